import { useLocale } from '../text/locale.ts';

/** The language named by `--lang`, else that of the environment; Chinese where neither says English. */
export async function speak(lang: string | undefined, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const stated = lang ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  await useLocale(/^en/i.test(stated) ? 'en' : 'zh-Hans');
}

import { configureLocalization } from '@lit/localize';
import { templatesOf } from './templates.ts';

/** zh-Hans is the language of the source: its words stand in the code, inside msg(). */
export const SOURCE_LOCALE = 'zh-Hans';
export const TARGET_LOCALES = ['en', 'zh-Hant'] as const;

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: SOURCE_LOCALE,
  targetLocales: TARGET_LOCALES,
  loadLocale: async (locale) => {
    const catalogue =
      locale === 'en' ? (await import('./en/index.ts')).en : (await import('./zh-hant.ts')).zhHant;
    return { templates: templatesOf(catalogue) };
  },
});

export { getLocale };

/** Makes `msg()` answer in a language; resolves when its sentences are there. Works in a page and in Node. */
export async function useLocale(
  locale: typeof SOURCE_LOCALE | (typeof TARGET_LOCALES)[number],
): Promise<void> {
  const bare = !('window' in globalThis);
  // @lit/localize announces the change on `window`, which Node lacks.
  if (bare) Object.assign(globalThis, { window: new EventTarget() });
  try {
    await setLocale(locale);
  } finally {
    if (bare) Reflect.deleteProperty(globalThis, 'window');
  }
}

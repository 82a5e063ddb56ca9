import { configureLocalization } from '@lit/localize';
import { type Catalogue, templatesOf } from './templates.ts';

/** zh-Hans is the language of the source: its words stand in the code, inside msg(). */
export const SOURCE_LOCALE = 'zh-Hans';
export const TARGET_LOCALES = ['en', 'zh-Hant'] as const;

/**
 * Fetches the words of a language; those of the source stand in the code. What could not be fetched when it was to be
 * used is given up for good by @lit/localize: who can wait fetches it first.
 */
export async function fetchWords(locale: string): Promise<Catalogue> {
  if (locale === 'en') return (await import('./en/index.ts')).en;
  return locale === 'zh-Hant' ? (await import('./zh-hant.ts')).zhHant : {};
}

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: SOURCE_LOCALE,
  targetLocales: TARGET_LOCALES,
  loadLocale: async (locale) => ({ templates: templatesOf(await fetchWords(locale)) }),
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

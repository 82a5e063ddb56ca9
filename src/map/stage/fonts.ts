/**
 * Loads the fonts that draw a text, so that no name is drawn as boxes and kept that way: MapLibre draws each
 * character once. Fonts that are missing are left to the next family.
 */
export async function loadFonts(families: readonly string[], text: string): Promise<void> {
  const fonts = document.fonts;
  const registered = new Set([...fonts].map(({ family }) => family.replace(/^(['"])(.*)\1$/, '$2')));
  const wanted = families.filter((family) => registered.has(family));
  await Promise.all(wanted.map((family) => fonts.load(`700 24px "${family}"`, text).catch(() => [])));
}

/** Every character that a source's names hold, once. */
export function charactersOf(
  features: readonly { readonly properties: { readonly [key: string]: unknown } | null }[],
): string {
  const characters = new Set<string>();
  for (const { properties } of features) {
    for (const character of String(properties?.name ?? '')) characters.add(character);
  }
  return [...characters].sort().join('');
}

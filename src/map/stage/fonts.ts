type Face = Pick<FontFace, 'unicodeRange'>;

/** Whether a `unicode-range` (`U+20-7E, U+4E00`) holds a code point; `?` stands for any digit. */
export function rangeHolds(unicodeRange: string, point: number): boolean {
  return unicodeRange.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    const low = Number.parseInt(from.replaceAll('?', '0'), 16);
    const high = Number.parseInt(to.replaceAll('?', 'F'), 16);
    return low <= point && point <= high;
  });
}

/**
 * The faces that draw a text: of several that hold a character the last one does. `document.fonts.load` would load
 * every face that holds any of them, the whole Chinese font among them.
 */
export function facesFor<T extends Face>(faces: readonly T[], text: string): ReadonlySet<T> {
  const needed = new Set<T>();
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    const face = faces.findLast(({ unicodeRange }) => rangeHolds(unicodeRange, point));
    if (face) needed.add(face);
  }
  return needed;
}

const bare = (family: string): string => family.replace(/^(['"])(.*)\1$/, '$2');

/**
 * Loads the page's own fonts that draw a text, so that no name is drawn as boxes and kept that way: MapLibre draws
 * each character once. A font that does not come is left to the next family.
 */
export async function loadFonts(families: readonly string[], text: string): Promise<void> {
  const own = [...document.fonts].filter(({ family }) => families.includes(bare(family)));
  await Promise.all([...facesFor(own, text)].map((face) => face.load().catch(() => null)));
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

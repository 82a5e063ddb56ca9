import type { Named } from './word-finder.ts';

/**
 * Loads the finder and its readings (some 40 KB) when a person begins to search, and not before. Rejects where the
 * chunk cannot be fetched.
 */
export async function openWordFinder<T extends Named>(
  items: readonly T[],
): Promise<(query: string, limit?: number) => readonly T[]> {
  const [{ createWordFinder }, { hanziReadingsOf }] = await Promise.all([
    import('./word-finder.ts'),
    import('./readings.ts'),
  ]);
  return createWordFinder(items, hanziReadingsOf());
}

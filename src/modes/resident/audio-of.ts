import type { Station } from '../../model/records.ts';

/**
 * Where a station's recording is heard from: beside its dataset, or by a full address on the page's own origin. Null
 * without a recording, and for one that the page's policy would not let through.
 */
export function audioOf({ audioUrl }: Station, dataset: string | null, page: string): string | null {
  if (!audioUrl) return null;
  try {
    const url = new URL(audioUrl, dataset ?? page);
    return url.origin === new URL(page).origin ? url.href : null;
  } catch {
    return null;
  }
}

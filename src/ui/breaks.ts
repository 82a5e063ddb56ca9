/** Why a text is no list of class breaks. */
export type BreaksRefusal = 'empty' | 'notNumber' | 'notIncreasing' | 'tooMany';

export const MAX_CLASSES = 9;

/**
 * Upper bounds of all classes but the last, from "100, 200 300"; commas of either width, spaces and line breaks
 * separate them. They must increase, and be fewer than nine.
 */
export function parseBreaks(
  text: string,
):
  | { readonly ok: true; readonly breaks: readonly number[] }
  | { readonly ok: false; readonly reason: BreaksRefusal } {
  const words = text.split(/[\s,，;；、]+/).filter((word) => word !== '');
  if (words.length === 0) return { ok: false, reason: 'empty' };
  if (words.length >= MAX_CLASSES) return { ok: false, reason: 'tooMany' };
  const breaks = words.map(Number);
  if (!breaks.every(Number.isFinite)) return { ok: false, reason: 'notNumber' };
  if (breaks.some((value, i) => i > 0 && value <= (breaks[i - 1] ?? 0))) {
    return { ok: false, reason: 'notIncreasing' };
  }
  return { ok: true, breaks };
}

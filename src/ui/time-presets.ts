import { instantOf, isoDate } from '../text/dates.ts';

/** Milliseconds since the epoch, half open: from ≤ t < to. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;

/** Midnight that begins the local day of an instant, moved by whole days. */
function dayStart(ms: number, zone: string, days: number): number {
  const date = new Date(Date.parse(`${isoDate(ms, zone)}T00:00:00Z`) + days * DAY_MS);
  return instantOf(`${date.toISOString().slice(0, 10)}T00:00`, zone) ?? ms;
}

/** The spans that people ask for, counted back in local days from the last record, and no longer than what there is. */
export function spanPresets(
  recorded: Span,
  zone: string,
): readonly { readonly id: 'lastDay' | 'last3' | 'last7' | 'all'; readonly span: Span | null }[] {
  const lastMs = recorded.toMs - 1;
  const days = (count: number): Span => ({
    fromMs: dayStart(lastMs, zone, 1 - count),
    toMs: dayStart(lastMs, zone, 1),
  });
  const spans = [
    { id: 'lastDay' as const, span: days(1) },
    { id: 'last3' as const, span: days(3) },
    { id: 'last7' as const, span: days(7) },
  ].filter(({ id, span }) => id === 'lastDay' || span.fromMs > recorded.fromMs - DAY_MS);
  return [...spans, { id: 'all', span: null }];
}

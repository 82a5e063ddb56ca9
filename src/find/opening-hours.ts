/** Minutes of one opening, counted from the midnight of its day; past 1440 it reaches into the next day. */
export interface OpeningSpan {
  readonly fromMin: number;
  readonly toMin: number;
}

/** What holds on some days of the week (0 = Monday); no spans = closed. */
export interface OpeningRule {
  readonly days: readonly number[];
  readonly spans: readonly OpeningSpan[];
}

/** Weekly opening hours. `holidaysDiffer`: public holidays have a rule of their own, and no calendar is at hand. */
export interface OpeningHours {
  readonly rules: readonly OpeningRule[];
  readonly holidaysDiffer: boolean;
}

export type OpeningHoursRead =
  | { readonly ok: true; readonly hours: OpeningHours }
  | { readonly ok: false; readonly part: string };

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];
const WHOLE_DAY: OpeningSpan = { fromMin: 0, toMin: 1440 };
const RULE =
  /^(?<days>(?:mo|tu|we|th|fr|sa|su|ph)(?:[\s,-]*(?:mo|tu|we|th|fr|sa|su|ph))*)?\s*:?\s*(?<times>.*)$/;
const SPAN = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;

function daysOf(text: string): { readonly days: readonly number[]; readonly holidays: boolean } | null {
  const days = new Set<number>();
  let holidays = false;
  for (const part of text.split(',')) {
    const [from, to, more] = part.split('-').map((word) => word.trim());
    if (from === 'ph') {
      if (to !== undefined) return null;
      holidays = true;
      continue;
    }
    const first = DAYS.indexOf(from ?? '');
    const last = to === undefined ? first : DAYS.indexOf(to);
    if (first < 0 || last < 0 || more !== undefined) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return { days: [...days], holidays };
}

function spanOf(text: string): OpeningSpan | null {
  const match = SPAN.exec(text);
  if (!match) return null;
  const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = match.slice(1).map(Number);
  if (h1 > 24 || h2 > 48 || m1 > 59 || m2 > 59) return null;
  const fromMin = h1 * 60 + m1;
  const toMin = h2 * 60 + m2;
  return { fromMin, toMin: toMin > fromMin ? toMin : toMin + 1440 };
}

function spansOf(text: string): readonly OpeningSpan[] | null {
  if (text === '' || text === 'open') return [WHOLE_DAY];
  if (text === 'off' || text === 'closed') return [];
  const spans = text.split(',').map((part) => spanOf(part.replaceAll(/\s+/g, '')));
  return spans.every((span) => span !== null) ? spans : null;
}

/**
 * Reads the subset of OSM opening_hours that stations use: `24/7`, days (`Mo-Fr,Su`, wrapping too), several spans a
 * day, spans past midnight, `off`, `PH`, and rules parted by `;` of which a later one replaces an earlier one for
 * its days. Anything else is refused with the part that was not understood.
 */
export function readOpeningHours(text: string): OpeningHoursRead {
  const rules: OpeningRule[] = [];
  let holidaysDiffer = false;
  for (const part of text
    .toLowerCase()
    .split(';')
    .map((word) => word.trim())) {
    if (part === '') continue;
    if (part === '24/7') {
      rules.push({ days: ALL_DAYS, spans: [WHOLE_DAY] });
      continue;
    }
    const { days: dayText, times = '' } = RULE.exec(part)?.groups ?? {};
    const days = dayText === undefined ? { days: ALL_DAYS, holidays: false } : daysOf(dayText);
    const spans = dayText === undefined && times === '' ? null : spansOf(times.trim());
    if (!days || !spans) return { ok: false, part };
    if (days.holidays) holidaysDiffer = true;
    if (days.days.length > 0) rules.push({ days: days.days, spans });
  }
  if (rules.length === 0) return { ok: false, part: text };
  return { ok: true, hours: { rules, holidaysDiffer } };
}

/** The spans that begin on a day of the week (0 = Monday), in order. */
export function spansOn({ rules }: OpeningHours, day: number): readonly OpeningSpan[] {
  const rule = [...rules].reverse().find(({ days }) => days.includes(day));
  return [...(rule?.spans ?? [])].sort((a, b) => a.fromMin - b.fromMin);
}

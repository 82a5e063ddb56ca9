/** Minutes of one opening, counted from the midnight of its day; past 1440 it reaches into the next day. */
export interface OpeningSpan {
  readonly fromMin: number;
  readonly toMin: number;
}

/** What holds on some days; no spans = closed. */
export interface OpeningRule {
  /** Months 1…12; null = all of them. */
  readonly months: readonly number[] | null;
  /** Days of the week (0 = Monday). */
  readonly days: readonly number[];
  /** Holds on public holidays too, whatever day of the week they fall on. */
  readonly holidays: boolean;
  readonly spans: readonly OpeningSpan[];
}

/** Opening hours by day. `holidaysDiffer`: public holidays have a rule of their own. */
export interface OpeningHours {
  readonly rules: readonly OpeningRule[];
  readonly holidaysDiffer: boolean;
}

/** A day as opening hours see it. */
export interface OpeningDay {
  /** 1…12 */
  readonly month: number;
  /** 0 = Monday */
  readonly weekday: number;
  readonly holiday: boolean;
}

export type OpeningHoursRead =
  | { readonly ok: true; readonly hours: OpeningHours }
  | { readonly ok: false; readonly part: string };

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];
const WHOLE_DAY: OpeningSpan = { fromMin: 0, toMin: 1440 };
const RULE =
  /^(?<months>(?:[a-z]{3})(?:[,-](?:[a-z]{3}))*\b(?!\s*-))?\s*(?<days>(?:mo|tu|we|th|fr|sa|su|ph)(?:[\s,-]*(?:mo|tu|we|th|fr|sa|su|ph))*)?\s*:?\s*(?<times>.*)$/;
const SPAN = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;

/** The numbers of a list such as `mo-we,fr`, wrapping too; null where a word is not among the names. */
function listed(text: string, names: readonly string[]): readonly number[] | null {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [from = '', to = from, more] = part.split('-').map((word) => word.trim());
    const first = names.indexOf(from);
    const last = names.indexOf(to);
    if (first < 0 || last < 0 || more !== undefined) return null;
    for (let at = first; ; at = (at + 1) % names.length) {
      found.add(at);
      if (at === last) break;
    }
  }
  return [...found];
}

function daysOf(text: string): { readonly days: readonly number[]; readonly holidays: boolean } | null {
  const parts = text.split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== 'ph');
  const days = named.length === 0 ? [] : listed(named.join(','), DAYS);
  return days && { days, holidays: named.length < parts.length };
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

/** One rule; null where it is not understood. */
function ruleOf(part: string): OpeningRule | null {
  if (part === '24/7') return { months: null, days: ALL_DAYS, holidays: true, spans: [WHOLE_DAY] };
  const { months: monthText, days: dayText, times = '' } = RULE.exec(part)?.groups ?? {};
  const months = monthText === undefined ? null : listed(monthText, MONTHS);
  if (monthText !== undefined && !months) return null;
  // Without days a rule holds on holidays as on any day.
  const days = dayText === undefined ? { days: ALL_DAYS, holidays: true } : daysOf(dayText);
  const bare = monthText === undefined && dayText === undefined && times === '';
  const spans = bare ? null : spansOf(times.trim());
  if (!days || !spans) return null;
  return { months: months?.map((month) => month + 1) ?? null, ...days, spans };
}

/**
 * Reads the subset of OSM opening_hours that stations use: `24/7`, months (`May-Sep`), days (`Mo-Fr,Su`, wrapping
 * too), several spans a day, spans past midnight, `off`, `PH`, and rules parted by `;` of which a later one replaces
 * an earlier one for its days. Anything else is refused with the part that was not understood.
 */
export function readOpeningHours(text: string): OpeningHoursRead {
  const parts = text
    .toLowerCase()
    .split(';')
    .map((word) => word.trim())
    .filter((part) => part !== '');
  const rules: OpeningRule[] = [];
  for (const part of parts) {
    const rule = ruleOf(part);
    if (!rule) return { ok: false, part };
    rules.push(rule);
  }
  const saysADay = rules.some(
    ({ days, holidays, spans }) => days.length > 0 || (holidays && spans.length > 0),
  );
  if (!saysADay) return { ok: false, part: text };
  // A rule for PH alone, or one that leaves PH out beside others, makes holidays unlike other days.
  const holidaysDiffer = rules.some(({ days, holidays }) => holidays && days.length < 7);
  return { ok: true, hours: { rules, holidaysDiffer } };
}

/** The spans that begin on a day, in order. */
export function spansOn(
  { rules }: OpeningHours,
  { month, weekday, holiday }: OpeningDay,
): readonly OpeningSpan[] {
  const rule = [...rules]
    .reverse()
    .find(
      ({ months, days, holidays }) =>
        (months === null || months.includes(month)) && (days.includes(weekday) || (holiday && holidays)),
    );
  return [...(rule?.spans ?? [])].sort((a, b) => a.fromMin - b.fromMin);
}

const LONGEST = 60;

/** A value as a short text for a finding: strings as they are, everything else as JSON; never evaluated. */
export function shownValue(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return shortened(value);
  if (value === undefined) return '—';
  if (Array.isArray(value)) return `[…${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

/** The first 60 characters of a text. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST - 1).join('')}…`;
}

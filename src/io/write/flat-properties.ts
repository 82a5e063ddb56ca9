const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties with those inside objects under the names that lead to them, joined by dots: `stats.values.households`. */
export function flatProperties(
  properties: Readonly<Record<string, unknown>> | null,
  before = '',
): [string, unknown][] {
  return Object.entries(properties ?? {}).flatMap(([name, value]): [string, unknown][] => {
    const full = `${before}${name}`;
    const isBranch = isRecord(value) && Object.keys(value).length > 0;
    return isBranch ? flatProperties(value, `${full}.`) : [[full, value]];
  });
}

/**
 * A record with some of its fields changed; null takes a field away, but for those in which null says something.
 * The same record where nothing changes.
 */
export function withFields<T extends object>(
  record: T,
  set: Readonly<Record<string, unknown>>,
  nullable: readonly string[] = [],
): T {
  const after: Record<string, unknown> = { ...(record as Record<string, unknown>) };
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined) continue;
    if (value === null && !nullable.includes(key)) delete after[key];
    else after[key] = value;
  }
  return JSON.stringify(after) === JSON.stringify(record) ? record : (after as T);
}

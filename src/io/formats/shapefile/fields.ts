/**
 * What a column of our .dbf stands for. A .dbf knows ten bytes of a name and 254 of a text: `x.fields.json` beside
 * it says the rest, so that nothing is lost; other software reads the table without it.
 */
export interface FieldNote {
  /** The column of the .dbf. */
  readonly field: string;
  /** The property, from the outside in: `["stats", "values", "households"]`. */
  readonly path: readonly string[];
  /** Set where cells hold JSON: lists, mixed kinds, text that a .dbf would trim. */
  readonly isJson?: true;
  /** What a blank cell means; absent where it means that the property is not there. */
  readonly blank?: 'null' | 'empty';
  /** Set on the further columns of a long text, which are joined to the one before. */
  readonly goesOn?: true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isNote(value: unknown): value is FieldNote {
  return (
    isRecord(value) &&
    typeof value.field === 'string' &&
    Array.isArray(value.path) &&
    value.path.length > 0 &&
    value.path.every((step) => typeof step === 'string' && step !== '__proto__')
  );
}

/** The notes of a `.fields.json`; none where it is not one. */
export function notesOf(text: string): readonly FieldNote[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isNote) : [];
  } catch {
    return [];
  }
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) into[first] = value;
  else {
    const inner = isRecord(into[first]) ? { ...into[first] } : {};
    put(inner, rest, value);
    into[first] = inner;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A row's cells under their full names again; columns that no note names keep theirs. */
export function withFullNames(
  row: Readonly<Record<string, unknown>>,
  notes: readonly FieldNote[],
): Record<string, unknown> {
  const noted = new Set(notes.map(({ field }) => field));
  const full: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) if (!noted.has(name)) full[name] = value;
  for (const [i, { field, path, isJson, blank, goesOn }] of notes.entries()) {
    if (goesOn) continue;
    let cell = row[field];
    for (let next = i + 1; notes[next]?.goesOn; next++)
      cell = `${cell ?? ''}${row[notes[next]!.field] ?? ''}`;
    if (cell !== undefined) put(full, path, isJson ? jsonOf(String(cell)) : cell);
    else if (blank) put(full, path, blank === 'null' ? null : '');
  }
  return full;
}

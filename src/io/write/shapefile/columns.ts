import type { FieldNote } from '../../formats/shapefile/fields.ts';

/** One cell of a table with a fixed type; undefined is blank. */
export type TypedCell = string | number | boolean | undefined;

/** A column of a table with fixed types, and what it stands for. */
export interface TypedColumn {
  readonly path: readonly string[];
  readonly type: 'C' | 'N' | 'L';
  readonly cells: readonly TypedCell[];
  readonly isJson: boolean;
  readonly blank: FieldNote['blank'];
}

type Properties = Readonly<Record<string, unknown>> | null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties with those inside objects brought to the top, each with its path. */
function leavesOf(properties: Properties, path: readonly string[] = []): [readonly string[], unknown][] {
  return Object.entries(properties ?? {}).flatMap(([name, value]): [readonly string[], unknown][] => {
    const at = [...path, name];
    const isBranch = isRecord(value) && Object.keys(value).length > 0;
    return isBranch ? leavesOf(value, at) : [[at, value]];
  });
}

/** What a .dbf cannot tell apart in a text: blanks, and spaces at the ends. */
const isPlainText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.trim() === value && !value.includes('\0');

const isPlainNumber = (value: unknown): boolean =>
  typeof value === 'number' &&
  Number.isFinite(value) &&
  (!Number.isInteger(value) || Number.isSafeInteger(value));

function columnOf(path: readonly string[], values: readonly unknown[]): TypedColumn {
  const blanks: ReadonlySet<unknown> = new Set(
    values.filter((value) => value === null || value === undefined || value === ''),
  );
  const given = values.filter((value) => !blanks.has(value));
  const only = blanks.size === 1 ? [...blanks][0] : undefined;
  const blank = only === null ? 'null' : only === '' ? 'empty' : undefined;
  const made = (type: TypedColumn['type']): TypedColumn => ({
    path,
    type,
    isJson: false,
    blank,
    cells: values.map((value) => (blanks.has(value) ? undefined : (value as TypedCell))),
  });
  if (blanks.size < 2 && given.length > 0) {
    if (given.every(isPlainNumber)) return made('N');
    if (given.every((value) => typeof value === 'boolean')) return made('L');
    if (given.every(isPlainText)) return made('C');
  }
  if (blanks.size === 1 && given.length === 0) return made('C');
  const cells = values.map((value) => (value === undefined ? undefined : JSON.stringify(value)));
  return { path, type: 'C', isJson: true, blank: undefined, cells };
}

/** The properties of features as typed columns; what has no type of its own stands as JSON. */
export function typedColumns(rows: readonly Properties[]): readonly TypedColumn[] {
  const paths = new Map<string, readonly string[]>();
  const byRow = rows.map((row) => {
    const leaves = new Map<string, unknown>();
    for (const [path, value] of leavesOf(row)) {
      const key = JSON.stringify(path);
      paths.set(key, path);
      leaves.set(key, value);
    }
    return leaves;
  });
  return [...paths].map(([key, path]) =>
    columnOf(
      path,
      byRow.map((leaves) => leaves.get(key)),
    ),
  );
}

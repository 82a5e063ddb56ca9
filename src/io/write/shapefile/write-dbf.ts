import type { FieldNote } from '../../formats/shapefile/fields.ts';
import type { TypedCell, TypedColumn } from './columns.ts';

type Encode = (text: string) => Uint8Array;

const NAME_BYTES = 10;
const CELL_BYTES = 254;
const MOST_FIELDS = 255;
const SPACE = 0x20;
const HEADER_BYTES = 32;
/** Language driver of code page 936; a table in UTF-8 has none, its .cpg says it. */
const GBK_DRIVER = 0x4d;

interface Field {
  readonly name: Uint8Array;
  readonly type: string;
  readonly length: number;
  readonly cells: readonly (Uint8Array | undefined)[];
}

/** The longest beginning of a text within so many bytes, never half a character; and what is left. */
function cut(text: string, most: number, encode: Encode): readonly [string, string] {
  if (encode(text).length <= most) return [text, ''];
  let head = '';
  let used = 0;
  for (const character of text) {
    used += encode(character).length;
    if (used > most) break;
    head += character;
  }
  return [head, text.slice(head.length)];
}

/** A name of at most ten bytes that no column has yet: the property's own, or its beginning and a number. */
function fieldName(wanted: string, taken: Set<string>, encode: Encode): string {
  const plain = wanted.replaceAll('\0', '').trim() || 'field';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `_${n}`;
    const name = cut(plain, NAME_BYTES - suffix.length, encode)[0].trim() + suffix;
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return name;
    }
  }
}

const cellText = (cell: TypedCell): string | undefined =>
  typeof cell === 'boolean' ? (cell ? 'T' : 'F') : cell === undefined ? undefined : String(cell);

/** A space at a cut would be trimmed away: the cut goes before it, into the next column. */
function pieces(text: string | undefined, encode: Encode): string[] {
  const found: string[] = [];
  for (let rest = text ?? ''; rest !== ''; ) {
    const [head, tail] = cut(rest, CELL_BYTES, encode);
    const kept = tail === '' ? head : head.trimEnd();
    found.push(kept || head);
    rest = rest.slice((kept || head).length);
  }
  return found;
}

/** Columns as fields of a .dbf: a text of more than 254 bytes goes on in further fields. */
function fieldsOf(columns: readonly TypedColumn[], encode: Encode): { fields: Field[]; notes: FieldNote[] } {
  const taken = new Set<string>();
  const fields: Field[] = [];
  const notes: FieldNote[] = [];
  for (const { path, type, cells, isJson, blank } of columns) {
    const texts = cells.map((cell) => pieces(cellText(cell), encode));
    const parts = Math.max(1, ...texts.map(({ length }) => length));
    for (let part = 0; part < parts; part++) {
      const bytes = texts.map(([...all]) => (part < all.length ? encode(all[part]!) : undefined));
      const length = Math.max(1, ...bytes.map((cell) => cell?.length ?? 0));
      const name = fieldName(path.at(-1)!, taken, encode);
      fields.push({ name: encode(name), type, length, cells: bytes });
      notes.push({
        field: name,
        path,
        ...(isJson ? { isJson } : {}),
        ...(blank ? { blank } : {}),
        ...(part > 0 ? { goesOn: true } : {}),
      });
    }
  }
  return { fields, notes };
}

/** A table as .dbf (dBASE III), and what its columns stand for. Columns beyond 255, which it cannot have, are left out. */
export function dbfOf(
  columns: readonly TypedColumn[],
  count: number,
  encode: Encode,
  isGbk: boolean,
): { readonly bytes: Uint8Array; readonly notes: readonly FieldNote[] } {
  const made = fieldsOf(columns, encode);
  const fields = made.fields.slice(0, MOST_FIELDS);
  const headerLength = HEADER_BYTES * (fields.length + 1) + 1;
  const rowLength = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(headerLength + rowLength * count + 1).fill(SPACE, headerLength);
  const view = new DataView(bytes.buffer);
  // A fixed date of last change: the same parts give the same bytes.
  bytes.set([3, 80, 1, 1]);
  view.setUint32(4, count, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  bytes[29] = isGbk ? GBK_DRIVER : 0;
  let at = 1;
  for (const [f, { name, type, length, cells }] of fields.entries()) {
    const head = HEADER_BYTES * (f + 1);
    bytes.set(name, head);
    bytes[head + 11] = type.charCodeAt(0);
    bytes[head + 16] = length;
    for (const [row, cell] of cells.entries()) {
      if (!cell) continue;
      const start = headerLength + row * rowLength + at;
      bytes.set(cell, type === 'N' ? start + length - cell.length : start);
    }
    at += length;
  }
  bytes[headerLength - 1] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  return { bytes, notes: made.notes.slice(0, MOST_FIELDS) };
}

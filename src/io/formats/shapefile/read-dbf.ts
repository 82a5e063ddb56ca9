/** A row of a .dbf: text, numbers, true and false; what is blank is not there. */
export type DbfRow = Readonly<Record<string, string | number | boolean>>;

/** Rows in the order of the shapes, deleted ones included, and whether the file ends before its header says. */
export interface DbfRead {
  readonly rows: readonly DbfRow[];
  readonly isCut: boolean;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const END_OF_FIELDS = 0x0d;
const FIELD_BYTES = 32;
const PADDING = /[\0 ]+$/;

function fieldsOf(bytes: Uint8Array, headerLength: number, decode: (cell: Uint8Array) => string): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let i = FIELD_BYTES; i + FIELD_BYTES <= headerLength && bytes[i] !== END_OF_FIELDS; i += FIELD_BYTES) {
    const raw = bytes.subarray(i, i + 11);
    const end = raw.indexOf(0);
    const length = bytes[i + 16] ?? 0;
    const name = decode(end < 0 ? raw : raw.subarray(0, end)).trim();
    fields.push({ name, type: String.fromCharCode(bytes[i + 11] ?? 0), at, length });
    at += length;
  }
  return fields;
}

/** A number as such where it says all of its digits: a code of 20 digits stays text (data contract). */
function numberOrText(text: string): string | number {
  const value = Number(text);
  const isExact = Number.isFinite(value) && !(Number.isInteger(value) && !Number.isSafeInteger(value));
  return isExact && !/^[+-]?0\d/.test(text) ? value : text;
}

function cellValue(type: string, text: string): string | number | boolean | undefined {
  const plain = text.trim();
  switch (type) {
    case 'N':
    case 'F':
      return plain === '' || plain.startsWith('*') ? undefined : numberOrText(plain);
    case 'L':
      return /^[ytnf]$/i.test(plain) ? /^[yt]$/i.test(plain) : undefined;
    case 'D':
      return /^\d{8}$/.test(plain)
        ? `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6)}`
        : undefined;
    default:
      return plain === '' ? undefined : text.replace(PADDING, '');
  }
}

/** The table beside a .shp (dBASE III and IV), its text in the given encoding. Throws where there is no header. */
export function readDbf(bytes: Uint8Array, encoding: string): DbfRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder(encoding);
  const decode = (cell: Uint8Array): string => decoder.decode(cell);
  const [count, headerLength, rowLength] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  const fields = fieldsOf(bytes, headerLength, decode);
  if (fields.length === 0 || rowLength === 0) throw new Error('not a .dbf');
  const whole = Math.min(count, Math.floor((bytes.length - headerLength) / rowLength));
  const rows = Array.from({ length: Math.max(0, whole) }, (_, r): DbfRow => {
    const start = headerLength + r * rowLength;
    const cells = fields.flatMap(({ name, type, at, length }): [string, string | number | boolean][] => {
      const value = cellValue(type, decode(bytes.subarray(start + at, start + at + length)));
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(cells);
  });
  return { rows, isCut: whole < count };
}

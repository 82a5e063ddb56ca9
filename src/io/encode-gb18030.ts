/** Lead bytes 0x81 … 0xFE, each with trails 0x40 … 0xFE without 0x7F: the two-byte forms, which are GBK. */
const TRAILS: readonly number[] = Array.from({ length: 0xbf }, (_, i) => 0x40 + i).filter((b) => b !== 0x7f);
const LEADS: readonly number[] = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);

/** Four-byte forms below this pointer are for the basic plane (GB 18030-2005); above `ASTRAL` for the others. */
const BASIC_POINTERS = 39_420;
const ASTRAL = 189_000;
const REPLACEMENT = 0xfffd;

type Bytes = readonly number[];

const fourBytes = (pointer: number): Bytes => [
  0x81 + Math.floor(pointer / 12_600),
  0x30 + (Math.floor(pointer / 1260) % 10),
  0x81 + (Math.floor(pointer / 10) % 126),
  0x30 + (pointer % 10),
];

/** The first form of each code point of the basic plane, two bytes before four. */
function readTable(): ReadonlyMap<number, Bytes> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<number, Bytes>();
  const add = (forms: readonly Bytes[]): void => {
    const points = Array.from(decoder.decode(Uint8Array.from(forms.flat())), (c) => c.codePointAt(0)!);
    if (points.length !== forms.length) return;
    for (const [i, point] of points.entries()) {
      if (point !== REPLACEMENT && !table.has(point)) table.set(point, forms[i]!);
    }
  };
  for (const lead of LEADS) add(TRAILS.map((trail) => [lead, trail]));
  for (let at = 0; at < BASIC_POINTERS; at += 10) {
    add(Array.from({ length: 10 }, (_, i) => fourBytes(at + i)));
  }
  table.set(REPLACEMENT, [0x84, 0x31, 0xa4, 0x37]);
  return table;
}

let known: ReadonlyMap<number, Bytes> | null = null;

function bytesOf(point: number): Bytes {
  if (point < 0x80) return [point];
  if (point > 0xffff) return fourBytes(ASTRAL + point - 0x10000);
  known ??= readTable();
  // Half of a surrogate pair has no form in any encoding.
  return known.get(point) ?? known.get(REPLACEMENT)!;
}

/**
 * Text as GB18030, which writes what GBK has in GBK's own bytes. The table is the platform's decoder turned round, so
 * that what is written is read back by every browser (WHATWG Encoding § 10.2); no library is needed for it.
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) bytes.push(...bytesOf(character.codePointAt(0)!));
  return Uint8Array.from(bytes);
}

/** Whether text in GB18030 holds nothing that GBK lacks: no form of four bytes, whose second is a digit. */
export function isGbk(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i += bytes[i]! < 0x80 ? 1 : 2) {
    if (bytes[i]! >= 0x80 && (bytes[i + 1] ?? 0xff) <= 0x39) return false;
  }
  return true;
}

/** The value may go on behind the bytes that are there. */
export const INCOMPLETE = -1;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Index of the first byte that is no white space. The byte behind the last one must be 0. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  for (let byte = bytes[i]!; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; )
    byte = bytes[++i]!;
  return i;
}

/** Index behind the string whose opening quote is at `at`. */
export function skipString(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) return i + 1;
    if (byte === BACKSLASH) i++;
  }
  return INCOMPLETE;
}

function skipNested(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) {
      i = skipString(bytes, i, end) - 1;
      if (i < 0) return INCOMPLETE;
    } else if (byte === 0x5b || byte === 0x7b) depth++;
    else if ((byte === 0x5d || byte === 0x7d) && --depth === 0) return i + 1;
  }
  return INCOMPLETE;
}

/**
 * Index behind the JSON value at `at`, found by its brackets and quotes alone: whether it is JSON is for JSON.parse
 * to say. A number or word ends where something else begins.
 */
export function skipValue(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!;
  if (first === QUOTE) return skipString(bytes, at, end);
  if (first === 0x5b || first === 0x7b) return skipNested(bytes, at, end);
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte <= 0x20 || byte === 0x2c || byte === 0x5d || byte === 0x7d) return i;
  }
  return INCOMPLETE;
}

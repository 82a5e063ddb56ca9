/** A path inside a JSON text: member names and element indices. */
export type JsonPath = readonly (string | number)[];

export interface TextPlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units as editors count them. */
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function skipString(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    end++;
    if (slashes % 2 === 0) return end;
  }
}

const BREAKS = /["[\]{}]/g;

function skipNested(text: string, at: number): number {
  let depth = 0;
  let end = at;
  do {
    BREAKS.lastIndex = end;
    const found = BREAKS.exec(text);
    if (!found) return text.length;
    const mark = found[0];
    if (mark === '"') {
      end = skipString(text, found.index);
      continue;
    }
    depth += mark === '[' || mark === '{' ? 1 : -1;
    end = found.index + 1;
  } while (depth > 0);
  return end;
}

const SCALAR_END = /[\s,\]}]|$/g;

/** Where the value that starts at an offset ends. The text is known to be JSON. */
function skipValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return skipString(text, at);
  if (first === '{' || first === '[') return skipNested(text, at);
  SCALAR_END.lastIndex = at;
  return SCALAR_END.exec(text)?.index ?? text.length;
}

function* elementsAt(text: string, at: number): Generator<number> {
  let next = skipSpace(text, at + 1);
  while (next < text.length && text[next] !== ']') {
    yield next;
    next = skipSpace(text, skipValue(text, next));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
}

function memberAt(text: string, at: number, name: string): number | null {
  let found: number | null = null;
  let next = skipSpace(text, at + 1);
  while (text[next] === '"') {
    const keyEnd = skipString(text, next);
    const key: unknown = JSON.parse(text.slice(next, keyEnd));
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
    // Of repeated members JSON.parse takes the last, and so must the place.
    if (key === name) found = value;
    next = skipSpace(text, skipValue(text, value));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
  return found;
}

function childAt(text: string, at: number, step: string | number): number | null {
  if (typeof step === 'string') return text[at] === '{' ? memberAt(text, at, step) : null;
  if (text[at] !== '[') return null;
  let index = 0;
  for (const offset of elementsAt(text, at)) if (index++ === step) return offset;
  return null;
}

/** The offset of the deepest step of a path that is in the text, from the value at `start`. Known JSON only. */
export function offsetOf(text: string, path: JsonPath, start = 0): number {
  let at = skipSpace(text, start);
  for (const step of path) {
    const child = childAt(text, at, step);
    if (child === null) return at;
    at = child;
  }
  return at;
}

/** Offsets of the elements of the array under a top-level member. Known JSON only. */
export function elementOffsets(text: string, member: string): readonly number[] {
  const start = skipSpace(text, 0);
  if (text[start] !== '{') return [];
  const at = memberAt(text, start, member);
  return at === null || text[at] !== '[' ? [] : [...elementsAt(text, at)];
}

/** Answers line and column of offsets in one text. */
export function createLineIndex(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

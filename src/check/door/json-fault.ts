/** Where a text stops being JSON. `got: null` is the end of the text. */
export interface JsonFault {
  readonly offset: number;
  readonly got: string | null;
}

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const HEX4 = /[0-9a-fA-F]{4}/y;
const SPACE = /[ \t\n\r]*/y;

type Expected = 'value' | 'first-element' | 'after-value' | 'first-key' | 'key' | 'colon' | 'nothing';
type Token = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar';

/** Offset behind a token, or of its first wrong character. */
type Ending = { readonly end: number } | { readonly wrong: number };

function stringEnding(text: string, at: number): Ending {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) return { end: i + 1 };
    if (code < 32) return { wrong: i };
    if (code !== 92) continue;
    i++;
    if (text[i] === 'u') {
      HEX4.lastIndex = i + 1;
      if (!HEX4.test(text)) return { wrong: i };
      i += 4;
    } else if (i < text.length && !'"\\/bfnrt'.includes(text[i]!)) return { wrong: i };
  }
  return { wrong: text.length };
}

function scalarEnding(text: string, at: number): Ending {
  SCALAR.lastIndex = at;
  return SCALAR.test(text) ? { end: SCALAR.lastIndex } : { wrong: at };
}

function tokenAt(text: string, at: number): { readonly token: Token; readonly ending: Ending } {
  const char = text[at]!;
  if ('{}[]:,'.includes(char)) return { token: char as Token, ending: { end: at + 1 } };
  if (char === '"') return { token: 'string', ending: stringEnding(text, at) };
  return { token: 'scalar', ending: scalarEnding(text, at) };
}

const behindValue = (open: readonly string[]): Expected => (open.length > 0 ? 'after-value' : 'nothing');

/** What may follow a token, or null where the token may not stand here. Keeps `open` up to date. */
function after(token: Token, expected: Expected, open: string[]): Expected | null {
  const wantsValue = expected === 'value' || expected === 'first-element';
  const within = open.at(-1);
  switch (token) {
    case '{':
    case '[':
      if (!wantsValue) return null;
      open.push(token);
      return token === '{' ? 'first-key' : 'first-element';
    case '}':
    case ']': {
      const isEmpty = expected === (token === '}' ? 'first-key' : 'first-element');
      const isEnd = expected === 'after-value' && within === (token === '}' ? '{' : '[');
      if (!isEmpty && !isEnd) return null;
      open.pop();
      return behindValue(open);
    }
    case ':':
      return expected === 'colon' ? 'value' : null;
    case ',':
      if (expected !== 'after-value') return null;
      return within === '{' ? 'key' : 'value';
    case 'string':
      if (expected === 'first-key' || expected === 'key') return 'colon';
      return wantsValue ? behindValue(open) : null;
    case 'scalar':
      return wantsValue ? behindValue(open) : null;
  }
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/**
 * The first character at which a text departs from JSON (RFC 8259), or null. Engines word their own errors
 * differently and some give no place; this walks the text without recursion, so depth cannot harm it.
 */
export function jsonFaultOf(text: string): JsonFault | null {
  const fault = (offset: number): JsonFault => ({ offset, got: text[offset] ?? null });
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const { token, ending } = tokenAt(text, at);
    const next = after(token, expected, open);
    if (next === null) return fault(at);
    if ('wrong' in ending) return fault(ending.wrong);
    expected = next;
    at = skipSpace(text, ending.end);
  }
  return expected === 'nothing' ? null : fault(text.length);
}

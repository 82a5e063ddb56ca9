import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFaultOf } from './json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a text has a fault exactly when JSON.parse refuses it', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', '\\', '0', 'x', ':', '\u0001'),
      (json, at, put) => {
        const i = at % (json.length + 1);
        const hurt = json.slice(0, i) + put + json.slice(i + 1);
        expect(jsonFaultOf(hurt) === null).toBe(isJson(hurt));
      },
    ),
    { numRuns: 2000 },
  );
});

test('the fault is where the engine says it is, when it says', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('}', ']', '"', 'x', ':', '{', '['), (json, at, put) => {
      const i = at % (json.length + 1);
      const hurt = json.slice(0, i) + put + json.slice(i);
      try {
        JSON.parse(hurt);
      } catch (error) {
        const said = /at position (\d+)/.exec(String(error));
        const fault = jsonFaultOf(hurt);
        if (said && fault?.got != null) expect(fault.offset).toBeLessThanOrEqual(Number(said[1]));
        if (said && fault?.got != null) expect(isJsonPrefix(hurt.slice(0, fault.offset))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

/** Whether some continuation makes a text JSON: what is missing is at its end. */
const isJsonPrefix = (text: string): boolean => jsonFaultOf(text) === null || jsonFaultOf(text)?.got === null;

test('a text that ends too early says so', () => {
  expect(jsonFaultOf('{"type": "FeatureCollection", "features": [')).toEqual({ offset: 43, got: null });
  expect(jsonFaultOf('')).toEqual({ offset: 0, got: null });
});

test.each([
  ['{"a" 1}', 5, '1'],
  ['[1,]', 3, ']'],
  ['{"a":1,}', 7, '}'],
  ['[01]', 1, '0'],
  ['[NaN]', 1, 'N'],
  ['["\t"]', 2, '\t'],
  ['["\\x"]', 3, 'x'],
  ['{} {}', 3, '{'],
  ['<html>', 0, '<'],
])('%s stops being JSON at offset %i', (text, offset, got) => {
  expect(jsonFaultOf(text)).toEqual({ offset, got });
});

test('a million open brackets are only a truncated text', () => {
  expect(jsonFaultOf('['.repeat(1_000_000))).toEqual({ offset: 1_000_000, got: null });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineIndex, elementOffsets, type JsonPath, offsetOf } from './json-places.ts';

/** All paths of a value, with the values there. */
function pathsOf(value: unknown, path: JsonPath = []): [JsonPath, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const inner = Array.isArray(value)
    ? value.flatMap((item, i) => pathsOf(item, [...path, i]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [[path, value], ...inner];
}

const textFrom = (value: unknown, spaces: number): string => JSON.stringify(value, null, spaces);

test('the text at the offset of a path is the value of that path', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 3 }), (value, spaces) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      const text = textFrom(parsed, spaces);
      for (const [path, expected] of pathsOf(parsed)) {
        const rest = text.slice(offsetOf(text, path));
        const own = textFrom(expected, spaces).split('\n')[0]!;
        expect(rest.startsWith(own)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('a path that leads nowhere ends at its deepest step that exists', () => {
  const text = '{"geometry": {"coordinates": [1, 2]}}';
  expect(offsetOf(text, ['geometry', 'bbox'])).toBe(text.indexOf('{"coordinates'));
  expect(offsetOf(text, ['geometry', 'coordinates', 7])).toBe(text.indexOf('[1'));
});

test('of repeated members the last counts, as for JSON.parse', () => {
  const text = '{"a": 1, "a": 2}';
  expect(text.slice(offsetOf(text, ['a']))).toBe('2}');
});

test('the elements of a top-level array are found whatever they hold', () => {
  const text = '{"type":"x","features":[ {"a":"]}\\""}, [1,[2]], null, "," ],"z":[9]}';
  const found = elementOffsets(text, 'features').map((at) => text[at]);
  expect(found).toEqual(['{', '[', 'n', '"']);
  expect(elementOffsets('[1,2]', 'features')).toEqual([]);
  expect(elementOffsets('{"features": {}}', 'features')).toEqual([]);
});

test('lines and columns count from one', () => {
  const placeOf = createLineIndex('ab\ncd\n\nx');
  expect([0, 2, 3, 4, 6, 7].map(placeOf)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactDecimal } from './exact-decimal.ts';
import { type Collection, CollectionScanner } from './scan-collection.ts';

const encoder = new TextEncoder();

/** Reads bytes in chunks of a size. */
function scanned(bytes: Uint8Array, chunk: number): Collection | null {
  const scanner = new CollectionScanner();
  for (let i = 0; i < bytes.length; i += chunk) {
    if (!scanner.push(bytes.subarray(i, i + chunk))) return null;
  }
  return scanner.finish();
}

/** JSON with its members by name, as what is equal whatever their order; -0 is not 0. */
const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => {
    if (Object.is(each, -0)) return '-0';
    const isRecord = typeof each === 'object' && each !== null && !Array.isArray(each);
    return isRecord ? Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)) : each;
  });

const digits = (max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: max }).map((all) => all.join(''));
const whole = fc.oneof(
  fc.constant('0'),
  digits(11).map((text) => text.replace(/^0+(?=.)/, '')),
);
const numeral = fc
  .tuple(
    fc.constantFrom('', '-'),
    whole,
    fc.oneof(
      fc.constant(''),
      digits(21).map((text) => `.${text}`),
    ),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom('e3', 'E-7', 'e+2', 'e400', 'e-400')),
  )
  .map((parts) => parts.join(''));
const degrees = fc.double({ min: -180, max: 180, noNaN: true }).map(String);

const space = fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t ');
const spaced = (parts: fc.Arbitrary<string>[]) =>
  fc.tuple(space, ...parts.map((part) => fc.tuple(part, space))).map((all) => all.flat().join(''));
const list = (item: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(spaced([item]), { minLength, maxLength }).map((items) => `[${items.join(',')}]`);
const position = (dims: number) => list(fc.oneof(numeral, degrees), dims, dims);
const nested = (dims: number, depth: number): fc.Arbitrary<string> =>
  depth === 1 ? position(dims) : list(nested(dims, depth - 1), 1, 4);
const coordinates = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(2, 3)
      .chain((dims) => fc.integer({ min: 1, max: 4 }).chain((depth) => nested(dims, depth))),
  },
  fc.constantFrom(
    '[]',
    '[[]]',
    'null',
    '5',
    '"x"',
    '[1]',
    '[1,2,3,4]',
    '[[1,2],[3,4,5]]',
    '[[1,2],3]',
    '[1,"2"]',
    '[[[[[1,2]]]]]',
    '[[1,2],null]',
    '[01,2]',
    '[1.,2]',
    '[1,]',
    '[.5,1]',
    '[+1,2]',
    '[1e,2]',
    '[- 1,2]',
    '[[1,2],]',
    '[1 2]',
  ),
);
const TYPES = ['Point', 'LineString', 'Polygon', 'MultiPolygon', 'Plane'].map((type) => `"${type}"`);

/** An object of members in any order. */
const object = (members: readonly (readonly [name: string, value: fc.Arbitrary<string>])[]) =>
  fc
    .tuple(...members.map(([name, value]) => spaced([fc.constant(name), fc.constant(':'), value])))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
    .map((all) => `{${all.join(',')}}`);
const json = fc.json({ maxDepth: 2, stringUnit: 'binary' });
const geometry = fc.oneof(
  {
    weight: 6,
    arbitrary: object([
      ['"type"', fc.constantFrom(...TYPES)],
      ['"coordinates"', coordinates],
    ]),
  },
  object([
    ['"type"', fc.constantFrom(...TYPES)],
    ['"coordinates"', coordinates],
    ['"bbox"', json],
  ]),
  object([
    ['"type"', fc.constant('"Point"')],
    ['"coordinates"', coordinates],
    ['"coordinates"', coordinates],
  ]),
  object([
    ['"type"', fc.constant('"GeometryCollection"')],
    ['"geometries"', json],
  ]),
  object([
    ['"ty\\u0070e"', fc.constant('"Point"')],
    ['"coordinates"', coordinates],
  ]),
  fc.constantFrom('null', '{}', '7', '[]'),
);
const TYPE = ['"type"', fc.constant('"Feature"')] as const;
const properties = fc.oneof(
  json,
  fc.constantFrom('{"name":"网格\\n\\u53bf \\"]}{[","n":0}', '{"__proto__":1}'),
);
const feature = fc.oneof(
  { weight: 8, arbitrary: object([TYPE, ['"properties"', properties], ['"geometry"', geometry]]) },
  object([TYPE, ['"properties"', properties], ['"geometry"', geometry], ['"id"', json], ['"其他"', json]]),
  object([TYPE, ['"geometry"', geometry], ['"geometry"', geometry], ['"properties"', json]]),
  object([TYPE, ['"geometry"', geometry]]),
  object([TYPE, ['"properties"', json], ['"geometry"', geometry], ['"__proto__"', json]]),
  json,
);
const collection = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.oneof(
      object([
        ['"type"', fc.constant('"FeatureCollection"')],
        ['"features"', list(feature, 0, 5)],
      ]),
      object([
        ['"type"', fc.constant('"FeatureCollection"')],
        ['"crs"', json],
        ['"features"', list(feature, 0, 5)],
        ['"features"', list(feature, 0, 2)],
      ]),
    ),
    space,
  )
  .map((parts) => parts.join(''));

/** What the platform reads, or null where that is no FeatureCollection. */
function parsed(text: string): { readonly features: readonly unknown[] } | null {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

test('collections are read as JSON.parse reads them, whatever the chunks, or not at all', () => {
  let flat = 0;
  fc.assert(
    fc.property(collection, fc.constantFrom(1, 7, 64, 1 << 16), (text, chunk) => {
      const found = scanned(encoder.encode(text), chunk);
      const wanted = parsed(text);
      flat += found?.features.length ?? 0;
      if (wanted === null) expect(found).toBeNull();
      else expect(exactly({ ...found?.root, features: found?.features })).toBe(exactly(withoutType(wanted)));
    }),
    { numRuns: 500 },
  );
  expect(flat).toBeGreaterThan(300);
});

const withoutType = ({
  features,
  ...root
}: {
  readonly features: readonly unknown[];
  readonly type?: unknown;
}) => {
  const { type: _, ...rest } = root;
  return { ...rest, features };
};

test('numerals become the doubles that the platform gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(numeral, degrees), fc.oneof(numeral, degrees)), { minLength: 1 }),
      (pairs) => {
        const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[${pairs.map(([x, y]) => `[${x},${y}]`).join()}]}}]}`;
        const found = scanned(encoder.encode(text), 1 << 16)!
          .features[0] as GeoJSON.Feature<GeoJSON.LineString>;
        expect(found.geometry.coordinates).toEqual(pairs.map((pair) => pair.map(Number)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('a numerator beyond 2^53 is divided exactly, or the arithmetic says that it is not sure', () => {
  let sure = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      (head, tail, decimals) => {
        const got = exactDecimal(head, tail, 9, 9 + decimals);
        if (Number.isNaN(got)) return;
        sure++;
        expect(got).toBe(Number(`${head}${String(tail).padStart(9, '0')}e-${9 + decimals}`));
      },
    ),
    { numRuns: 5000 },
  );
  expect(sure).toBeGreaterThan(4990);
});

test('what is cut, no UTF-8 or no collection is left to another reader', () => {
  const whole = encoder.encode(
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"名":"网格"},"geometry":{"type":"Point","coordinates":[118.5,24.5]}}]}',
  );
  expect(scanned(whole, 16)?.features).toHaveLength(1);
  for (let length = 0; length < whole.length; length++)
    expect(scanned(whole.subarray(0, length), 16)).toBeNull();
  const broken = whole.slice();
  broken[broken.indexOf(0xe5)] = 0xff;
  expect(scanned(broken, 16)).toBeNull();
  for (const text of [
    '[]',
    '7',
    '{"type":"Feature"}',
    '{"type":"Topology","objects":{}}',
    '{"features":{}}',
    '{"features":[],"type":"X"}',
    '{"features":[]} 1',
    '\uFEFF\uFEFF{"type":"FeatureCollection","features":[]}',
  ])
    expect(scanned(encoder.encode(text), 16)).toBeNull();
});

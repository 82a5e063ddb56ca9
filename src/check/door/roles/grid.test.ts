import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { withFeature, withManifest, world } from '../../../../tests/world.ts';
import { cases, readWorld } from '../../../../tests/world-door.ts';
import { block } from '../../../../tests/world-ground.ts';

test('an open ring is closed and the mend is listed', async () => {
  const open = block(0, 0, 1, 1).coordinates[0]!.slice(0, -1);
  const made = withFeature(world(), 'grids', 2, {}, { type: 'Polygon', coordinates: [open] });
  const { kept, findings } = await readWorld(made, 'grids');
  expect(kept).toHaveLength(11);
  expect(cases(findings)).toEqual(['V04 ring-closed']);
});

test('winding is counted once for the file', async () => {
  const turned = (polygon: Polygon): Polygon => ({
    ...polygon,
    coordinates: [[...polygon.coordinates[0]!].reverse()],
  });
  const made = withFeature(
    withFeature(world(), 'grids', 2, {}, turned(block(0, 0, 1, 1))),
    'grids',
    3,
    {},
    turned(block(1, 0, 1, 1)),
  );
  const { findings } = await readWorld(made, 'grids');
  expect(findings.map(({ rule, params }) => [rule, params.count])).toEqual([['V05', 2]]);
});

test('a bow-tie is kept, drawn, not analysed, and its crossing is shown', async () => {
  const tie: Position[] = [
    [118.5, 24.8],
    [118.502, 24.802],
    [118.502, 24.8],
    [118.5, 24.802],
    [118.5, 24.8],
  ];
  const made = withFeature(world(), 'grids', 2, {}, { type: 'Polygon', coordinates: [tie] });
  const { kept, findings } = await readWorld(made, 'grids');
  expect(cases(findings)).toEqual(['V06 self-intersection']);
  expect(kept[2]?.analysable).toBe(false);
  const { geometry } = findings[0]!;
  if (geometry?.type !== 'MultiPoint') throw new Error();
  expect(geometry.coordinates[0]![0]).toBeCloseTo(118.501, 9);
});

test.each([
  [{ code: undefined }, 'V07 code-missing'],
  [{ code: '' }, 'V07 code-missing'],
  [{ code: 2 ** 60 }, 'V07 code-missing'],
  [{ code: '35058200300' }, 'V07 code-length'],
  [{ code: '3505820030010A' }, 'V07 code-not-digits'],
  [{ code: '350582003001' }, 'V07 code-length'],
  [{ code: '35058200300102' }, 'V07 code-repeated'],
])('a grid of level 2 with %j is set aside', async (properties, expected) => {
  const { kept, findings } = await readWorld(withFeature(world(), 'grids', 2, properties), 'grids');
  expect(kept).toHaveLength(10);
  expect(cases(findings)).toEqual([expected]);
});

test('a code that is a safe number is read as its digits, and listed', async () => {
  const { kept, findings } = await readWorld(
    withFeature(world(), 'grids', 2, { code: 35058200300101 }),
    'grids',
  );
  expect(cases(findings)).toEqual(['V07 code-number']);
  expect(kept[2]?.code).toBe('35058200300101');
});

test.each([
  ['db11', '350582003001001', 15],
  ['cjt349', '35058200300100100001', 20],
] as const)('profile %s wants its own number of digits at every level', async (codeProfile, code, length) => {
  expect(code).toHaveLength(length);
  const made = withManifest(withFeature(world(), 'grids', 0, { code }), { codeProfile });
  const { kept } = await readWorld(made, 'grids');
  expect(kept.map((grid) => grid.code)).toEqual([code]);
});

test('figures that cannot be used become unpublished, never zero', async () => {
  const stats = {
    values: { households: 1.5, residents: -3, residents60plus: '12', buildings: null, partyMembers: 7 },
  };
  const { kept, findings } = await readWorld(withFeature(world(), 'grids', 2, { stats }), 'grids');
  expect(cases(findings)).toEqual(['V19 negative', 'V19 not-number', 'V19 not-whole']);
  expect(kept[2]?.stats?.values).toEqual({
    households: null,
    residents: null,
    residents60plus: null,
    buildings: null,
    partyMembers: 7,
  });
});

test('more people of 60 and over than residents: the former is not used', async () => {
  const made = withFeature(world(), 'buildings', 0, { residents: 5, residents60plus: 6 });
  const { kept, findings } = await readWorld(made, 'buildings');
  expect(cases(findings)).toEqual(['V19 elderly-exceed']);
  expect(kept[0]).toMatchObject({ residents: 5, residents60plus: null });
});

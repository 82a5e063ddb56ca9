import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/bench/random.ts';
import { COMMUNITY, withFeature, withFile, withManifest, world } from '../../../tests/world.ts';
import { cases, opened } from '../../../tests/world-door.ts';
import { block, middle } from '../../../tests/world-ground.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import { checkDataset } from './check-dataset.ts';

const CELL_1 = 2;
const ring = (polygon: Polygon): Position[] => polygon.coordinates[0]!;
const polygon = (positions: Position[]): Polygon => ({ type: 'Polygon', coordinates: [positions] });

test('a good world has no finding', async () => {
  const { parts, findings } = await opened(world());
  expect(findings).toEqual([]);
  expect(parts.grids).toHaveLength(11);
  expect(parts.tracks).toHaveLength(8);
});

test('a finding about one part names the file and the feature that it came from', async () => {
  const { findings } = await opened(withFeature(world(), 'stations', 5, { gridCode: '999' }));
  expect(findings).toMatchObject([
    { rule: 'V14', file: 'stations.geojson', feature: 5, path: 'properties.gridCode' },
  ]);
});

test('V07: of two grids with one code in two files the later is set aside', async () => {
  const { parts } = await opened(world());
  const doubled = await checkDataset({ ...parts, grids: [...parts.grids, parts.grids[0]!] });
  if (doubled.cancelled) throw new Error();
  expect(cases(doubled.findings)).toEqual(['V07 code-repeated']);
  expect(doubled.parts.grids).toHaveLength(11);
});

test.each([
  ['none', null, 'V08 parent-none'],
  ['unknown', '350582003099', 'V08 parent-unknown'],
  ['of its own level', `${COMMUNITY[0]}02`, 'V08 parent-level'],
])('V08: a parent that is %s is listed, and the grid is kept', async (_, parentCode, expected) => {
  const { parts, findings } = await opened(withFeature(world(), 'grids', CELL_1, { parentCode }));
  expect(cases(findings)).toContain(expected);
  expect(parts.grids).toHaveLength(11);
});

test('V08: parents in a circle are named once, as a circle', async () => {
  const circle = withFeature(
    withFeature(world(), 'grids', CELL_1, { parentCode: `${COMMUNITY[0]}02` }),
    'grids',
    CELL_1 + 1,
    { parentCode: `${COMMUNITY[0]}01` },
  );
  const { findings } = await opened(circle);
  const loops = findings.filter(({ reason }) => reason === 'parent-loop');
  expect(loops.map(({ codes }) => codes)).toEqual([[`${COMMUNITY[0]}01`, `${COMMUNITY[0]}02`]]);
});

test('V08: a level that the dataset does not have is skipped on the way up', async () => {
  const flat = withManifest(
    withFile(world(), 'grids', (features) =>
      features
        .filter(({ properties }) => properties.level !== 2)
        .map((one) =>
          one.properties.level === 3
            ? { ...one, properties: { ...one.properties, parentCode: COMMUNITY[0] } }
            : one,
        ),
    ),
    {
      levels: [
        { level: 1, label: '一', facility: '', tiling: 'partition' },
        { level: 3, label: '三', facility: '', tiling: 'sparse' },
      ],
      expected: {},
    },
  );
  const { findings } = await opened(
    withFile(
      withFile(
        withFile(flat, 'stations', () => []),
        'staff',
        () => [],
      ),
      'tracks',
      () => [],
    ),
  );
  expect(findings).toEqual([]);
});

test('V09: counts are compared with what the manifest expects', async () => {
  const { findings } = await opened(
    withManifest(world(), { expected: { grids: { 2: 9, 3: 1 }, stations: 7 } }),
  );
  expect(findings.map(({ reason, params }) => [reason, params.got, params.expected])).toEqual([
    ['grid-count', 8, 9],
    ['station-count', 8, 7],
  ]);
});

test('V13: children may sum to less than their parent, never to more; what is not published is left out', async () => {
  const figures = (households: number | null) => ({ stats: { values: { households } } });
  const missing = withFeature(world(), 'grids', CELL_1, figures(null));
  expect((await opened(missing)).findings).toEqual([]);
  const { findings } = await opened(withFeature(missing, 'grids', CELL_1 + 1, figures(201)));
  expect(findings.map(({ params }) => [params.sum, params.own, params.reported, params.children])).toEqual([
    [401, 400, 3, 4],
  ]);
});

test('V14: a station outside its grid is told in which it stands', async () => {
  const moved = withFeature(world(), 'stations', 0, {}, { type: 'Point', coordinates: middle(3, 1) });
  const { findings } = await opened(moved);
  expect(cases(findings)).toEqual(['V14 station-outside']);
  expect(findings[0]!.params.actual).toBe('第乙社区第四网格');
  const lost = withFeature(
    world(),
    'stations',
    0,
    { gridCode: '999' },
    { type: 'Point', coordinates: [0, 0] },
  );
  expect(cases((await opened(lost)).findings)).toEqual(['V14 grid-unknown-outside']);
});

test('V14: a station on a shared border is in both grids', async () => {
  const corner = ring(block(0, 0, 1, 1))[4]!;
  const moved = withFeature(world(), 'stations', 0, {}, { type: 'Point', coordinates: corner });
  expect((await opened(moved)).findings).toEqual([]);
});

test('whatever polygons come, of a few steps or of kilometres, the check answers', async () => {
  const { parts } = await opened(world());
  for (let seed = 1; seed <= 60; seed++) {
    const random = seeded(seed);
    const span = [20, 200, 100_000][seed % 3]!;
    const grids = Array.from({ length: 25 }, (_, i): Grid => {
      const at = (): Position => [
        118.5 + Math.round(random() * span) / 1e7,
        24.8 + Math.round(random() * span) / 1e7,
      ];
      const [a, b, c] = [at(), at(), at()];
      const level = i < 4 ? 1 : 2;
      const parentCode = level === 1 ? null : (`g${i % 4}` as GridCode);
      return {
        ...parts.grids[0]!,
        code: `g${i}` as GridCode,
        level,
        parentCode,
        geometry: polygon([a, b, c, a]),
      };
    });
    const checked = await checkDataset({ ...parts, grids });
    expect(checked.cancelled).toBe(false);
  }
});

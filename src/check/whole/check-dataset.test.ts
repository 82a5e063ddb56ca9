import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/bench/random.ts';
import {
  block,
  COMMUNITY,
  cases,
  middle,
  opened,
  withFeature,
  withFile,
  withManifest,
  world,
} from '../../../tests/world.ts';
import { wgs84ToBd09, wgs84ToGcj02 } from '../../geo/datum/index.ts';
import { areaM2 } from '../../geo/measure.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Track, Walkway } from '../../model/records.ts';
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

test('V10: an overlap names both codes and shows exactly the ground in question', async () => {
  const cell = ring(block(0, 0, 1, 1));
  const pushed = cell.map((p, i): Position => (i === 3 ? [p[0]! + 0.0005, p[1]!] : p));
  const { findings } = await opened(withFeature(world(), 'grids', CELL_1, {}, polygon(pushed)));
  expect(cases(findings)).toEqual(['V10 overlap']);
  expect(findings[0]!.codes).toEqual([`${COMMUNITY[0]}01`, `${COMMUNITY[0]}02`]);
  const triangle = polygon([cell[2]!, pushed[3]!, cell[4]!, cell[3]!, cell[2]!]);
  expect(findings[0]!.params.areaM2).toBeCloseTo(areaM2(triangle), 0);
});

test('V10: a grid drawn over two others makes two findings, one for each pair', async () => {
  const over = withFeature(world(), 'grids', CELL_1, {}, block(0, 0, 2, 1));
  const both = withFeature(over, 'grids', CELL_1 + 2, {}, block(0, 0, 1, 2));
  const { findings } = await opened(both);
  const pairs = findings
    .filter(({ rule }) => rule === 'V10')
    .map(({ codes }) => codes.map((code) => code.slice(-1)));
  expect(pairs).toEqual([
    ['1', '2'],
    ['1', '3'],
  ]);
});

test('V10: levels that may overlap are not judged', async () => {
  const inset = withManifest(withFeature(world(), 'grids', CELL_1, {}, block(0, 0, 2, 1)), {
    levels: [
      { level: 1, label: '一', facility: '', tiling: 'partition' },
      { level: 2, label: '二', facility: '', tiling: 'inset' },
      { level: 3, label: '三', facility: '', tiling: 'sparse' },
    ],
  });
  expect(cases((await opened(inset)).findings)).toEqual([]);
});

test('V11: a missing child is a gap of its parent, also at the rim, with the neighbours around it', async () => {
  const missing = withFile(world(), 'grids', (features) => features.filter((_, i) => i !== CELL_1 + 3));
  const { findings } = await opened(
    withFile(missing, 'stations', (stations) => stations.filter((_, i) => i !== 3)),
  );
  const gap = findings.find(({ reason }) => reason === 'gap');
  expect(gap?.params.areaM2).toBeCloseTo(areaM2(block(1, 1, 1, 1)), 3);
  expect(gap?.codes.map((code) => code.slice(-4))).toEqual(['0102', '0103', '0203']);
});

test('V11: a sparse level may leave ground free', async () => {
  const { findings } = await opened(world());
  expect(findings.filter(({ rule }) => rule === 'V11')).toEqual([]);
});

test('V11: a vertex that only one neighbour has is a T-junction, not a gap', async () => {
  const cell = ring(block(0, 0, 1, 1));
  const extra = cell.flatMap((p, i): Position[] => {
    const next = cell[i + 1];
    return i === 2 && next ? [p, [(p[0]! + next[0]!) / 2, (p[1]! + next[1]!) / 2]] : [p];
  });
  const { findings } = await opened(withFeature(world(), 'grids', CELL_1, {}, polygon(extra)));
  expect(cases(findings)).toEqual(['V11 t-junction']);
  expect(findings[0]!.codes).toEqual([`${COMMUNITY[0]}01`, `${COMMUNITY[0]}02`]);
});

test('V11: a vertex a decimetre off is a near miss: one place, no gap, no overlap, no T-junction', async () => {
  const cell = ring(block(0, 0, 1, 1));
  const off = cell.map((p, i): Position => (i === 3 ? [p[0]! + 1e-6, p[1]! - 7e-7] : p));
  const { findings } = await opened(withFeature(world(), 'grids', CELL_1, {}, polygon(off)));
  expect(cases(findings)).toEqual(['V11 near-miss']);
  expect(findings[0]!.params.count).toBe(1);
});

test('V12: a child that leaves its parent is named with its share', async () => {
  const wrong = withFeature(world(), 'grids', 10, {}, block(1, 0, 1, 1));
  const { findings } = await opened(wrong);
  expect(cases(findings)).toEqual(['V12 outside-parent']);
  expect(findings[0]!.params.share).toBe(0);
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

test.each([
  ['GCJ02', wgs84ToGcj02],
  ['BD09', wgs84ToBd09],
] as const)('V03: stations in %s are offered the conversion', async (datum, shift) => {
  const shifted = withFile(world(), 'stations', (stations) =>
    stations.map((one) => ({
      ...one,
      geometry: {
        type: 'Point',
        coordinates: shift((one.geometry as { coordinates: Position }).coordinates),
      },
    })),
  );
  const found = (await opened(shifted)).findings.filter(({ rule }) => rule === 'V03');
  expect(found.map(({ file, params }) => [file, params.datum, params.fitsThen])).toEqual([
    ['stations.geojson', datum, 1],
  ]);
});

test('V03: grids in GCJ-02 among stations and patrols in WGS 84 are found to be the ones', async () => {
  const shifted = withFile(world(), 'grids', (grids) =>
    grids.map((one) => ({
      ...one,
      geometry: polygon(ring(one.geometry as Polygon).map((p): Position => [...wgs84ToGcj02(p)])),
    })),
  );
  const found = (await opened(shifted)).findings.filter(({ rule }) => rule === 'V03');
  expect(new Set(found.map(({ params }) => `${params.role} ${params.datum}`))).toEqual(
    new Set(['grids GCJ02']),
  );
});

test('V03: patrols of nobody in particular are held against the ways to walk on', async () => {
  const { parts } = await opened(world());
  const ways = parts.tracks.map(({ lngLat }): Walkway => {
    const coordinates = Array.from({ length: lngLat.length / 2 }, (_, i) => [
      lngLat[2 * i]!,
      lngLat[2 * i + 1]!,
    ]);
    return { kind: 'path', geometry: { type: 'LineString', coordinates }, extra: {} };
  });
  const shifted = parts.tracks.map(({ staffId: _, ...track }): Track => {
    const { lngLat } = track;
    const moved = Array.from({ length: lngLat.length / 2 }, (__, i) =>
      wgs84ToGcj02([lngLat[2 * i]!, lngLat[2 * i + 1]!]),
    );
    return { ...track, lngLat: Float64Array.from(moved.flat()) };
  });
  const checked = await checkDataset({ ...parts, tracks: shifted, walkways: ways });
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  expect(checked.findings).toMatchObject([
    { rule: 'V03', file: 'tracks.geojson', params: { role: 'tracks', datum: 'GCJ02', fitsThen: 1 } },
  ]);
});

test('V17: a public dataset loses what it may not hold, and is told so', async () => {
  const { parts, findings } = await opened(
    withFeature(withManifest(world(), { audience: 'public' }), 'staff', 0, { contactPublic: false }),
  );
  expect(cases(findings)).toEqual(['V17 people-in-building', 'V17 private-contact', 'V17 tracks']);
  expect(findings.every(({ severity }) => severity === 'refuse')).toBe(true);
  expect([parts.tracks, parts.staff, parts.buildings]).toEqual([[], [], []]);
  expect(parts.grids).toHaveLength(11);
});

test('V17: counts below five and free text of events are refused in public', async () => {
  const small = withFeature(withManifest(world(), { audience: 'public' }), 'grids', CELL_1, {
    stats: { values: { households: 4 } },
  });
  const { parts, findings } = await opened(withFeature(small, 'events', 0, { outcome: '已处理' }));
  expect(cases(findings)).toEqual(expect.arrayContaining(['V17 small-count', 'V17 event-text']));
  expect([parts.grids, parts.events]).toEqual([[], []]);
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

import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { COMMUNITY, withFeature, withFile, withManifest, world } from '../../../../tests/world.ts';
import { cases, opened } from '../../../../tests/world-door.ts';
import { block } from '../../../../tests/world-ground.ts';
import { areaM2 } from '../../../geo/measure.ts';

const CELL_1 = 2;
const ring = (polygon: Polygon): Position[] => polygon.coordinates[0]!;
const polygon = (positions: Position[]): Polygon => ({ type: 'Polygon', coordinates: [positions] });

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

test('V11: where a grid was set aside for its crossing border, its ground is no gap', async () => {
  const [a, b, c, ...rest] = ring(block(0, 0, 1, 1));
  const tied = polygon([a!, c!, b!, ...rest]);
  const { parts, findings } = await opened(withFeature(world(), 'grids', CELL_1, {}, tied));
  expect(parts.grids[CELL_1]?.analysable).toBe(false);
  expect(cases(findings)).toEqual(['V06 self-intersection']);
});

test('V11: vertices closer than the dataset’s own snapping distance are one', async () => {
  const cell = ring(block(0, 0, 1, 1));
  const off = cell.map((p, i): Position => (i === 3 ? [p[0]! + 1e-6, p[1]! - 7e-7] : p));
  const loose = withManifest(withFeature(world(), 'grids', CELL_1, {}, polygon(off)), {
    tolerance: { snapDeg: 2e-6 },
  });
  expect((await opened(loose)).findings).toEqual([]);
});

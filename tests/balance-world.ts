/** A small random plan to be balanced: four grids of a parent, bent streets through them, and a few houses a block. */
import type { Position } from 'geojson';
import type { Plan } from '../src/edit/plan.ts';
import { planFromDataset } from '../src/edit/plan-from-dataset.ts';
import { createDataset, type Dataset } from '../src/model/dataset.ts';
import type { Grid, GridCode } from '../src/model/grid.ts';
import type { Building } from '../src/model/records.ts';
import { draws } from './plan-gestures.ts';
import { lattice } from './world-ground.ts';

/** Blocks along a side of the whole. */
const SIDE = 6;
const STEP = 1e-3;
const PARENT = '350582003001' as GridCode;

export const balanceCode = (n: number): GridCode => `${PARENT}0${n}` as GridCode;
export const BALANCE_CODES = [1, 2, 3, 4].map(balanceCode);

/** A dataset of four grids around a crossroads; `seed` bends its streets and fills its houses. */
export function balanceWorld(seed: number): Dataset {
  const random = draws(seed);
  const corners = Array.from({ length: SIDE + 1 }, (_, row) =>
    Array.from({ length: SIDE + 1 }, (_, column): Position => {
      const bend = (): number => (random(601) - 300) * 1e-6;
      return [lattice(118.5 + column * STEP + bend()), lattice(24.8 + row * STEP + bend())];
    }),
  );
  const at = (column: number, row: number): Position => corners[row]![column]!;
  const [x, y] = [2 + random(3), 2 + random(3)];
  const outline = (w: number, s: number, e: number, n: number): Position[] => {
    const ring: Position[] = [];
    for (let c = w; c < e; c++) ring.push(at(c, s));
    for (let r = s; r < n; r++) ring.push(at(e, r));
    for (let c = e; c > w; c--) ring.push(at(c, n));
    for (let r = n; r > s; r--) ring.push(at(w, r));
    return [...ring, ring[0]!];
  };
  const grid = (code: GridCode, level: 1 | 2, ring: Position[]): Grid => ({
    code,
    name: code,
    level,
    parentCode: level === 1 ? null : PARENT,
    kind: 'basic',
    geometry: { type: 'Polygon', coordinates: [ring] },
    labelPoint: [ring[0]![0]!, ring[0]![1]!],
    analysable: true,
    extra: {},
  });
  const boxes = [
    [0, 0, x, y],
    [x, 0, SIDE, y],
    [0, y, x, SIDE],
    [x, y, SIDE, SIDE],
  ] as const;
  const buildings: Building[] = [];
  const streets: Position[][] = [];
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const [a, b, c, d] = [
        at(column, row),
        at(column + 1, row),
        at(column + 1, row + 1),
        at(column, row + 1),
      ];
      for (let k = random(4); k > 0; k--) {
        // A place well inside of a block.
        const [u, v] = [0.2 + random(61) / 100, 0.2 + random(61) / 100];
        const mix = (i: number): number =>
          lattice((1 - u) * ((1 - v) * a[i]! + v * d[i]!) + u * ((1 - v) * b[i]! + v * c[i]!));
        const households = random(12);
        buildings.push({
          id: `b${buildings.length}`,
          households,
          residents: 3 * households,
          geometry: { type: 'Point', coordinates: [mix(0), mix(1)] },
          extra: {},
        });
      }
      // Some streets are missing, and some cut through a block.
      if (random(5) > 0) streets.push([a, b]);
      if (random(5) > 0) streets.push([a, d]);
      if (random(6) === 0) streets.push([a, c]);
    }
  }
  const manifest = {
    schema: 'onegrid/1',
    id: 'balance',
    title: 'balance',
    version: '1',
    crs: 'WGS84',
    synthetic: true,
    audience: 'internal',
    timeZone: 'Asia/Shanghai',
    codeProfile: 'stats12',
    maxSpeedMps: 3,
    asOf: '2026-01-01',
    source: 'seeded',
    licence: 'CC0-1.0',
    attribution: 'none',
    levels: [
      { level: 1, label: 'level 1', facility: 'none', tiling: 'partition' },
      { level: 2, label: 'level 2', facility: 'none', tiling: 'partition' },
    ],
    files: [],
  } as const;
  return createDataset({
    manifest,
    grids: [
      grid(PARENT, 1, outline(0, 0, SIDE, SIDE)),
      ...boxes.map(([w, s, e, n], i) => grid(BALANCE_CODES[i]!, 2, outline(w, s, e, n))),
    ],
    buildings,
    basemap: streets.map((coordinates) => ({
      kind: 'road',
      geometry: { type: 'LineString', coordinates },
      extra: {},
    })),
    stations: [],
    staff: [],
    tracks: [],
    walkways: [],
    places: [],
    events: [],
  });
}

export const balancePlan = (seed: number): Plan => planFromDataset(balanceWorld(seed)).plan;

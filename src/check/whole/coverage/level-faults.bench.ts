import Flatbush from 'flatbush';
import type { Bench, Contest } from '../../../../tests/bench/bench.ts';
import { coverageSet } from '../../../../tests/bench/coverage-set.ts';
import { isValidCoverage } from '../../../../tests/geos.ts';
import { type Planted, plant } from '../../../../tests/planted-faults.ts';
import { boundsOf } from '../../../geo/bounds.ts';
import { intersectionOf } from '../../../geo/clip.ts';
import { areaM2 } from '../../../geo/measure.ts';
import type { Grid, GridCode } from '../../../model/grid.ts';
import { DEFAULT_TOLERANCE } from '../../../model/manifest.ts';
import { edgesOf } from '../../../topology/arrangement/polygon-edges.ts';
import type { Covering } from './covering.ts';
import { faultsOfLevel, type LevelFaults } from './level-faults.ts';

const COUNT = 1600;
const BOUNDS = [118.5, 24.8, 118.7, 25] as const;
const WANTED = { removed: 3, gaps: 25, overlaps: 25, tJunctions: 40, jitters: 60 };

function planted(): Planted {
  const shapes = coverageSet({ count: COUNT, bounds: BOUNDS, stepsPerBorder: 8, seed: 1 });
  const grids = shapes.map(({ geometry }, i): Grid => {
    const code = `g${String(i).padStart(4, '0')}` as GridCode;
    const [lng, lat] = geometry.coordinates[0]![0]!;
    return {
      code,
      name: code,
      level: 2,
      parentCode: null,
      kind: 'basic',
      geometry,
      labelPoint: [lng!, lat!],
      analysable: true,
      extra: {},
    };
  });
  return plant(grids, WANTED, 1);
}

/** The ground that the polygons tile, so that gaps at the rim count too. */
function ground(): Covering {
  const [west, south, east, north] = BOUNDS;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    code: 'ground',
    name: 'ground',
    level: 1,
    parentCode: null,
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** Pairs of codes whose common ground is above the tolerance, each pair clipped by Turf. */
function overlapsByTurf(grids: readonly Grid[]): string[] {
  const boxes = grids.map(({ geometry }) => boundsOf(geometry)!);
  const index = new Flatbush(grids.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return grids.flatMap((a, i) =>
    index
      .search(...boxes[i]!, (j) => j > i)
      .flatMap((j) => {
        const b = grids[j]!;
        const common = intersectionOf(a.geometry, b.geometry);
        const isOverlap = common.ok && common.shape && areaM2(common.shape) > DEFAULT_TOLERANCE.overlapM2;
        return isOverlap ? [[a.code, b.code].sort().join()] : [];
      }),
  );
}

const differing = (found: readonly string[], wanted: readonly string[]): number =>
  found.filter((one) => !wanted.includes(one)).length + wanted.filter((one) => !found.includes(one)).length;

function prepare(): Contest {
  const { grids, gaps, overlaps, tJunctions, jitters } = planted();
  const all = [ground(), ...grids];
  const pairs = overlaps.map(({ codes }) => codes.join());
  return {
    facts: { polygons: grids.length, ...WANTED },
    contenders: [
      {
        name: 'faultsOfLevel',
        role: 'ours',
        units: grids.length,
        run: () => faultsOfLevel(edgesOf(all), all, 2, 1, true, DEFAULT_TOLERANCE),
      },
      {
        name: 'flatbush + Turf intersect',
        role: 'peer',
        units: grids.length,
        note: 'overlaps only, no gaps',
        run: () => overlapsByTurf(grids),
      },
      {
        name: 'geos-wasm coverage',
        role: 'peer',
        units: grids.length,
        note: 'says yes or no, not where',
        run: () => isValidCoverage(grids.map(({ geometry }) => geometry)),
      },
    ],
    judge(answerOf) {
      const ours = answerOf('faultsOfLevel') as LevelFaults;
      const found = ours.overlaps.map(({ a, b }) => `${a.code},${b.code}`);
      const counts = [
        [ours.gaps.length, gaps.length],
        [ours.tJunctions.length, tJunctions.length],
        [ours.nearPlaces.length + ours.slivers.length, jitters.length],
      ] as const;
      return [
        {
          claim: 'overlaps = planted',
          compared: pairs.length,
          wrong: differing(found, pairs),
          mustHold: true,
        },
        {
          claim: 'gaps, T-junctions, near misses = planted',
          compared: gaps.length + tJunctions.length + jitters.length,
          wrong: counts.reduce((sum, [mine, wanted]) => sum + Math.abs(mine - wanted), 0),
          mustHold: true,
        },
        {
          claim: 'Turf = planted',
          compared: pairs.length,
          wrong: differing(answerOf('flatbush + Turf intersect') as string[], pairs),
          mustHold: false,
        },
      ];
    },
  };
}

export const benches: readonly Bench[] = [
  {
    id: 'coverage-faults',
    title: 'Gaps, overlaps, T-junctions and near misses of 1,597 polygons',
    unit: 'polygon',
    goals: [],
    rounds: 3,
    prepare,
  },
];

import type { Feature, Polygon } from 'geojson';
import { type Agreement, type Bench, FASTEST_PEER } from '../../tests/bench/bench.ts';
import { coverageSet } from '../../tests/bench/coverage-set.ts';
import { randomPoints, seeded } from '../../tests/bench/random.ts';
import { geosDiscShares, geosShapes, geosTrackShares } from '../../tests/geos-coverage.ts';
import type { Bounds } from './bounds.ts';
import { boundsOf } from './bounds.ts';
import { bufferOf } from './buffer.ts';
import { intersectionOf, unionOf } from './clip.ts';
import { createCoverage } from './coverage.ts';
import { createConformalFrame } from './frame-conformal.ts';
import { areaM2 } from './measure.ts';

const RADIUS_M = 500;
const BUFFER_M = 30;
/** The index is kept and asked again and again: the first runs are the compiler's. */
const WARM_UP = 60;
const SETS = {
  small: { count: 95, stations: 100, bounds: [118.55, 24.79, 118.6, 24.83] },
  large: { count: 3000, stations: 2000, bounds: [118.4, 24.6, 118.75, 24.9] },
} as const;

/** A generated coverage in degrees and in the metres of the frame that ours takes for it. */
function setOf({ count, bounds }: { readonly count: number; readonly bounds: Bounds }) {
  const polygons = coverageSet({ count, bounds, stepsPerBorder: 10, seed: count });
  const [west, south, east, north] = boundsOf(...polygons.map(({ geometry }) => geometry)) ?? bounds;
  const frame = createConformalFrame((west + east) / 2, (south + north) / 2);
  const planar = polygons.map(({ geometry }): Polygon => {
    const coordinates = geometry.coordinates.map((ring) => ring.map(([x, y]) => frame.toMetres(x!, y!)));
    return { type: 'Polygon', coordinates };
  });
  const vertices = polygons.reduce((sum, { geometry }) => sum + geometry.coordinates.flat().length, 0);
  return { polygons, frame, shapes: geosShapes(planar), vertices };
}

/** Compares shares: an answer is wrong where it is farther than the tolerance from the judge's. */
function agreement(
  claim: string,
  shares: Float64Array,
  judge: Float64Array,
  tolerance: number,
  mustHold: boolean,
): Agreement {
  const errors = shares.map((share, i) => Math.abs(share - judge[i]!));
  const worst = errors.reduce((most, error) => Math.max(most, error), 0);
  return {
    claim,
    compared: shares.length,
    wrong: errors.filter((error) => !(error <= tolerance)).length,
    mustHold,
    note: `worst ${worst.toExponential(1)}, allowed ${tolerance}`,
  };
}

/** What one would write with Turf: buffer each point, unite, intersect each polygon. */
function turfDiscShares(polygons: readonly Feature<Polygon>[], centres: Float64Array): Float64Array {
  const discs = Array.from({ length: centres.length / 2 }, (_, i) => {
    const disc = bufferOf({ type: 'Point', coordinates: [centres[2 * i]!, centres[2 * i + 1]!] }, RADIUS_M);
    return disc.ok && disc.shape ? [disc.shape] : [];
  });
  const union = unionOf(discs.flat());
  return Float64Array.from(polygons, ({ geometry }) => {
    if (!union.ok || !union.shape) return Number.NaN;
    const common = intersectionOf(geometry, union.shape);
    return common.ok && common.shape ? areaM2(common.shape) / areaM2(geometry) : 0;
  });
}

function discBench(size: keyof typeof SETS, rival: 'geos' | 'turf'): Bench {
  const { count, stations, bounds } = SETS[size];
  return {
    id: rival === 'geos' ? `coverage-discs-${count}` : `coverage-discs-${count}-turf`,
    title: `Share of ${count} grids within ${RADIUS_M} m of ${stations} stations`,
    unit: 'analysis',
    goals: rival === 'geos' ? [{ against: FASTEST_PEER, ratio: 25 }] : [],
    prepare() {
      const { polygons, frame, shapes, vertices } = setOf({ count, bounds });
      const centres = randomPoints(stations, bounds, 7, 0);
      const metres = frame.allToMetres(centres);
      const heldBefore = process.memoryUsage().arrayBuffers;
      const started = performance.now();
      const coverage = createCoverage(polygons);
      const buildMs = Math.round(performance.now() - started);
      const indexMiB = ((process.memoryUsage().arrayBuffers - heldBefore) / 2 ** 20).toFixed(1);
      for (let i = 0; i < WARM_UP; i++) coverage.discs(centres, RADIUS_M);
      const rivals = {
        geos: { name: 'geos-wasm, 64-sided discs', run: () => geosDiscShares(shapes, metres, RADIUS_M, 64) },
        turf: { name: 'turf buffer, union, intersect', run: () => turfDiscShares(polygons, centres) },
      };
      const { name, run } = rivals[rival];
      return {
        facts: {
          vertices,
          'index built in ms': buildMs,
          'index and what it took to build, MiB': indexMiB,
          'runs before the first round': WARM_UP,
        },
        contenders: [
          { name: 'createCoverage', role: 'ours', units: 1, run: () => coverage.discs(centres, RADIUS_M) },
          { name, role: 'peer', units: 1, run },
        ],
        judge(answerOf) {
          const truth = geosDiscShares(shapes, metres, RADIUS_M, 4096);
          const shares = (contender: string) => answerOf(contender) as Float64Array;
          return [
            agreement('ours = geos, 4,096 sides', shares('createCoverage'), truth, 1e-6, true),
            agreement(`${name} = geos, 4,096 sides`, shares(name), truth, 1e-6, false),
          ];
        },
      };
    },
    rounds: rival === 'geos' ? 11 : 1,
  };
}

/** Walks of 15 m steps along blocks, interleaved degrees. */
function walks(count: number, steps: number, bounds: Bounds): Float64Array[] {
  const frame = createConformalFrame((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2);
  const [east, north] = frame.toMetres(bounds[2], bounds[3]);
  const random = seeded(11);
  return Array.from({ length: count }, () => {
    let [x, y] = [(random() - 0.5) * 1.8 * east, (random() - 0.5) * 1.8 * north];
    let heading = random() * 2 * Math.PI;
    const line = new Float64Array(2 * steps);
    for (let k = 0; k < steps; k++) {
      line.set(frame.toDegrees(x, y), 2 * k);
      if (random() < 0.08) heading += random() < 0.5 ? Math.PI / 2 : -Math.PI / 2;
      heading += (random() - 0.5) * 0.1;
      x += 15 * Math.cos(heading);
      y += 15 * Math.sin(heading);
      if (Math.abs(x) > east || Math.abs(y) > north) heading += Math.PI;
    }
    return line;
  });
}

/** Walks that the exact judge looks at: each step is a buffer of its own, since GEOS simplifies lines. */
const JUDGED = 20;

const trackBench: Bench = {
  id: 'coverage-tracks',
  title: `Share of 3,000 grids within ${BUFFER_M} m of 1,000 patrols of 500 fixes`,
  unit: 'analysis',
  goals: [{ against: FASTEST_PEER, ratio: 40 }],
  rounds: 1,
  prepare() {
    const { polygons, frame, shapes, vertices } = setOf(SETS.large);
    const lines = walks(1000, 500, SETS.large.bounds);
    const metres = lines.map((line) => frame.allToMetres(line));
    const coverage = createCoverage(polygons);
    coverage.tracks(lines.slice(0, 1), BUFFER_M);
    return {
      facts: { vertices, fixes: 500_000 },
      contenders: [
        {
          name: 'createCoverage, 5 m cells',
          role: 'ours',
          units: 1,
          run: () => coverage.tracks(lines, BUFFER_M),
        },
        {
          name: 'geos-wasm, 32-sided buffers',
          role: 'peer',
          units: 1,
          run: () => geosTrackShares(shapes, metres, BUFFER_M, 8),
        },
      ],
      judge() {
        const segments = metres
          .slice(0, JUDGED)
          .flatMap((line) =>
            Array.from({ length: line.length / 2 - 1 }, (_, i) => line.slice(2 * i, 2 * i + 4)),
          );
        const truth = geosTrackShares(shapes, segments, BUFFER_M, 32);
        const ours = coverage.tracks(lines.slice(0, JUDGED), BUFFER_M);
        return [agreement(`ours = geos, 128 sides, ${JUDGED} patrols`, ours, truth, 0.0015, true)];
      },
    };
  },
};

export const benches: readonly Bench[] = [
  discBench('small', 'geos'),
  discBench('small', 'turf'),
  discBench('large', 'geos'),
  trackBench,
];

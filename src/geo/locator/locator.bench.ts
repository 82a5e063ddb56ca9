import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { featureCollection, point } from '@turf/helpers';
import { pointsWithinPolygon } from '@turf/points-within-polygon';
import Flatbush from 'flatbush';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import whichPolygon from 'which-polygon';
import { type Bench, type Contender, type Contest, FASTEST_PEER } from '../../../tests/bench/bench.ts';
import { randomPoints } from '../../../tests/bench/random.ts';
import { type PolygonSet, set20k, set95, setOfCounties, setOfSample } from '../../../tests/bench/sets.ts';
import { boundsOf } from '../bounds.ts';
import { createLocator } from './create-locator.ts';

const POINTS = 1_000_000;
const PEER_POINTS = 200_000;
/** What Turf's loops are given: they need up to hours for all. */
const SAMPLE = 1000;

type Find = (x: number, y: number) => number;

function flatbushOf({ polygons }: PolygonSet): Flatbush {
  const index = new Flatbush(polygons.length);
  for (const { geometry } of polygons) index.add(...boundsOf(geometry)!);
  index.finish();
  return index;
}

function turfLoop({ polygons }: PolygonSet): Find {
  return (x, y) => polygons.findIndex((polygon) => booleanPointInPolygon([x, y], polygon));
}

function flatbushAndTurf(set: PolygonSet): Find {
  const index = flatbushOf(set);
  return (x, y) =>
    index.search(x, y, x, y).find((i) => booleanPointInPolygon([x, y], set.polygons[i]!)) ?? -1;
}

async function flatbushAndGeos(set: PolygonSet): Promise<Find> {
  const geos = await initGeosJs();
  const index = flatbushOf(set);
  const prepared = set.polygons.map(({ geometry }) => geos.GEOSPrepare(geojsonToGeosGeom(geometry, geos)));
  return (x, y) =>
    index.search(x, y, x, y).find((i) => geos.GEOSPreparedIntersectsXY(prepared[i]!, x, y) === 1) ?? -1;
}

function whichOf({ polygons }: PolygonSet): Find {
  const query = whichPolygon<{ index: number }>(
    featureCollection(polygons.map((polygon, index) => ({ ...polygon, properties: { index } }))),
  );
  return (x, y) => query([x, y])?.index ?? -1;
}

function eachPolygon({ polygons }: PolygonSet, points: Float64Array): Int32Array {
  const asked = featureCollection(
    Array.from({ length: SAMPLE }, (_, i) => point([points[2 * i]!, points[2 * i + 1]!], { i })),
  );
  const found = new Int32Array(SAMPLE).fill(-1);
  polygons.forEach((polygon, index) => {
    for (const { properties } of pointsWithinPolygon(asked, polygon).features) {
      if (found[properties.i] === -1) found[properties.i] = index;
    }
  });
  return found;
}

async function contest(set: PolygonSet): Promise<Contest> {
  const points = randomPoints(POINTS, set.bounds, 1);
  const started = performance.now();
  const locator = createLocator(set.polygons);
  const buildMs = performance.now() - started;
  const out = { index: new Int32Array(POINTS), onBoundary: new Uint8Array(POINTS) };
  const peer = (name: string, units: number, find: Find): Contender => ({
    name,
    role: 'peer',
    units,
    ...(units === SAMPLE ? { note: 'sampled' } : {}),
    run() {
      const found = new Int32Array(units);
      for (let i = 0; i < units; i++) found[i] = find(points[2 * i]!, points[2 * i + 1]!);
      return found;
    },
  });
  const contenders: Contender[] = [
    { name: 'onegrid', role: 'ours', units: POINTS, run: () => locator.locateAll(points, out).index },
    peer('which-polygon', PEER_POINTS, whichOf(set)),
    peer('flatbush + geos-wasm prepared', PEER_POINTS, await flatbushAndGeos(set)),
    peer('flatbush + Turf', PEER_POINTS, flatbushAndTurf(set)),
    peer('Turf loop', SAMPLE, turfLoop(set)),
    {
      name: 'Turf pointsWithinPolygon',
      role: 'peer',
      units: SAMPLE,
      note: 'sampled',
      run: () => eachPolygon(set, points),
    },
  ];
  const { bytes, cells, searchedCells } = locator.stats;
  return {
    facts: {
      polygons: set.polygons.length,
      'build ms': Math.round(buildMs),
      'index MB': Number((bytes / 1e6).toPrecision(3)),
      cells,
      'searched cells': searchedCells,
    },
    contenders,
    judge(answerOf) {
      const ours = answerOf('onegrid') as Int32Array;
      return contenders.slice(1).map(({ name }) => {
        const theirs = answerOf(name) as Int32Array;
        const wrong = theirs.reduce((sum, index, i) => sum + (index === ours[i] ? 0 : 1), 0);
        const mustHold = name.includes('Turf');
        return { claim: `${name} says the same`, compared: theirs.length, wrong, mustHold };
      });
    },
  };
}

const lookup = (
  id: string,
  title: string,
  turf: number | null,
  rounds: number,
  make: () => PolygonSet,
): Bench => ({
  id: `lookup-${id}`,
  title,
  unit: 'point',
  rounds,
  goals: [
    { against: FASTEST_PEER, ratio: 14 },
    ...(turf === null ? [] : [{ against: 'Turf loop', ratio: turf }]),
  ],
  prepare: () => contest(make()),
});

const sample = setOfSample(2);

export const benches: readonly Bench[] = [
  ...(sample
    ? [lookup('sample', 'Points into the 55 level-2 grids of the sample', null, 7, () => sample)]
    : []),
  lookup('95', 'Points into 95 grids', 500, 7, set95),
  lookup('counties', 'Points into 3,108 counties', 5000, 5, setOfCounties),
  lookup('20k', 'Points into 20,000 polygons', 50_000, 3, set20k),
];

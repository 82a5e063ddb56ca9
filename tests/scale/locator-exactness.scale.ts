/**
 * `npm run scale exactness`: holds the locator to search with Turf on ten million random
 * points and to exact arithmetic on 100,000 points on vertices, on edges and one ulp beside them, border flag
 * included; on 95, 3,108 and 20,000 polygons. Exits 1 at the first set with a wrong answer.
 */
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { boundsOf } from '../../src/geo/bounds.ts';
import { createLocator, type Locator } from '../../src/geo/locator/create-locator.ts';
import { createExactSearch, type Location } from '../../src/geo/locator/exact-search.ts';
import { randomPoints, seeded } from '../bench/random.ts';
import { type PolygonSet, set20k, set95, setOfCounties } from '../bench/sets.ts';
import { hardPoints } from '../judges/hard-points.ts';
import { type ExactParts, exactLocation, exactParts } from '../judges/rational-location.ts';

const CHUNK = 500_000;
const HARD = 100_000;

type Judge = (lng: number, lat: number) => Location;

/** Exact arithmetic over the candidates of an index of bounds; polygons become whole numbers when first met. */
function rationalJudge({ polygons }: PolygonSet): Judge {
  const tree = new Flatbush(polygons.length);
  for (const { geometry } of polygons) tree.add(...boundsOf(geometry)!);
  tree.finish();
  const exact = new Map<number, ExactParts>();
  const partsOf = (index: number): ExactParts => {
    const known = exact.get(index) ?? exactParts(polygons[index]!.geometry);
    exact.set(index, known);
    return known;
  };
  return (lng, lat) => {
    const near = tree.search(lng, lat, lng, lat).sort((a, b) => a - b);
    const { index, onBoundary } = exactLocation(near.map(partsOf), [lng, lat]);
    return { index: index < 0 ? -1 : near[index]!, onBoundary };
  };
}

function countWrong(
  locator: Locator,
  points: Float64Array,
  judge: Judge,
): { wrong: number; borders: number } {
  const count = points.length / 2;
  const { index, onBoundary } = locator.locateAll(points, {
    index: new Int32Array(count),
    onBoundary: new Uint8Array(count),
  });
  let [wrong, borders] = [0, 0];
  for (let i = 0; i < count; i++) {
    const truth = judge(points[2 * i]!, points[2 * i + 1]!);
    if (truth.index !== index[i] || truth.onBoundary !== (onBoundary![i] === 1)) wrong++;
    if (truth.onBoundary) borders++;
  }
  return { wrong, borders };
}

const ringsOf = ({ polygons }: PolygonSet): Position[][] =>
  polygons.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );

const total = Number(process.argv[2] ?? 10_000_000);
for (const make of [set95, setOfCounties, set20k]) {
  const set = make();
  const locator = createLocator(set.polygons);
  const hard = countWrong(locator, hardPoints(ringsOf(set), HARD, seeded(1)), rationalJudge(set));
  console.log(`${set.name}: ${hard.wrong} wrong of ${HARD} hard points, ${hard.borders} of them on a border`);
  const search = createExactSearch(set.polygons);
  let wrong = 0;
  for (let done = 0; done < total; done += CHUNK) {
    const points = randomPoints(Math.min(CHUNK, total - done), set.bounds, 100 + done);
    wrong += countWrong(locator, points, search).wrong;
  }
  console.log(`${set.name}: ${wrong} wrong of ${total} random points`);
  if (wrong + hard.wrong > 0) process.exitCode = 1;
}

import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { createConformalFrame } from './frame-conformal.ts';
import { areaM2, distanceM } from './measure.ts';
import type { WalkLine } from './walk/walk-graph.ts';
import { createWalkReach, WALKING_SPEED_MPS } from './walk.ts';

const FRAME = createConformalFrame(118.57, 24.81);
const at = (x: number, y: number): Position => FRAME.toDegrees(x, y).map((v) => Math.round(v * 1e7) / 1e7);
const line = (path: Position[], oneway = false): WalkLine => ({
  geometry: { type: 'LineString', coordinates: path },
  oneway,
});
const flat = (places: readonly Position[]): Float64Array => Float64Array.from(places.flat());
const minutes = (metres: number): number => metres / WALKING_SPEED_MPS / 60;

/** A plain way to the same answer: every corner and every foot point is a node, and Dijkstra scans a matrix. */
function plainMetres(
  lines: readonly WalkLine[],
  stations: Position[],
  point: Position,
  maxLegM: number,
): number {
  const metresOf = (p: Position): [number, number] => FRAME.toMetres(p[0]!, p[1]!);
  const away = (a: readonly number[], b: readonly number[]): number =>
    Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
  const pieces = lines.flatMap(({ geometry: { coordinates }, oneway = false }, edge) =>
    coordinates.slice(1).map((b, i) => ({ a: metresOf(coordinates[i]!), b: metresOf(b), oneway, edge })),
  );
  const footOf = (place: Position) => {
    const p = metresOf(place);
    const feet = pieces.map((piece, index) => {
      const [dx, dy] = [piece.b[0] - piece.a[0], piece.b[1] - piece.a[1]];
      const t = Math.min(
        1,
        Math.max(0, ((p[0] - piece.a[0]) * dx + (p[1] - piece.a[1]) * dy) / (dx * dx + dy * dy)),
      );
      const foot: [number, number] = [piece.a[0] + t * dx, piece.a[1] + t * dy];
      return { index, foot, t, legM: away(p, foot), place: p };
    });
    const least = feet.reduce((best, foot) => (foot.legM < best.legM ? foot : best));
    return least.legM <= maxLegM ? least : null;
  };
  const feet = [...stations, point].map(footOf);
  const nodes: [number, number][] = [];
  const nodeOf = (p: [number, number]): number => {
    const found = nodes.findIndex((node) => away(node, p) < 1e-6);
    return found >= 0 ? found : nodes.push(p) - 1;
  };
  const ways: [number, number, number][] = [];
  for (const [index, { a, b, oneway }] of pieces.entries()) {
    const stops = [
      { t: 0, p: a },
      { t: 1, p: b },
    ];
    for (const foot of feet) if (foot?.index === index) stops.push({ t: foot.t, p: foot.foot });
    stops.sort((one, other) => one.t - other.t);
    for (const [i, stop] of stops.slice(1).entries()) {
      const [from, to] = [nodeOf(stops[i]!.p), nodeOf(stop.p)];
      ways.push([from, to, away(stops[i]!.p, stop.p)]);
      if (!oneway) ways.push([to, from, away(stops[i]!.p, stop.p)]);
    }
  }
  const start = feet.at(-1);
  if (!start) return Number.POSITIVE_INFINITY;
  const cost = nodes.map(() => Number.POSITIVE_INFINITY);
  cost[nodeOf(start.foot)] = start.legM;
  for (let pass = 0; pass < nodes.length; pass++) {
    for (const [from, to, metres] of ways) cost[to] = Math.min(cost[to]!, cost[from]! + metres);
  }
  const ends = feet.slice(0, -1).map((foot) => {
    if (!foot) return Number.POSITIVE_INFINITY;
    const straight = away(foot.place, start.place);
    const open = straight <= foot.legM + start.legM ? straight : Number.POSITIVE_INFINITY;
    return Math.min(open, cost[nodeOf(foot.foot)]! + foot.legM);
  });
  return Math.min(...ends);
}

const corner = fc.integer({ min: 0, max: 4 });
/** Streets between neighbouring corners of a bent lattice of 100 m, some with a bend, some one way. */
const street = fc.record({
  x: corner,
  y: corner,
  isEast: fc.boolean(),
  bend: fc.integer({ min: -20, max: 20 }),
  oneway: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  isBackwards: fc.boolean(),
});
const spot = fc.tuple(fc.integer({ min: -60, max: 560 }), fc.integer({ min: -60, max: 560 }));

test('minutes on foot are those of a plain Dijkstra over every corner and foot point', () => {
  fc.assert(
    fc.property(
      fc.array(street, { minLength: 1, maxLength: 30 }),
      fc.array(spot, { minLength: 1, maxLength: 4 }),
      fc.array(spot, { minLength: 1, maxLength: 4 }),
      (streets, stationSpots, pointSpots) => {
        const place = (x: number, y: number): Position =>
          at(100 * x + 7 * ((x * y) % 3), 100 * y + 9 * (x % 2));
        const lines = streets.map(({ x, y, isEast, bend, oneway, isBackwards }) => {
          const [a, b] = [place(x, y), isEast ? place(x + 1, y) : place(x, y + 1)];
          const middle = at(100 * x + (isEast ? 50 : bend), 100 * y + (isEast ? bend : 50));
          const path = bend === 0 ? [a, b] : [a, middle, b];
          return line(isBackwards ? path.reverse() : path, oneway);
        });
        const stations = stationSpots.map(([x, y]) => at(x + 0.31, y + 0.17));
        const points = pointSpots.map(([x, y]) => at(x + 0.53, y + 0.29));
        const ours = createWalkReach(lines, { maxLegM: 120 }).minutesTo(flat(stations), flat(points));
        for (const [i, point] of points.entries()) {
          const judge = minutes(plainMetres(lines, stations, point, 120));
          if (Number.isFinite(judge)) expect(ours[i]).toBeCloseTo(judge, 3);
          else expect(ours[i]).toBe(Number.POSITIVE_INFINITY);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a wall between two houses makes the way long, however near they stand', () => {
  const detour = [
    line([at(0, 0), at(0, 500)]),
    line([at(0, 500), at(50, 500)]),
    line([at(50, 500), at(50, 0)]),
  ];
  const [ours] = createWalkReach(detour).minutesTo(flat([at(51, 0)]), flat([at(-1, 0)]));
  expect(ours).toBeCloseTo(minutes(1 + 500 + 50 + 500 + 1), 1);
});

test('lines that merely cross are not joined', () => {
  const bridge = [line([at(-100, 0), at(100, 0)]), line([at(0, -100), at(0, 100)])];
  const [over] = createWalkReach(bridge).minutesTo(flat([at(0, 100)]), flat([at(100, 0)]));
  expect(over).toBe(Number.POSITIVE_INFINITY);
});

test('without walkways the minutes are straight, and it says so', () => {
  const reach = createWalkReach([line([at(0, 0)])]);
  expect(reach.isStraight).toBe(true);
  const [station, point] = [at(0, 0), at(300, 400)];
  expect(reach.minutesTo(flat([station]), flat([point]))[0]).toBeCloseTo(
    minutes(distanceM(station, point)),
    3,
  );
  expect(createWalkReach([line([at(0, 0), at(9, 0)])]).isStraight).toBe(false);
});

test('no stations, lost points and points far from any way are out of reach', () => {
  const reach = createWalkReach([line([at(0, 0), at(100, 0)])]);
  expect([...reach.minutesTo(flat([]), flat([at(0, 0)]))]).toEqual([Number.POSITIVE_INFINITY]);
  const lost = flat([[Number.NaN, 24.8], at(0, 201), at(0, 199)]);
  expect([...reach.minutesTo(flat([at(0, 0)]), lost)].map(Number.isFinite)).toEqual([false, false, true]);
});

const square = (half: number): Polygon => ({
  type: 'Polygon',
  coordinates: [[at(-half, -half), at(half, -half), at(half, half), at(-half, half), at(-half, -half)]],
});

test('on open ground the area within five minutes is a disc', () => {
  const { covered, uncovered } = createWalkReach([]).areaWithin(flat([at(0, 0)]), 5, square(600));
  if (!covered.ok || !uncovered.ok || !covered.shape || !uncovered.shape) throw new Error('clipping gave up');
  const disc = Math.PI * (5 * 60 * WALKING_SPEED_MPS) ** 2;
  expect(areaM2(covered.shape) / disc).toBeCloseTo(1, 2);
  expect((areaM2(covered.shape) + areaM2(uncovered.shape)) / areaM2(square(600))).toBeCloseTo(1, 6);
});

test('the area within some minutes holds the points that are so near, and not the others', () => {
  const lines = [-400, -200, 0, 200, 400].flatMap((x) =>
    [-400, -200, 0, 200].flatMap((y) => [line([at(x, y), at(x, y + 200)]), line([at(y, x), at(y + 200, x)])]),
  );
  const reach = createWalkReach(lines);
  const stations = flat([at(5, 3), at(-390, 380)]);
  const { covered } = reach.areaWithin(stations, 4, square(450));
  if (!covered.ok || !covered.shape) throw new Error('clipping gave up');
  const alone = createWalkReach(lines);
  const spots = Array.from({ length: 400 }, (_, i) =>
    at(-440 + 44 * (i % 20) + 3, -440 + 44 * Math.floor(i / 20) + 5),
  );
  const near = alone.minutesTo(stations, flat(spots));
  const parts = covered.shape.type === 'Polygon' ? [covered.shape.coordinates] : covered.shape.coordinates;
  const isIn = (p: Position): boolean =>
    parts.some((rings) => rings.filter((ring) => holds(ring, p)).length % 2 === 1);
  // Within a cell of the border the answer may differ: 20 m are 0.3 minutes.
  for (const [i, spot] of spots.entries())
    if (Math.abs(near[i]! - 4) > 0.5) expect(isIn(spot)).toBe(near[i]! < 4);
  expect(near.some((one) => one > 5)).toBe(true);
});

function holds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    if (a[1]! > y! !== b[1]! > y! && x! < a[0]! + ((y! - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!))
      inside = !inside;
  }
  return inside;
}

import { readFileSync } from 'node:fs';
import geographiclib from 'geographiclib-geodesic';
import type { FeatureCollection, LineString, Point, Position } from 'geojson';
import { expect, test } from 'vitest';
import { createWalkReach, WALKING_SPEED_MPS } from './walk.ts';
import { createWalkNetwork } from './walk-network.ts';

/** 10,000 in `WALK_POINTS=10000 npx vitest run src/geo/walk-network.test.ts`; a short form in the suite. */
const POINTS = Number(process.env.WALK_POINTS ?? 150);
const read = <G extends LineString | Point>(name: string): FeatureCollection<G, { oneway?: boolean }> =>
  JSON.parse(readFileSync(`data/xiyuan/public/${name}.geojson`, 'utf8'));
const walkways = read<LineString>('walkways').features.map(({ geometry, properties }) => ({
  geometry,
  oneway: properties.oneway ?? false,
}));
const stations = read<Point>('stations').features.map(({ geometry }) => geometry.coordinates);
const targets = Float64Array.from(stations.flat());
const network = createWalkNetwork(walkways, targets)!;

/** Metres on the ellipsoid, by Karney's algorithm. */
const metresBetween = ([ax, ay]: Position, [bx, by]: Position): number =>
  geographiclib.Geodesic.WGS84.Inverse(ay!, ax!, by!, bx!).s12 ?? Number.NaN;

let seed = 7;
const random = (): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
const points = Array.from({ length: POINTS }, () => {
  const [lng, lat] = stations[Math.floor(random() * stations.length)]!;
  return [lng! + (random() - 0.5) * 0.008, lat! + (random() - 0.5) * 0.008] as const;
});

/** The judge: nodes by their text, plain Dijkstra over a sorted frontier, geodesic lengths, no index of any kind. */
function judge() {
  const ends = new Map<string, { readonly to: string; readonly metres: number }[]>();
  const pieces = walkways.flatMap(({ geometry: { coordinates }, oneway }, line) => {
    let along = 0;
    const made = coordinates.slice(1).map((b, i) => {
      const a = coordinates[i]!;
      const metres = metresBetween(a, b);
      along += metres;
      return { a, b, metres, before: along - metres, line };
    });
    const [from, to] = [String(coordinates[0]), String(coordinates.at(-1))];
    const link = (a: string, b: string): void =>
      void ends.set(a, [...(ends.get(a) ?? []), { to: b, metres: along }]);
    link(from, to);
    if (!oneway) link(to, from);
    return made;
  });
  const lengths = walkways.map((_, line) =>
    pieces.filter((piece) => piece.line === line).reduce((sum, { metres }) => sum + metres, 0),
  );
  const linesOf = walkways.map(({ geometry: { coordinates }, oneway }, line) => ({
    from: String(coordinates[0]),
    to: String(coordinates.at(-1)),
    lengthM: lengths[line]!,
    oneway,
  }));
  const foot = (place: Position) => {
    // A degree of longitude against one of latitude, on the ellipsoid.
    const e2 = 0.00669437999;
    const phi = (place[1]! * Math.PI) / 180;
    const scale = (Math.cos(phi) * (1 - e2 * Math.sin(phi) ** 2)) / (1 - e2);
    let best = { line: -1, along: 0, d2: Number.POSITIVE_INFINITY, at: place };
    for (const { a, b, metres, before, line } of pieces) {
      const [dx, dy] = [(b[0]! - a[0]!) * scale, b[1]! - a[1]!];
      const [px, py] = [(place[0]! - a[0]!) * scale, place[1]! - a[1]!];
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
      const d2 = (px - t * dx) ** 2 + (py - t * dy) ** 2;
      if (d2 < best.d2)
        best = {
          line,
          along: before + t * metres,
          d2,
          at: [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)],
        };
    }
    return { ...best, leg: metresBetween(place, best.at), place };
  };
  const stationFeet = stations.map(foot);

  return (place: readonly [number, number]): number[] => {
    const start = foot([...place]);
    const first = linesOf[start.line]!;
    const metres = new Map<string, number>();
    const frontier: [string, number][] = [[first.to, start.leg + first.lengthM - start.along]];
    if (!first.oneway || start.along < 0.01) frontier.push([first.from, start.leg + start.along]);
    while (frontier.length > 0) {
      frontier.sort((a, b) => b[1] - a[1]);
      const [node, cost] = frontier.pop()!;
      if (metres.has(node)) continue;
      metres.set(node, cost);
      for (const { to, metres: more } of ends.get(node) ?? [])
        if (!metres.has(to)) frontier.push([to, cost + more]);
    }
    return stationFeet.map((end) => {
      const line = linesOf[end.line]!;
      const at = (node: string): number => metres.get(node) ?? Number.POSITIVE_INFINITY;
      const ways = [at(line.from) + end.along + end.leg];
      if (!line.oneway || line.lengthM - end.along < 0.01)
        ways.push(at(line.to) + line.lengthM - end.along + end.leg);
      const ahead = end.along - start.along;
      if (end.line === start.line && (!line.oneway || ahead >= 0))
        ways.push(start.leg + Math.abs(ahead) + end.leg);
      const straight = metresBetween([...place], end.place);
      if (straight <= start.leg + end.leg) ways.push(straight);
      return Math.min(...ways);
    });
  };
}

test('stations come in the order of an independent Dijkstra, and metres within 0.5 %', () => {
  const judged = judge();
  let worst = 0;
  for (const point of points) {
    const walks = network.from(point[0], point[1]);
    if (!walks) continue;
    const ours = stations.map((_, i) => walks.metresTo(i));
    const theirs = judged(point);
    const order = ours.map((_, i) => i).sort((a, b) => ours[a]! - ours[b]!);
    for (const [i, target] of order.entries()) {
      worst = Math.max(worst, Math.abs(ours[target]! - theirs[target]!) / Math.max(1, theirs[target]!));
      const next = order[i + 1];
      // Judge and kernel snap in slightly different metres: within half a metre, order is a toss-up.
      if (next !== undefined) expect(theirs[target]!).toBeLessThanOrEqual(theirs[next]! + 0.5);
    }
  }
  expect(worst).toBeLessThan(0.005);
}, 600_000);

test('a way is as long as its metres say, in one unbroken line from place to station', () => {
  for (const point of points.slice(0, 40)) {
    const walks = network.from(point[0], point[1]);
    for (const target of [0, 17, 40, 76]) {
      const way = walks?.wayTo(target);
      if (!walks || !way) continue;
      const total = way.reduce((sum, { lengthM }) => sum + lengthM, 0);
      expect(total).toBeCloseTo(walks.metresTo(target), 3);
      for (const [i, piece] of way.slice(1).entries())
        expect(metresBetween(way[i]!.path.at(-1)!, piece.path[0]!)).toBeLessThan(0.01);
      expect(metresBetween([...point], way[0]!.path[0]!)).toBeLessThan(0.01);
      expect(metresBetween(stations[target]!, way.at(-1)!.path.at(-1)!)).toBeLessThan(0.01);
    }
  }
});

test('minutes are those that the analysis of reach gives for the same walk', () => {
  const reach = createWalkReach(walkways);
  for (const point of points.slice(0, 40)) {
    const metres = network.from(point[0], point[1])?.metresTo(5) ?? Number.POSITIVE_INFINITY;
    const [minutes] = reach.minutesTo(Float64Array.from(stations[5]!), Float64Array.from(point));
    expect(metres / WALKING_SPEED_MPS / 60).toBeCloseTo(minutes!, 3);
  }
});

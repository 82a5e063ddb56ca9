import Flatbush from 'flatbush';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { readCommitted } from './committed.ts';

const walkways = readCommitted<Feature<LineString, { kind: string }>>('walkways.geojson');
const buildings = readCommitted<Feature<Polygon, { id: string }>>('buildings.geojson');
const basemap =
  readCommitted<Feature<Polygon | LineString, { kind: string; class?: string }>>('basemap.geojson');

type Segment = readonly [Position, Position];
const segments = (line: readonly Position[]): Segment[] => line.slice(1).map((p, i) => [line[i]!, p]);
const side = ([a, b]: Segment, p: Position): number =>
  Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!));
const cross = (s: Segment, t: Segment): boolean =>
  side(s, t[0]) * side(s, t[1]) < 0 && side(t, s[0]) * side(t, s[1]) < 0;

/** Pairs of segments, one of each list, that cross properly. */
function crossings(one: readonly Segment[], other: readonly Segment[]): [Segment, Segment][] {
  const index = new Flatbush(other.length);
  const box = ([a, b]: Segment): [number, number, number, number] => [
    Math.min(a[0]!, b[0]!),
    Math.min(a[1]!, b[1]!),
    Math.max(a[0]!, b[0]!),
    Math.max(a[1]!, b[1]!),
  ];
  for (const segment of other) index.add(...box(segment));
  index.finish();
  return one.flatMap((s) =>
    index
      .search(...box(s))
      .filter((i) => other[i] !== s && cross(s, other[i]!))
      .map((i): [Segment, Segment] => [s, other[i]!]),
  );
}

test('one can walk from everywhere to everywhere', () => {
  const reach = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => {
    reach.set(a, (reach.get(a) ?? new Set()).add(b));
  };
  for (const { geometry } of walkways) {
    const [a, b] = [geometry.coordinates[0]!.join(), geometry.coordinates.at(-1)!.join()];
    link(a, b);
    link(b, a);
  }
  const seen = new Set([reach.keys().next().value!]);
  for (const at of seen) for (const next of reach.get(at)!) seen.add(next);
  expect(seen.size).toBe(reach.size);
});

test('walkways meet at their ends only', () => {
  const all = walkways.flatMap(({ geometry }) => segments(geometry.coordinates));
  expect(crossings(all, all)).toEqual([]);
});

test('only bridges cross the river, and several do', () => {
  const water = basemap.filter(({ properties }) => properties.kind === 'water');
  const banks = water.flatMap(({ geometry }) => segments((geometry as Polygon).coordinates[0]!));
  const dry = walkways.filter(({ properties }) => properties.kind !== 'crossing');
  expect(
    crossings(
      dry.flatMap(({ geometry }) => segments(geometry.coordinates)),
      banks,
    ),
  ).toEqual([]);
  expect(walkways.filter(({ properties }) => properties.kind === 'crossing').length).toBeGreaterThanOrEqual(
    6,
  );
});

test('houses stand clear of walkways, roads, water and each other', () => {
  const walls = buildings.flatMap(({ geometry }) => segments(geometry.coordinates[0]!));
  expect(
    crossings(
      walkways.flatMap(({ geometry }) => segments(geometry.coordinates)),
      walls,
    ),
  ).toEqual([]);
  const lines = basemap.filter(({ properties }) => properties.kind === 'road' || properties.kind === 'water');
  const drawn = lines.flatMap(({ geometry }) =>
    segments(geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates),
  );
  expect(crossings(drawn, walls)).toEqual([]);
  expect(crossings(walls, walls)).toEqual([]);
});

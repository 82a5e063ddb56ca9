/** Gaps of a chosen width, planted between the polygons of a coverage. */
import type { Feature, Polygon, Position } from 'geojson';
import { createFrame } from '../src/geo/frame.ts';
import { snapped } from '../src/geo/snap.ts';
import { seeded } from './bench/random.ts';

export interface PlantedGap {
  /** The polygon that gave way. */
  readonly polygon: number;
  readonly widthM: number;
  readonly at: Position;
}

const keyOf = (p: Position): string => `${p[0]},${p[1]}`;

/**
 * Draws one inner vertex of a shared border back into one of its two polygons, by 1 cm to 10 m (evenly on a log
 * scale): the other stays, so that a triangular gap as wide as that opens. At most one in a polygon and its neighbours.
 */
export function plantGaps(
  polygons: readonly Feature<Polygon>[],
  wanted: number,
  seed: number,
): { readonly polygons: Feature<Polygon>[]; readonly gaps: PlantedGap[] } {
  const random = seeded(seed);
  const owners = new Map<string, Set<number>>();
  polygons.forEach(({ geometry }, i) => {
    for (const p of geometry.coordinates[0]!) {
      const set = owners.get(keyOf(p)) ?? new Set();
      owners.set(keyOf(p), set.add(i));
    }
  });
  const touched = new Set<number>();
  const result = [...polygons];
  const gaps: PlantedGap[] = [];
  for (let tries = 0; gaps.length < wanted && tries < 200 * wanted; tries++) {
    const polygon = Math.floor(random() * polygons.length);
    const ring = polygons[polygon]!.geometry.coordinates[0]!;
    const v = 1 + Math.floor(random() * (ring.length - 2));
    const around = [ring[v - 1]!, ring[v]!, ring[v + 1]!];
    // The vertex and both next to it belong to the same two polygons: the edges are matched.
    const [pair, ...rest] = around.map((p) => [...owners.get(keyOf(p))!].sort());
    const middle = [...owners.get(keyOf(ring[v]!))!];
    if (middle.length !== 2 || !pair || !rest.every((list) => middle.every((i) => list.includes(i))))
      continue;
    if (!middle.every((i) => pair.includes(i)) || middle.some((i) => touched.has(i))) continue;
    const widthM = 10 ** (-2 + 3 * random());
    const moved = drawnBack(around as [Position, Position, Position], widthM);
    if (!moved || !isSafe(ring, v, moved)) continue;
    for (const i of middle) touched.add(i);
    const shape = ring.map((p, k) => (k === v ? moved : p));
    result[polygon] = { ...polygons[polygon]!, geometry: { type: 'Polygon', coordinates: [shape] } };
    gaps.push({ polygon, widthM, at: ring[v]! });
  }
  return { polygons: result, gaps };
}

/** The middle of three ring positions, moved into the polygon on their left by a width, at right angles to them. */
function drawnBack([a, b, c]: readonly [Position, Position, Position], widthM: number): Position | null {
  const frame = createFrame(b[0]!, b[1]!);
  const [[ax, ay], [cx, cy]] = [frame.toMetres(a[0]!, a[1]!), frame.toMetres(c[0]!, c[1]!)];
  const length = Math.hypot(cx - ax, cy - ay);
  if (length < 1) return null;
  const [lng, lat] = frame.toDegrees((-(cy - ay) / length) * widthM, ((cx - ax) / length) * widthM);
  const moved: Position = [snapped(lng), snapped(lat)];
  return keyOf(moved) === keyOf(b) ? null : moved;
}

/** Whether the moved vertex stays clear of the rest of its ring: no other vertex near to the triangle. */
function isSafe(ring: readonly Position[], v: number, moved: Position): boolean {
  const corners = [ring[v - 1]!, ring[v]!, ring[v + 1]!, moved];
  const [west, east] = [Math.min(...corners.map((p) => p[0]!)), Math.max(...corners.map((p) => p[0]!))];
  const [south, north] = [Math.min(...corners.map((p) => p[1]!)), Math.max(...corners.map((p) => p[1]!))];
  return ring.every(
    (p, k) => Math.abs(k - v) <= 1 || p[0]! < west || p[0]! > east || p[1]! < south || p[1]! > north,
  );
}

import type { MultiPolygon, Polygon, Position } from 'geojson';
import { createFrame } from '../geo/frame.ts';
import { gridOfBoxes } from './arrangement/cell-grid.ts';
import { PointTable } from './arrangement/point-table.ts';
import { STEPS_PER_DEGREE, toDegrees, toSteps } from './lattice.ts';

type Shape = Polygon | MultiPolygon;
type Ring = readonly (readonly [x: number, y: number])[];

/** Metres per step, east and north. */
type Scale = readonly [mx: number, my: number];

const partsOf = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

const onLattice = (ring: readonly Position[]): Ring => ring.map((p) => [toSteps(p[0]!), toSteps(p[1]!)]);

/**
 * For each vertex the one that stands for it: the nearest within reach of those that came before it and stand for
 * themselves, or itself. The first `held` all stand for themselves.
 */
function standIns(points: PointTable, held: number, snapM: number, [mx, my]: Scale): Int32Array {
  const cells = new Map<string, number[]>();
  const standsFor = new Int32Array(points.size);
  for (let v = 0; v < points.size; v++) {
    const [c, r] = [Math.floor((points.x(v) * mx) / snapM), Math.floor((points.y(v) * my) / snapM)];
    let [best, least] = [v, snapM];
    for (let i = c - 1; v >= held && i <= c + 1; i++) {
      for (let j = r - 1; j <= r + 1; j++) {
        for (const other of cells.get(`${i},${j}`) ?? []) {
          const distance = Math.hypot(
            (points.x(other) - points.x(v)) * mx,
            (points.y(other) - points.y(v)) * my,
          );
          if (distance <= least) [best, least] = [other, distance];
        }
      }
    }
    standsFor[v] = best;
    if (best !== v) continue;
    const cell = cells.get(`${c},${r}`);
    if (cell) cell.push(v);
    else cells.set(`${c},${r}`, [v]);
  }
  return standsFor;
}

interface Segment {
  readonly shape: number;
  readonly a: number;
  readonly b: number;
}

/** Where along a segment (0 … 1) a place is nearest, and how far from it in metres. */
function nearest(
  points: PointTable,
  { a, b }: Segment,
  v: number,
  [mx, my]: Scale,
): [along: number, distanceM: number] {
  const [dx, dy] = [(points.x(b) - points.x(a)) * mx, (points.y(b) - points.y(a)) * my];
  const [px, py] = [(points.x(v) - points.x(a)) * mx, (points.y(v) - points.y(a)) * my];
  const along = (px * dx + py * dy) / (dx * dx + dy * dy);
  return [along, Math.hypot(px - along * dx, py - along * dy)];
}

/** The vertices that lie beside each segment within reach, in order along it. */
function besides(
  points: PointTable,
  segments: readonly Segment[],
  vertices: Iterable<number>,
  snapM: number,
  scale: Scale,
): Map<number, number[]> {
  const boxes = new Float64Array(4 * segments.length);
  const [rx, ry] = [snapM / scale[0], snapM / scale[1]];
  segments.forEach(({ a, b }, k) => {
    boxes[4 * k] = Math.min(points.x(a), points.x(b)) - rx;
    boxes[4 * k + 1] = Math.min(points.y(a), points.y(b)) - ry;
    boxes[4 * k + 2] = Math.max(points.x(a), points.x(b)) + rx;
    boxes[4 * k + 3] = Math.max(points.y(a), points.y(b)) + ry;
  });
  const grid = gridOfBoxes(boxes);
  const found = new Map<number, [along: number, vertex: number][]>();
  for (const v of vertices) {
    const cell = grid.cellOf(points.x(v), points.y(v));
    if (cell < 0) continue;
    for (const k of grid.items.subarray(grid.starts[cell]!, grid.starts[cell + 1]!)) {
      const segment = segments[k]!;
      if (segment.a === v || segment.b === v) continue;
      const [along, distanceM] = nearest(points, segment, v, scale);
      if (!(along > 0 && along < 1 && distanceM <= snapM)) continue;
      const list = found.get(k);
      if (list) list.push([along, v]);
      else found.set(k, [[along, v]]);
    }
  }
  return new Map([...found].map(([k, list]) => [k, list.sort((p, q) => p[0] - q[0]).map(([, v]) => v)]));
}

/**
 * Polygons whose vertices are put on one another where they are within `snapM` metres, and whose edges run through
 * the vertices that lie so near to them. Locked polygons stay as they are: what is near follows them.
 */
export function snapVertices(
  shapes: readonly Shape[],
  snapM: number,
  locked: ReadonlySet<number>,
): readonly Shape[] {
  if (!(snapM > 0)) return shapes;
  const points = new PointTable(1024);
  const rings = shapes.map((shape) => partsOf(shape).map((part) => part.map(onLattice)));
  const number = (shape: number): void => {
    for (const [x, y] of rings[shape]!.flat(2)) points.idOf(x, y);
  };
  for (const i of locked) number(i);
  const held = points.size;
  for (const i of shapes.keys()) number(i);
  const first = shapes[0] && partsOf(shapes[0])[0]?.[0]?.[0];
  const frame = createFrame(first?.[0] ?? 0, first?.[1] ?? 0);
  const scale: Scale = [
    frame.metresPerDegreeLng / STEPS_PER_DEGREE,
    frame.metresPerDegreeLat / STEPS_PER_DEGREE,
  ];
  const standsFor = standIns(points, held, snapM, scale);
  const idsOf = (ring: Ring): number[] =>
    ring.map(([x, y]) => standsFor[points.idOf(x, y)]!).filter((id, i, ids) => i === 0 || id !== ids[i - 1]);
  const ids = rings.map((parts) => parts.map((part) => part.map(idsOf)));
  const segments: Segment[] = ids.flatMap((parts, shape) =>
    parts.flat().flatMap((ring) => ring.slice(1).map((b, i) => ({ shape, a: ring[i]!, b }))),
  );
  const used = new Set(standsFor);
  const beside = besides(points, segments, used, snapM, scale);
  const through = new Map(
    [...beside].map(([k, list]) => {
      const { shape, a, b } = segments[k]!;
      return [`${shape} ${a} ${b}`, locked.has(shape) ? [] : list] as const;
    }),
  );
  const placed = movedOnto(points, segments, beside, locked, scale);
  const positionOf = (id: number): Position =>
    placed.get(id) ?? [toDegrees(points.x(id)), toDegrees(points.y(id))];
  const ringOf = (ring: readonly number[], shape: number): Position[] =>
    ring
      .flatMap((b, i) => (i === 0 ? [b] : [...(through.get(`${shape} ${ring[i - 1]!} ${b}`) ?? []), b]))
      .map(positionOf);
  return ids.map(
    (parts, shape): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: parts
        .filter(([shell]) => isRing(shell!))
        .map((part) => part.filter(isRing).map((ring) => ringOf(ring, shape))),
    }),
  );
}

/** Whether something is left of a ring whose vertices were put together. */
const isRing = (ring: readonly number[]): boolean => ring.length > 3;

/** Where vertices of others lie that are near to a locked edge: on it. */
function movedOnto(
  points: PointTable,
  segments: readonly Segment[],
  beside: ReadonlyMap<number, readonly number[]>,
  locked: ReadonlySet<number>,
  scale: Scale,
): Map<number, Position> {
  const fixed = new Set(segments.filter(({ shape }) => locked.has(shape)).flatMap(({ a, b }) => [a, b]));
  const placed = new Map<number, Position>();
  for (const [k, list] of beside) {
    const segment = segments[k]!;
    if (!locked.has(segment.shape)) continue;
    for (const v of list.filter((id) => !fixed.has(id))) {
      const [along] = nearest(points, segment, v, scale);
      const [ax, ay] = [points.x(segment.a), points.y(segment.a)];
      const [bx, by] = [points.x(segment.b), points.y(segment.b)];
      placed.set(v, [
        toDegrees(Math.round(ax + along * (bx - ax))),
        toDegrees(Math.round(ay + along * (by - ay))),
      ]);
    }
  }
  return placed;
}

import type { MultiPolygon, Position } from 'geojson';
import { middleOf } from '../../analysis/building-places.ts';
import { createFrame, type Frame } from '../../geo/frame.ts';
import type { Building } from '../../model/records.ts';
import { type LatticeLine, toSteps } from '../../topology/lattice.ts';

/** Buildings must leave as much room for a border between them. */
const ROOM_M = 1;
/** A border between buildings leaves at least as much of them on either side. */
const LEAST_SHARE = 0.2;

type Metres = readonly [east: number, north: number];

const cornersOf = ({ geometry }: Building): readonly Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat();
};

/** The direction of the longest stretch of an outline: blocks lie along their streets. */
function alongOf(rings: readonly (readonly Metres[])[]): Metres {
  let best: Metres = [1, 0];
  let longest = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [dx, dy] = [ring[i]![0] - ring[i - 1]![0], ring[i]![1] - ring[i - 1]![1]];
      const length = Math.hypot(dx, dy);
      if (length <= longest) continue;
      longest = length;
      best = [dx / length, dy / length];
    }
  }
  return best;
}

interface Gap {
  readonly widthM: number;
  /** Where its middle is along the axis. */
  readonly at: number;
}

/** The widest gap between buildings along an axis that leaves enough on either side. */
function widestGap(extents: readonly (readonly [number, number])[], weights: readonly number[]): Gap | null {
  const order = [...extents.keys()].sort((a, b) => extents[a]![0] - extents[b]![0] || a - b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [reach, before] = [-Infinity, 0];
  let best: Gap | null = null;
  for (const i of order) {
    const [from, to] = extents[i]!;
    const share = total === 0 ? 0.5 : before / total;
    const widthM = from - reach;
    if (widthM >= ROOM_M && Number.isFinite(reach) && share >= LEAST_SHARE && share <= 1 - LEAST_SHARE) {
      if (!best || widthM > best.widthM) best = { widthM, at: (from + reach) / 2 };
    }
    reach = Math.max(reach, to);
    before += weights[i]!;
  }
  return best;
}

/** The stretches inside an outline of a straight line: all places that are `at` along an axis. */
function stretchesAt(
  rings: readonly (readonly Metres[])[],
  [ux, uy]: Metres,
  at: number,
): [Metres, Metres][] {
  const along: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      const [p, q] = [ax * ux + ay * uy - at, bx * ux + by * uy - at];
      if (p > 0 === q > 0) continue;
      const t = p / (p - q);
      along.push((ay + t * (by - ay)) * ux - (ax + t * (bx - ax)) * uy);
    }
  }
  along.sort((a, b) => a - b);
  const place = (v: number): Metres => [at * ux - v * uy, at * uy + v * ux];
  const stretches: [Metres, Metres][] = [];
  for (let i = 0; i + 1 < along.length; i += 2) stretches.push([place(along[i]!), place(along[i + 1]!)]);
  return stretches;
}

const onLattice = (frame: Frame, [a, b]: readonly [Metres, Metres]): LatticeLine =>
  Int32Array.from([a, b].flatMap(([east, north]) => frame.toDegrees(east, north).map(toSteps)));

/**
 * Straight lines that divide a block between its buildings, along or across its longest side, where they leave the
 * most room: none where they stand too close, or all on one side. `weightOf` says how much is on each.
 */
export function lineBetween(
  outline: MultiPolygon,
  buildings: readonly Building[],
  weightOf: (building: Building) => number,
): LatticeLine[] {
  const [lng, lat] = outline.coordinates[0]![0]![0]!;
  const frame = createFrame(lng!, lat!);
  const metres = ([x, y]: Position): Metres => frame.toMetres(x!, y!);
  const rings = outline.coordinates.flat().map((ring) => ring.map(metres));
  const along = alongOf(rings);
  const weights = buildings.map(weightOf);
  let best: { readonly gap: Gap; readonly axis: Metres } | null = null;
  for (const axis of [along, [-along[1], along[0]] as Metres]) {
    const extents = buildings.map((building): [number, number] => {
      const corners = [...cornersOf(building), [...middleOf(building)]].map(metres);
      const values = corners.map(([x, y]) => x * axis[0] + y * axis[1]);
      return [Math.min(...values), Math.max(...values)];
    });
    const gap = widestGap(extents, weights);
    if (gap && (!best || gap.widthM > best.gap.widthM)) best = { gap, axis };
  }
  if (!best) return [];
  return stretchesAt(rings, best.axis, best.gap.at).map((stretch) => onLattice(frame, stretch));
}

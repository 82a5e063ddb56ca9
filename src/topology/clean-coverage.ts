import type { MultiPolygon, Polygon } from 'geojson';
import { areaM2, lengthM } from '../geo/measure.ts';
import { node } from './arrangement/noding.ts';
import { edgesOf } from './arrangement/polygon-edges.ts';
import { type Arrangement, arrange, borderOf, outlineOf, regionsOf } from './arrangement/regions.ts';
import { meanWidthM, membersOf } from './find-faults.ts';
import { positionsOf } from './lattice.ts';
import { polygonsOfBorder } from './outline.ts';
import { snapVertices } from './snap-vertices.ts';

/** Who gets ground that several polygons cover. */
export type OverlapRule = 'longestBorder' | 'maxArea' | 'minArea' | 'minIndex';

export interface CleanOptions {
  /** Vertices nearer than this to a vertex or an edge of another polygon are put on it, in metres; 0 where absent. */
  readonly snap?: number;
  /** Gaps whose mean width is at most this are filled, in metres; none where absent. */
  readonly gapWidth?: number;
  /** `longestBorder` where absent. */
  readonly overlap?: OverlapRule;
  /** Polygons, by index, that win every overlap and take no gap. */
  readonly locked?: ReadonlySet<number>;
}

/** Length in metres of the border that a region shares with each polygon that owns ground around it. */
function bordersWith(
  arrangement: Arrangement,
  owner: readonly number[],
  region: readonly number[],
): Map<number, number> {
  const inside = new Set(region);
  const lengths = new Map<number, number>();
  for (const face of region) {
    for (const k of arrangement.around[face]!) {
      const other = arrangement.left[k] === face ? arrangement.right[k]! : arrangement.left[k]!;
      const polygon = owner[other]!;
      if (inside.has(other) || polygon < 0) continue;
      lengths.set(polygon, (lengths.get(polygon) ?? 0) + lengthM(positionsOf(arrangement.lines[k]!)));
    }
  }
  return lengths;
}

const NOBODY = -1;

/** The candidate with the greatest value, the first among equals. */
const greatest = (candidates: readonly number[], value: (polygon: number) => number): number =>
  candidates.reduce((best, polygon) => (value(polygon) > value(best) ? polygon : best));

/**
 * Polygons made into a valid coverage, in the order given; null for one of which nothing is left. Borders are put on
 * the 1e-7 degree lattice and divided where they cross; ground that several cover goes to one of them, and narrow
 * gaps go to the neighbour with the longest border. A locked polygon keeps all its ground and takes no gap.
 */
export function cleanCoverage(
  polygons: readonly (Polygon | MultiPolygon)[],
  { snap = 0, gapWidth = 0, overlap = 'longestBorder', locked = new Set() }: CleanOptions = {},
): (MultiPolygon | null)[] {
  const edges = edgesOf(snapVertices(polygons, snap, locked).map((geometry) => ({ geometry })));
  const arrangement = arrange(node(edges).edges);
  const members = membersOf(arrangement);
  const areas = polygons.map((geometry) => areaM2(geometry));
  const owner = members.map((inside) => (inside.length === 1 ? inside[0]! : NOBODY));
  const key = members.map((inside) => inside.join());
  for (const shared of new Set(key.filter((_, face) => members[face]!.length > 1))) {
    for (const region of regionsOf(arrangement, (face) => key[face] === shared)) {
      const inside = members[region[0]!]!;
      const held = inside.filter((polygon) => locked.has(polygon));
      const candidates = held.length > 0 ? held : inside;
      const lengths = bordersWith(arrangement, owner, region);
      const value: Record<OverlapRule, (polygon: number) => number> = {
        longestBorder: (polygon) => lengths.get(polygon) ?? 0,
        maxArea: (polygon) => areas[polygon]!,
        minArea: (polygon) => -areas[polygon]!,
        minIndex: (polygon) => -polygon,
      };
      const winner = greatest(candidates, value[overlap]);
      for (const face of region) owner[face] = winner;
    }
  }
  for (const region of regionsOf(arrangement, (face) => members[face]!.length === 0)) {
    if (!(gapWidth > 0) || meanWidthM(outlineOf(arrangement, region)) > gapWidth) continue;
    const lengths = bordersWith(arrangement, owner, region);
    const candidates = [...lengths.keys()].filter((polygon) => !locked.has(polygon)).sort((a, b) => a - b);
    if (candidates.length === 0) continue;
    const winner = greatest(candidates, (polygon) => lengths.get(polygon)!);
    for (const face of region) owner[face] = winner;
  }
  const faces: number[][] = polygons.map(() => []);
  owner.forEach((polygon, face) => {
    if (polygon >= 0) faces[polygon]!.push(face);
  });
  return faces.map((own) => (own.length === 0 ? null : polygonsOfBorder(borderOf(arrangement, own))));
}

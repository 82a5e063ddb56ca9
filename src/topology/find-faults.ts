import type { MultiPolygon, Polygon } from 'geojson';
import { boundsMeet, boundsOf } from '../geo/bounds.ts';
import { areaM2, lengthM } from '../geo/measure.ts';
import { finish, type Steps } from '../geo/steps.ts';
import { node } from './arrangement/noding.ts';
import { edgesOf, unmatchedEdges } from './arrangement/polygon-edges.ts';
import {
  type Arrangement,
  arrange,
  neighboursOf,
  outlineOf,
  ownersOf,
  regionsOf,
  spread,
  spreadSteps,
} from './arrangement/regions.ts';

/** Ground that polygons enclose and none covers, in one piece. */
export interface Gap {
  readonly outline: MultiPolygon;
  readonly areaM2: number;
  /** Its area over half its border: the width of a long strip. */
  readonly meanWidthM: number;
  /** The polygons along its border, by index. */
  readonly around: readonly number[];
}

/** Ground that two polygons both cover, in one piece. */
export interface Overlap {
  /** By index, ascending. */
  readonly polygons: readonly [number, number];
  readonly outline: MultiPolygon;
  readonly areaM2: number;
  readonly meanWidthM: number;
}

type Shape = Polygon | MultiPolygon;

/** Area over half the border. */
export function meanWidthM(outline: MultiPolygon, area = areaM2(outline)): number {
  return area / (outline.coordinates.flat().reduce((sum, ring) => sum + lengthM(ring), 0) / 2);
}

/** How many polygons cover each face. */
export const countsOf = (arrangement: Arrangement): readonly number[] =>
  spread<number>(arrangement, 0, (count, entered, leaving) => count + entered.length - leaving.length);

const coverings = (polygons: readonly Shape[]) => polygons.map((geometry) => ({ geometry }));

/**
 * All gaps between polygons, exactly, however narrow or wide: found from the edges that neighbours do not share, on
 * the 1e-7 degree lattice. Ground that is open to the outside is no gap.
 */
export function findGaps(polygons: readonly Shape[]): Gap[] {
  const { edges } = node(unmatchedEdges(edgesOf(coverings(polygons)), [() => true]));
  const arrangement = arrange(edges);
  const counts = countsOf(arrangement);
  const owners = ownersOf(edges);
  return regionsOf(arrangement, (face) => counts[face] === 0).map((faces): Gap => {
    const outline = outlineOf(arrangement, faces);
    const area = areaM2(outline);
    return {
      outline,
      areaM2: area,
      meanWidthM: meanWidthM(outline, area),
      around: neighboursOf(arrangement, owners, faces),
    };
  });
}

/** The polygons that cover each face, ascending. */
export const membersSteps = (arrangement: Arrangement): Steps<readonly (readonly number[])[]> =>
  spreadSteps<readonly number[]>(arrangement, [], (inside, entered, leaving) =>
    [...inside.filter((polygon) => !leaving.includes(polygon)), ...entered].sort((p, q) => p - q),
  );

export const membersOf = (arrangement: Arrangement): readonly (readonly number[])[] =>
  finish(membersSteps(arrangement));

/** Every piece of ground that two of some polygons have in common, pair by pair, exactly. */
export function overlapsBetween(polygons: readonly Shape[]): Overlap[] {
  const arrangement = arrange(node(edgesOf(coverings(polygons))).edges);
  const members = membersOf(arrangement);
  const pairs = new Map<string, readonly [number, number]>();
  for (const inside of members) {
    inside.forEach((p, i) => {
      for (const q of inside.slice(i + 1)) pairs.set(`${p},${q}`, [p, q]);
    });
  }
  const sorted = [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  return sorted.flatMap(([p, q]) =>
    regionsOf(arrangement, (face) => members[face]!.includes(p) && members[face]!.includes(q)).map(
      (region): Overlap => {
        const outline = outlineOf(arrangement, region);
        const area = areaM2(outline);
        return { polygons: [p, q], outline, areaM2: area, meanWidthM: meanWidthM(outline, area) };
      },
    ),
  );
}

/** The polygons, by index, whose boxes meet the box of any region. */
export function polygonsNear(polygons: readonly Shape[], regions: readonly MultiPolygon[]): number[] {
  const boxes = regions.map((region) => boundsOf(region)).filter((box) => box !== null);
  return polygons.flatMap((geometry, i) => {
    const box = boundsOf(geometry);
    return box !== null && boxes.some((other) => boundsMeet(box, other)) ? [i] : [];
  });
}

/** All overlaps of polygons, exactly, however narrow or wide; only polygons near to doubled ground are arranged. */
export function findOverlaps(polygons: readonly Shape[]): Overlap[] {
  const { edges } = node(unmatchedEdges(edgesOf(coverings(polygons)), [() => true]));
  const arrangement = arrange(edges);
  const counts = countsOf(arrangement);
  const doubled = regionsOf(arrangement, (face) => counts[face]! > 1);
  if (doubled.length === 0) return [];
  const near = polygonsNear(
    polygons,
    doubled.map((faces) => outlineOf(arrangement, faces)),
  );
  return overlapsBetween(near.map((i) => polygons[i]!)).map((overlap) => ({
    ...overlap,
    polygons: [near[overlap.polygons[0]]!, near[overlap.polygons[1]]!],
  }));
}

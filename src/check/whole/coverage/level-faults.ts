import type { MultiPolygon } from 'geojson';
import { areaM2, lengthM } from '../../../geo/measure.ts';
import type { Level, Tolerance } from '../../../model/manifest.ts';
import type { EdgeSet } from '../../../topology/arrangement/edge-set.ts';
import { node } from '../../../topology/arrangement/noding.ts';
import { unmatchedEdges } from '../../../topology/arrangement/polygon-edges.ts';
import {
  type Arrangement,
  arrange,
  neighboursOf,
  outlineOf,
  ownersOf,
  regionsOf,
  spread,
} from '../../../topology/arrangement/regions.ts';
import { STEPS_PER_DEGREE } from '../../../topology/lattice.ts';
import type { Covering } from './covering.ts';
import { createNearPoints, type NearPlace, nearPlacesOf } from './near-vertices.ts';
import { type Overlap, overlapsIn } from './overlaps.ts';
import { type TJunction, tJunctionsOf } from './t-junctions.ts';

export interface Gap {
  readonly outline: MultiPolygon;
  readonly areaM2: number;
  /** Polygons of the level around it, by index. */
  readonly around: readonly number[];
}

/** Everything that keeps one level from being a coverage. */
export interface LevelFaults {
  readonly gaps: readonly Gap[];
  readonly overlaps: readonly Overlap[];
  readonly tJunctions: readonly TJunction[];
  readonly nearPlaces: readonly NearPlace[];
  /** Gaps and overlaps within tolerance that no near vertices explain. */
  readonly slivers: readonly MultiPolygon[];
  /** Square metres of all gaps and overlaps within tolerance. */
  readonly sliverM2: number;
}

/** How many polygons of the level, and of the level above it, cover a face. */
interface Counts {
  readonly own: number;
  readonly above: number;
}

interface Region {
  readonly outline: MultiPolygon;
  readonly areaM2: number;
  readonly faces: readonly number[];
}

const regionsWhere = (arrangement: Arrangement, keep: (face: number) => boolean): Region[] =>
  regionsOf(arrangement, keep).map((faces) => {
    const outline = outlineOf(arrangement, faces);
    return { outline, areaM2: areaM2(outline), faces };
  });

const METRES_PER_DEGREE = 111_320;

/** Whether a region is thinner on average than the distance at which two vertices are one. */
function isRounding({ outline, areaM2: area }: Region, snapDeg: number): boolean {
  const borderM = outline.coordinates.flat().reduce((sum, ring) => sum + lengthM(ring), 0);
  return area <= (borderM / 2) * snapDeg * METRES_PER_DEGREE;
}

function touchesAny(outline: MultiPolygon, near: ReadonlySet<string>): boolean {
  return outline.coordinates
    .flat(2)
    .some(([lng, lat]) => near.has(`${Math.round(lng! * 1e7)},${Math.round(lat! * 1e7)}`));
}

/**
 * Gaps, overlaps, T-junctions and near misses of one level, from its unmatched edges alone. `parentLevel` is the
 * level that it tiles; null where it tiles the dataset, whose gaps are the ground that it encloses. `tiles` is
 * false for a sparse level, which may leave ground free.
 */
export function faultsOfLevel(
  edges: EdgeSet,
  grids: readonly Covering[],
  level: Level,
  parentLevel: Level | null,
  tiles: boolean,
  tolerance: Tolerance,
): LevelFaults {
  const isOwn = (polygon: number): boolean => grids[polygon]!.level === level;
  const isAbove = (polygon: number): boolean => tiles && grids[polygon]!.level === parentLevel;
  const own = unmatchedEdges(edges, [isOwn]);
  const noded = node(own);
  const all =
    parentLevel === null || !tiles ? noded.edges : node(unmatchedEdges(edges, [isOwn, isAbove])).edges;
  const arrangement = arrange(all);
  const counts = spread<Counts>(arrangement, { own: 0, above: 0 }, (counted, entered, leaving) => ({
    own: counted.own + entered.filter(isOwn).length - leaving.filter(isOwn).length,
    above: counted.above + entered.filter(isAbove).length - leaving.filter(isAbove).length,
  }));
  const isGap = (face: number): boolean =>
    tiles && counts[face]!.own === 0 && (parentLevel === null || counts[face]!.above > 0);
  const gaps = regionsWhere(arrangement, isGap);
  const doubled = regionsWhere(arrangement, (face) => counts[face]!.own > 1);
  const small = [
    ...gaps.filter((gap) => gap.areaM2 <= tolerance.gapM2),
    ...doubled.filter((region) => region.areaM2 <= tolerance.overlapM2),
  ].filter((region) => !isRounding(region, tolerance.snapDeg));
  const large = doubled.filter((region) => region.areaM2 > tolerance.overlapM2);
  const ownOwners = ownersOf(own);
  const nearPoints = createNearPoints(own);
  const nearPlaces = nearPlacesOf(own, ownOwners, nearPoints, tolerance.snapDeg * STEPS_PER_DEGREE);
  const owners = ownersOf(all);
  const near = new Set(nearPlaces.flatMap(({ points }) => points.map(([x, y]) => `${x},${y}`)));
  return {
    gaps: gaps
      .filter((gap) => gap.areaM2 > tolerance.gapM2)
      .map(({ outline, areaM2: area, faces }) => ({
        outline,
        areaM2: area,
        around: neighboursOf(arrangement, owners, faces).filter(isOwn),
      })),
    overlaps:
      large.length === 0
        ? []
        : overlapsIn(
            large.map(({ outline }) => outline),
            grids.filter((grid) => grid.level === level),
            tolerance.overlapM2,
          ),
    tJunctions: tJunctionsOf(own, ownOwners, nearPoints, noded.contacts),
    nearPlaces,
    slivers: small.map(({ outline }) => outline).filter((outline) => !touchesAny(outline, near)),
    sliverM2: small.reduce((sum, region) => sum + region.areaM2, 0),
  };
}

import type { Bounds } from '../geo/bounds.ts';
import { runsThrough } from '../geo/convex-cell.ts';
import type { Plane } from '../geo/convex-parts.ts';
import type { GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import { positionsOf } from '../topology/lattice.ts';
import type { FaceId } from '../topology/partition.ts';
import { nameOf } from './borders.ts';
import { plotsOf } from './building-plots.ts';
import type { BuildingSites, Site } from './building-sites.ts';
import { boundsOfFaces, buildingsOn } from './buildings-on.ts';
import { cutOut, insideRing } from './cut-out.ts';
import { type Refused, refuse } from './edited.ts';
import { codeOn } from './ground.ts';
import { faceHolding, stepsAt } from './places.ts';
import type { Plan, PlanChange } from './plan.ts';

/** A border less than this far inside a wall runs along it: the lattice is a centimetre wide. */
const ALONG_M = 0.03;

/** Beyond the grid in which it is, a building that a border cuts takes its footprint and this much around it. */
const COLLAR_M = 1;

/** The faces on which a building stands: 0 where some of it is outside. */
export function facesUnder(
  { partition }: Plan,
  { frame }: BuildingSites,
  { middle, bounds, parts }: Site,
): ReadonlySet<FaceId> {
  const corners = parts[0] ?? [];
  const inside = corners.reduce<Plane>(([sumX, sumY], [x, y]) => [sumX + x, sumY + y], [0, 0]);
  const at = frame.toDegrees(inside[0] / corners.length, inside[1] / corners.length);
  const faces = new Set([faceHolding(partition, middle), faceHolding(partition, at)]);
  const [west, south, east, north] = bounds;
  for (const id of partition.arcsNear(...stepsAt([west, south]), ...stepsAt([east, north]))) {
    const { points, left, right } = partition.arcs.get(id)!;
    const line = positionsOf(points).map((position) => frame.toMetres(...position));
    if (parts.some((part) => runsThrough(line, part, ALONG_M))) faces.add(left).add(right);
  }
  return faces;
}

/** The grid of a level in which a building is, and all in which it stands. */
export interface Standing {
  readonly own: GridCode | null;
  readonly on: ReadonlySet<GridCode>;
}

/** Where a building stands: the grid of its middle, and those into which its footprint reaches. */
export function standingOf(plan: Plan, sites: BuildingSites, site: Site, level: Level): Standing {
  const codes = [...facesUnder(plan, sites, site)].map((face) => codeOn(plan.partition, face, level));
  const own = codeOn(plan.partition, faceHolding(plan.partition, site.middle), level);
  return { own, on: new Set(codes.filter((code) => code !== null)) };
}

/** Buildings that are to be given out of one grid. */
export interface Giving {
  readonly plan: Plan;
  readonly act: (change: PlanChange) => void;
  readonly sites: BuildingSites;
  /** All buildings that are given, with where they stand. */
  readonly given: ReadonlyMap<Site, Standing>;
  readonly from: GridCode;
}

const boundsOfAll = (list: readonly Site[]): Bounds =>
  list.reduce<Bounds>(
    (box, { bounds: [west, south, east, north] }) => [
      Math.min(box[0], west),
      Math.min(box[1], south),
      Math.max(box[2], east),
      Math.max(box[3], north),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

/** A box wider by metres on each side. */
function widened([west, south, east, north]: Bounds, byM: number, { frame }: BuildingSites): Bounds {
  const [lng, lat] = [byM / frame.metresPerDegreeLng, byM / frame.metresPerDegreeLat];
  return [west - lng, south - lat, east + lng, north + lat];
}

/** Cuts plots of some buildings out of faces of a grid, and answers the faces inside them. */
function cutAround(
  ground: Giving,
  list: readonly Site[],
  reachM: number,
  but: ReadonlySet<FaceId>,
): ReadonlySet<FaceId> | Refused {
  const { plan, act, sites, given, from } = ground;
  const { partition } = plan;
  const [box, all] = [boundsOfAll(list), boundsOfFaces(partition, plan.facesOf(from))];
  const { metresPerDegreeLng, metresPerDegreeLat } = sites.frame;
  const acrossM = Math.hypot((all[2] - all[0]) * metresPerDegreeLng, (all[3] - all[1]) * metresPerDegreeLat);
  const reach = Math.min(reachM, acrossM);
  // A corner of the rectangle around a building is not farther than three reaches from what could be as near to it.
  const others = buildingsOn(partition, sites, plan.facesOf(from), widened(box, 3 * reach, sites)).filter(
    (site) => !given.has(site),
  );
  const plots = plotsOf(list, others, reach, sites.frame);
  if (!plots) return refuse('notSimple', list[0]!.middle);
  const inside = new Set<FaceId>();
  for (const { outer, holes } of plots) {
    const enclosed = others.find(({ middle }) => holes.some((hole) => insideRing(hole, middle)));
    if (enclosed) return refuse('splitsGrid', enclosed.middle, { name: nameOf(plan, from) });
    const only = [...plan.facesOf(from)].filter((face) => !inside.has(face) && !but.has(face));
    const faces = cutOut(plan, act, outer, new Set(only));
    if ('ok' in faces) return faces;
    for (const face of faces) inside.add(face);
  }
  return inside;
}

/**
 * Cuts the ground of buildings out of one grid that loses it, and answers its faces: of those that are in the grid
 * what is nearest to them within `reachM` metres, of those that only reach into it their footprint.
 */
export function cutPlots(ground: Giving, reachM: number): ReadonlySet<FaceId> | Refused {
  const { given, from } = ground;
  const list = [...given].filter(([, { on }]) => on.has(from));
  const inside = new Set<FaceId>();
  for (const isOwn of [true, false]) {
    const some = list.filter(([, { own }]) => (own === from) === isOwn).map(([site]) => site);
    if (some.length === 0) continue;
    const faces = cutAround(ground, some, isOwn ? reachM : COLLAR_M, inside);
    if ('ok' in faces) return faces;
    for (const face of faces) inside.add(face);
  }
  return inside;
}

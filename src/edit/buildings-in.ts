import type { GridCode } from '../model/grid.ts';
import type { BuildingSites, Site } from './building-sites.ts';
import { buildingSites } from './building-sites.ts';
import { insideRing } from './cut-out.ts';
import type { Position } from './edited.ts';
import { codeOn } from './ground.ts';
import { faceHolding } from './places.ts';
import type { Plan } from './plan.ts';

/** Which buildings a ring takes: those whose middle is inside, or all that it touches. */
export type RingTakes = 'middles' | 'touched';

const boundsOfRing = (ring: readonly Position[]): readonly [number, number, number, number] => [
  Math.min(...ring.map(([lng]) => lng)),
  Math.min(...ring.map(([, lat]) => lat)),
  Math.max(...ring.map(([lng]) => lng)),
  Math.max(...ring.map(([, lat]) => lat)),
];

function isTaken(
  { frame }: BuildingSites,
  { middle, parts }: Site,
  ring: readonly Position[],
  how: RingTakes,
): boolean {
  if (insideRing(ring, middle)) return true;
  if (how === 'middles') return false;
  return parts.some((part) => {
    const corners = part.map(([x, y]): Position => frame.toDegrees(x, y));
    return corners.some((corner) => insideRing(ring, corner)) || ring.some((at) => insideRing(corners, at));
  });
}

/** The grid of a level that a building is in. */
export function gridOfBuilding(plan: Plan, { middle }: Site, level: 1 | 2 | 3): GridCode | null {
  return codeOn(plan.partition, faceHolding(plan.partition, middle), level);
}

/** Ids of the buildings that a ring takes and that are in a grid of its level other than the one that would get them. */
export function buildingsIn(
  plan: Plan,
  ring: readonly Position[],
  to: GridCode,
  how: RingTakes,
): readonly string[] {
  const level = plan.grids.get(to)?.level;
  if (level === undefined || ring.length === 0) return [];
  const sites = buildingSites(plan.base);
  return sites
    .near(boundsOfRing(ring))
    .filter((site) => isTaken(sites, site, ring, how))
    .filter((site) => {
      const code = gridOfBuilding(plan, site, level);
      return code !== null && code !== to;
    })
    .map(({ building }) => building.id);
}

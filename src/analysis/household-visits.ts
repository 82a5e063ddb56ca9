import { isInhabited } from './building-places.ts';
import type { LevelPlaces, PreparedPatrols, Walk } from './prepared-patrols.ts';
import type { TimeWindow } from './results.ts';
import { forEachStayIn } from './walk-stays.ts';

/** Distinct inhabited buildings at whose door a visit stayed for `minDoorS`, one count per grid of a level. */
export function buildingsReached(
  prepared: PreparedPatrols,
  { level }: LevelPlaces,
  size: number,
  window: TimeWindow,
  minDoorS: number,
  wanted: (walk: Walk) => boolean = () => true,
): Uint32Array {
  const reached = new Uint32Array(size);
  const gridOf = prepared.buildings.gridOf.get(level);
  const seen = new Uint8Array(prepared.buildings.buildings.length);
  const stay = { minStayS: minDoorS, minDistanceM: 0 };
  const isVisit = (walk: Walk): boolean => walk.purpose === 'visit' && wanted(walk);
  forEachStayIn(prepared, prepared.doors, window, stay, isVisit, (building) => {
    const grid = gridOf?.[building] ?? -1;
    if (grid >= 0 && seen[building] === 0) reached[grid]!++;
    seen[building] = 1;
  });
  return reached;
}

/** Inhabited buildings, one count per grid of a level. */
export function buildingsToReach(
  { buildings }: PreparedPatrols,
  { level }: LevelPlaces,
  size: number,
): Uint32Array {
  const count = new Uint32Array(size);
  for (const [index, grid] of (buildings.gridOf.get(level) ?? []).entries()) {
    if (grid >= 0 && isInhabited(buildings.buildings[index]!)) count[grid]!++;
  }
  return count;
}

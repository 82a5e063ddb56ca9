import { snapped } from '../../geo/snap.ts';
import type { GridCode } from '../../model/grid.ts';
import type { FacilityClass, Station } from '../../model/records.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { codeOn } from '../ground.ts';
import { faceHolding } from '../places.ts';
import { NO_CHANGE, type Plan } from '../plan.ts';

export interface PlaceStation {
  readonly id: string;
  readonly at: Position;
  /** For a new station only. */
  readonly name?: string;
  /** For a new station; `station` where absent. Centers stand in level-1 grids, points in level 3. */
  readonly facilityClass?: FacilityClass;
  /** The grid that it serves; a moved station keeps its own, a new one takes the grid in which it stands. */
  readonly gridCode?: GridCode;
}

const LEVEL_OF = { center: 1, station: 2, point: 3 } as const;

/** The grid of a facility's level that holds a place, or of the next level above. */
function gridHolding(plan: Plan, at: Position, facilityClass: FacilityClass): GridCode | null {
  const face = faceHolding(plan.partition, at);
  for (let level = LEVEL_OF[facilityClass]; level >= 1; level--) {
    const code = codeOn(plan.partition, face, level as 1 | 2 | 3);
    if (code !== null) return code;
  }
  return null;
}

/** Moves a station, or places a new one. */
export const placeStation: Command<PlaceStation> = (
  plan,
  { id, at, name, facilityClass = 'station', gridCode },
) => {
  if (gridCode !== undefined && !plan.grids.has(gridCode)) return refuse('noSuchGrid', at);
  const geometry = { type: 'Point' as const, coordinates: [snapped(at[0]), snapped(at[1])] };
  const before = plan.stations.get(id);
  if (before) {
    const after: Station = { ...before, geometry, gridCode: gridCode ?? before.gridCode };
    return {
      ok: true,
      change: { ...NO_CHANGE, stations: [{ before, after }] },
      sentence: { id: 'movedStation', params: { station: before.name } },
    };
  }
  const code = gridCode ?? gridHolding(plan, at, facilityClass);
  if (code === null) return refuse('noSuchGrid', at);
  if (!name?.trim()) return refuse('badValue', at);
  const after: Station = {
    id,
    name,
    gridCode: code,
    facilityClass,
    positionSource: 'described',
    geometry,
    extra: {},
  };
  return {
    ok: true,
    change: { ...NO_CHANGE, stations: [{ before: null, after }] },
    sentence: { id: 'placedStation', params: { station: name, grid: plan.grids.get(code)!.name } },
  };
};

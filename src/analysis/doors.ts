import type { Frame } from '../geo/frame.ts';
import { type BuildingPlaces, isInhabited } from './building-places.ts';
import type { Walk } from './prepared-patrols.ts';
import { createSegmentIndex } from './segment-index.ts';
import type { Places } from './stays.ts';

/**
 * The inhabited building at whose door each fix of a household visit (挨家挨户走访) is: the nearest one not farther
 * than `doorM` from its outline. Fixes of other walks are at no door.
 */
export function doorsOf(
  { buildings }: BuildingPlaces,
  walks: readonly Walk[],
  metres: Float64Array,
  frame: Frame,
  doorM: number,
): Places {
  const placeOf = new Int32Array(metres.length / 2).fill(-1);
  const uncertain = new Uint8Array(placeOf.length);
  const visits = walks.filter((walk) => walk.purpose === 'visit');
  if (visits.length === 0) return { placeOf, uncertain };
  const inhabited = [...buildings.keys()].filter((index) => isInhabited(buildings[index]!));
  const outlines = createSegmentIndex(
    inhabited.map((index) => buildings[index]!.geometry),
    frame,
  );
  for (const { from, to } of visits) {
    for (let i = from; i < to; i++) {
      const nearest = outlines.nearestWithin(metres[2 * i]!, metres[2 * i + 1]!, doorM);
      placeOf[i] = nearest < 0 ? -1 : inhabited[nearest]!;
    }
  }
  return { placeOf, uncertain };
}

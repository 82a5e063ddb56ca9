import type { PreparedPatrols, Walk } from './prepared-patrols.ts';
import type { TimeWindow } from './results.ts';
import { firstAtOrAfter, forEachStay, type Places, type StayRule } from './stays.ts';

/** Patrols are walks made as such, or for no stated purpose; household visits and emergencies are none. */
export const isPatrol = ({ purpose }: Walk): boolean => purpose === undefined || purpose === 'patrol';

/** The fixes of a walk inside a window, as a range of indexes. */
export function fixesIn(
  { timesMs }: PreparedPatrols,
  walk: Walk,
  window: TimeWindow,
): [from: number, to: number] {
  const from = firstAtOrAfter(timesMs, window.fromMs, walk.from, walk.to);
  return [from, firstAtOrAfter(timesMs, window.toMs, from, walk.to)];
}

/** The stays that the fixes of a window make, walk by walk: a stay over the window's edge is cut there. */
export function forEachStayIn(
  prepared: PreparedPatrols,
  places: Places,
  window: TimeWindow,
  stay: StayRule,
  wanted: (walk: Walk) => boolean,
  onStay: (place: number, firstFix: number, lastFix: number, walk: Walk) => void,
): void {
  for (const walk of prepared.walks) {
    if (!wanted(walk)) continue;
    const [from, to] = fixesIn(prepared, walk, window);
    forEachStay(prepared, places, from, to, stay, (place, first, last) => onStay(place, first, last, walk));
  }
}

import { createFrame } from '../geo/frame.ts';
import type { Station } from '../model/records.ts';
import { lngLatOf } from './station-finder.ts';
import { type Reached, reachedOf } from './station-move.ts';
import type { WalkCoverageInput } from './walk-coverage.ts';

/** A place for a further station, and who would be reached from it that no station reaches now. */
export interface SuggestedSite {
  /** Longitude, latitude: the middle of a building. */
  readonly position: readonly [number, number];
  readonly gains: Reached;
}

/** Nobody is taken to walk faster than 6 km/h: farther than that as the crow flies nobody is reached. */
const FASTEST_M_PER_MINUTE = 100;

/** For each place the people within a distance of it as the crow flies, itself included: more than can be reached. */
function mostReachable(places: Float64Array, people: readonly number[], metres: number): number[] {
  const { allToMetres } = createFrame(places[0] ?? 0, places[1] ?? 0);
  const at = allToMetres(places);
  // A plane frame is a little off; the bound may be too large, never too small.
  const far2 = (1.01 * metres) ** 2;
  return people.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < people.length; j++)
      if ((at[2 * i]! - at[2 * j]!) ** 2 + (at[2 * i + 1]! - at[2 * j + 1]!) ** 2 <= far2) sum += people[j]!;
    return sum;
  });
}

/**
 * The building at which a further station would reach most residents that none reaches within the minutes; null
 * where nobody known is left out. Exact among the buildings that are not reached: those that could reach most as the
 * crow flies are tried first, until no other can reach more. Of equal ones the first.
 */
export function suggestSite(
  input: WalkCoverageInput,
  stations: readonly Station[],
  minutes: number,
): SuggestedSite | null {
  const { reach, buildings } = input;
  const now = reach.minutesTo(lngLatOf(stations), buildings.lngLat);
  const blind = buildings.buildings.flatMap(({ residents }, i) =>
    !(now[i]! <= minutes) && (residents ?? 0) > 0 && Number.isFinite(buildings.lngLat[2 * i]) ? [i] : [],
  );
  const people = blind.map((i) => buildings.buildings[i]!.residents ?? 0);
  const places = Float64Array.from(
    blind.flatMap((i) => [buildings.lngLat[2 * i]!, buildings.lngLat[2 * i + 1]!]),
  );
  const most = mostReachable(places, people, minutes * FASTEST_M_PER_MINUTE);
  const ranked = [...blind.keys()].sort((a, b) => most[b]! - most[a]! || a - b);
  let best: { readonly k: number; readonly people: number; readonly reached: readonly number[] } | null =
    null;
  for (const k of ranked) {
    if (best && (most[k]! < best.people || (most[k] === best.people && k > best.k))) continue;
    const walked = reach.minutesTo(places.slice(2 * k, 2 * k + 2), places);
    const reached = [...blind.keys()].filter((j) => walked[j]! <= minutes);
    const sum = reached.reduce((total, j) => total + people[j]!, 0);
    if (!best || sum > best.people || (sum === best.people && k < best.k)) best = { k, people: sum, reached };
  }
  if (!best || best.people === 0) return null;
  const inReach = new Set(best.reached.map((j) => blind[j]!));
  return {
    position: [places[2 * best.k]!, places[2 * best.k + 1]!],
    gains: reachedOf(input, (i) => inReach.has(i)),
  };
}

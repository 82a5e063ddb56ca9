import type { LocatorByLevel } from '../analysis/grid-locators.ts';
import { boundsOf } from '../geo/bounds.ts';
import { createFrame } from '../geo/frame.ts';
import type { Steps } from '../geo/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Place } from '../model/records.ts';
import type { Landmark } from './way-steps.ts';

/** What people say "near" of, before what they say less often. */
const KINDS: readonly Place['kind'][] = ['landmark', 'estate', 'stop', 'other'];

/** The middle of a place's box. */
function positionOf({ geometry }: Place): readonly [number, number] | null {
  const bounds = boundsOf(geometry);
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}

/** The named places of a dataset that a person can stand beside; streets are too long to be near. */
export function landmarksOf({ parts }: Dataset): readonly Landmark[] {
  return KINDS.flatMap((kind) =>
    parts.places
      .filter((place) => place.kind === kind)
      .flatMap((place) => {
        const position = positionOf(place);
        return position ? [{ name: place.name, position }] : [];
      }),
  );
}

/** The landmark nearest to a place and at most some metres away; null where there is none. */
export function nearestLandmark(
  landmarks: readonly Landmark[],
  position: readonly [number, number],
  withinM: number,
): string | null {
  const { toMetres } = createFrame(position[0], position[1]);
  let best: string | null = null;
  let least = withinM;
  for (const { name, position: at } of landmarks) {
    const [x, y] = toMetres(at[0], at[1]);
    const away = Math.hypot(x, y);
    if (away < least) [least, best] = [away, name];
  }
  return best;
}

/** For each grid of all levels the landmark inside of it that is nearest to its middle, by code; in steps. */
export function* landmarksInSteps(
  landmarks: readonly Landmark[],
  locators: LocatorByLevel,
): Steps<ReadonlyMap<string, string>> {
  const near = new Map<string, string>();
  for (const { grids, locator } of locators.values()) {
    const inside = new Map<number, Landmark[]>();
    for (const landmark of landmarks) {
      yield;
      const { index } = locator.locate(...landmark.position);
      if (index >= 0) inside.set(index, [...(inside.get(index) ?? []), landmark]);
    }
    for (const [index, those] of inside) {
      yield;
      const grid = grids[index];
      const name = grid && nearestLandmark(those, grid.labelPoint, Number.POSITIVE_INFINITY);
      if (grid && name) near.set(grid.code, name);
    }
  }
  return near;
}

import type { LevelPlaces, PreparedPatrols } from './prepared-patrols.ts';
import type { GridPatrol, TimeWindow } from './results.ts';
import type { StayRule } from './stays.ts';
import { fixesIn, forEachStayIn, isPatrol } from './walk-stays.ts';

/** What the fixes of a window amount to, one entry per grid of a level. */
interface Tally {
  readonly visits: Uint32Array;
  readonly people: Uint32Array;
  readonly fixes: Uint32Array;
  readonly uncertain: Uint32Array;
  readonly firstMs: Float64Array;
  readonly lastMs: Float64Array;
  readonly dwellMs: Float64Array;
  readonly distanceM: Float64Array;
}

type Figures = Pick<
  GridPatrol,
  'visits' | 'people' | 'fixes' | 'uncertainFixes' | 'firstMs' | 'lastMs' | 'dwellS' | 'distanceM'
>;

function addStays(
  prepared: PreparedPatrols,
  places: LevelPlaces,
  window: TimeWindow,
  stay: StayRule,
  tally: Tally,
): void {
  const { timesMs, alongM } = prepared;
  const lastPerson = new Array<string | undefined>(tally.visits.length);
  forEachStayIn(prepared, places, window, stay, isPatrol, (grid, first, last, { person }) => {
    tally.visits[grid]!++;
    // Walks of one person stand together, so a person is new where the one before was another.
    if (lastPerson[grid] !== person) tally.people[grid]!++;
    lastPerson[grid] = person;
    tally.firstMs[grid] = Math.min(tally.firstMs[grid]!, timesMs[first]!);
    tally.lastMs[grid] = Math.max(tally.lastMs[grid]!, timesMs[last]!);
    tally.dwellMs[grid]! += timesMs[last]! - timesMs[first]!;
    tally.distanceM[grid]! += alongM[last]! - alongM[first]!;
  });
}

function addFixes(prepared: PreparedPatrols, places: LevelPlaces, window: TimeWindow, tally: Tally): void {
  const { placeOf, uncertain } = places;
  for (const walk of prepared.walks) {
    const [from, to] = fixesIn(prepared, walk, window);
    for (let i = from; i < to; i++) {
      const grid = placeOf[i]!;
      if (grid < 0) continue;
      tally.fixes[grid]!++;
      tally.uncertain[grid]! += uncertain[i]!;
    }
  }
}

/** The patrols and fixes of a window for each of the `size` grids of a level. */
export function tallyGrids(
  prepared: PreparedPatrols,
  places: LevelPlaces,
  size: number,
  window: TimeWindow,
  stay: StayRule,
): readonly Figures[] {
  const tally: Tally = {
    visits: new Uint32Array(size),
    people: new Uint32Array(size),
    fixes: new Uint32Array(size),
    uncertain: new Uint32Array(size),
    firstMs: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    lastMs: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    dwellMs: new Float64Array(size),
    distanceM: new Float64Array(size),
  };
  addStays(prepared, places, window, stay, tally);
  addFixes(prepared, places, window, tally);
  return Array.from(tally.visits, (visits, grid) => ({
    visits,
    people: tally.people[grid]!,
    fixes: tally.fixes[grid]!,
    uncertainFixes: tally.uncertain[grid]!,
    firstMs: visits === 0 ? null : tally.firstMs[grid]!,
    lastMs: visits === 0 ? null : tally.lastMs[grid]!,
    dwellS: tally.dwellMs[grid]! / 1000,
    distanceM: tally.distanceM[grid]!,
  }));
}

import type { Station } from '../model/records.ts';
import { lngLatOf } from './station-finder.ts';
import { type ReportedSum, sumOf } from './sum-reported.ts';
import type { WalkCoverageInput } from './walk-coverage.ts';

/** Buildings and who is known to live in them. */
export interface Reached {
  readonly buildings: number;
  readonly residents: ReportedSum;
}

/** Who gains and who loses when stations move: by the minutes on foot to the nearest of them. */
export interface StationMove {
  readonly minutes: number;
  /** True where the dataset has no walkways: the minutes are as the crow flies. */
  readonly isStraight: boolean;
  /** Reached within the minutes afterwards and not before, and the other way round. */
  readonly gains: Reached;
  readonly losses: Reached;
  /** Reached by none, before and after. */
  readonly blindBefore: Reached;
  readonly blindAfter: Reached;
  /** Of all residents that both ways reach at all, how many minutes they walk on average; null where none is known. */
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
}

/** The buildings that a rule names, and who lives in them. */
export function reachedOf(
  { buildings: { buildings } }: WalkCoverageInput,
  is: (index: number) => boolean,
): Reached {
  const here = buildings.filter((_, index) => is(index));
  return { buildings: here.length, residents: sumOf(here.map(({ residents }) => residents)) };
}

/** Compares two choices of stations for the residents of all buildings. */
export function stationMove(
  input: WalkCoverageInput,
  before: readonly Station[],
  after: readonly Station[],
  minutes: number,
): StationMove {
  const { reach, buildings } = input;
  const [was, is] = [before, after].map((stations) => reach.minutesTo(lngLatOf(stations), buildings.lngLat));
  const within = (all: ArrayLike<number>, i: number): boolean => all[i]! <= minutes;
  const mean = (all: ArrayLike<number>): number | null => {
    let [walked, people] = [0, 0];
    for (const [i, { residents }] of buildings.buildings.entries()) {
      if (!residents || !Number.isFinite(was![i]!) || !Number.isFinite(is![i]!)) continue;
      walked += residents * all[i]!;
      people += residents;
    }
    return people === 0 ? null : walked / people;
  };
  return {
    minutes,
    isStraight: reach.isStraight,
    gains: reachedOf(input, (i) => within(is!, i) && !within(was!, i)),
    losses: reachedOf(input, (i) => within(was!, i) && !within(is!, i)),
    blindBefore: reachedOf(input, (i) => !within(was!, i)),
    blindAfter: reachedOf(input, (i) => !within(is!, i)),
    meanBefore: mean(was!),
    meanAfter: mean(is!),
  };
}

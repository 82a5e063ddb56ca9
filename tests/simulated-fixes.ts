/** People who stand somewhere and a phone that errs, against what the page says of where they are. */
import type { LocatorByLevel } from '../src/analysis/grid-locators.ts';
import { gridShares } from '../src/find/grid-shares.ts';
import { errorWithin } from '../src/find/position-error.ts';
import { SURE_FROM } from '../src/find/where-am-i.ts';
import { boundsOf } from '../src/geo/bounds.ts';
import { wgs84ToGcj02 } from '../src/geo/datum/gcj02.ts';
import type { Level } from '../src/model/manifest.ts';
import { seeded } from './bench/random.ts';

/** An error for a stated accuracy of 1; random numbers in [0, 1). */
type ErrorLaw = (random: () => number) => number;

const normal: ErrorLaw = (random) => Math.sqrt(Math.log(1 - random()) / Math.log(0.05));

/** Laws under which the stated accuracy is a 95 % radius, and two under which the phone says less than is true. */
export const LAWS = {
  normal,
  'heavy tails (t, 4 degrees)': (random) => errorWithin(random(), 4),
  'a tenth three times as wide as stated': (random) => normal(random) * (random() < 0.1 ? 3 : 1),
  'normal, twice as wide as stated': (random) => 2 * normal(random),
  'heavy tails, twice as wide as stated': (random) => 2 * errorWithin(random(), 4),
} as const satisfies Readonly<Record<string, ErrorLaw>>;

interface Simulation {
  readonly locators: LocatorByLevel;
  readonly level: Level;
  readonly law: ErrorLaw;
  readonly fixes: number;
  readonly seed: number;
  /** People on a patch around the area for each on an equal patch of it; 0: all stand in the area. */
  readonly around: number;
  /** How likely the phone reports GCJ-02, which the page knows too. */
  readonly gcj02: number;
}

/** What was said with a tenth of the scale of certainty. */
interface Bin {
  readonly fixes: number;
  /** Sum of what was said. */
  readonly stated: number;
  readonly right: number;
}

export interface Calibration {
  /** From 0–10 % to 90–100 %. */
  readonly bins: readonly Bin[];
  /** Mean over the fixes of the distance between what is said and what is true in their bin, in points. */
  readonly offBy: number;
  /** Share of the fixes with one single answer, and how many of these answers are wrong, in percent. */
  readonly sure: number;
  readonly wrongWhenSure: number;
}

const NARROWEST_M = 5;
const WIDEST_M = 500;
const M_PER_DEG_LAT = 110_800;

const index = (locators: LocatorByLevel, level: Level, [lng = 0, lat = 0]: readonly number[]): number =>
  locators.get(level)?.locator.locate(lng, lat).index ?? -1;

/** Accuracies from 5 to 500 m (each doubling as often as the next), people evenly over the ground. */
export function calibrate(simulation: Simulation): Calibration {
  const { locators, level, law, fixes, seed, around, gcj02 } = simulation;
  const random = seeded(seed);
  const finest = locators.get(level);
  const area = boundsOf(...(locators.get(1)?.grids ?? []).map(({ geometry }) => geometry));
  if (!finest || !area) throw new Error(`expected grids of level ${level} and of level 1`);
  const [w, s, e, n] = area;
  const perLng = M_PER_DEG_LAT * Math.cos((((s + n) / 2) * Math.PI) / 180);
  const bins = Array.from({ length: 10 }, () => ({ fixes: 0, stated: 0, right: 0 }));
  let said = 0;
  let [sure, wrong] = [0, 0];
  while (said < fixes) {
    const accuracyM = NARROWEST_M * (WIDEST_M / NARROWEST_M) ** random();
    const marginM = around > 0 ? 3 * accuracyM + 600 : 0;
    const [dx, dy] = [marginM / perLng, marginM / M_PER_DEG_LAT];
    const at = [w - dx + random() * (e - w + 2 * dx), s - dy + random() * (n - s + 2 * dy)] as const;
    if (index(locators, 1, at) < 0 && random() >= around) continue;
    const bearing = random() * 2 * Math.PI;
    const errorM = law(random) * accuracyM;
    const seen = [
      at[0] + (errorM * Math.sin(bearing)) / perLng,
      at[1] + (errorM * Math.cos(bearing)) / M_PER_DEG_LAT,
    ] as const;
    const position = random() < gcj02 ? wgs84ToGcj02(seen) : seen;
    const [first] = gridShares(locators, level, { position, accuracyM, gcj02 }).grids;
    said++;
    if (!first) continue;
    const right = finest.grids[index(locators, level, at)] === first.grid;
    const bin = bins[Math.min(9, Math.floor(first.share * 10))];
    if (!bin) continue;
    bin.fixes++;
    bin.stated += first.share;
    if (right) bin.right++;
    if (first.share < SURE_FROM) continue;
    sure++;
    if (!right) wrong++;
  }
  const counted = bins.reduce((sum, bin) => sum + bin.fixes, 0);
  return {
    bins,
    offBy: (100 * bins.reduce((sum, { stated, right }) => sum + Math.abs(stated - right), 0)) / counted,
    sure: (100 * sure) / said,
    wrongWhenSure: (100 * wrong) / sure,
  };
}

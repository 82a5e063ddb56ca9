import type { LocatorByLevel } from '../analysis/grid-locators.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import { type Fix, gridShares } from './grid-shares.ts';

/** Where a person is, as surely as the position allows. */
export type WhereAmI =
  /** One grid holds at least `SURE_FROM` of the fix. */
  | { readonly sure: 'yes'; readonly grid: Grid; readonly share: number }
  /** The likeliest grids, at most `CHOICES`: a person who stands there chooses better than we do. */
  | { readonly sure: 'choose'; readonly grids: readonly Grid[] }
  /** So inexact that even a choice would be a guess. */
  | { readonly sure: 'vague' }
  | { readonly sure: 'outside' };

/** Past this, in metres, a position names no grid by itself. */
export const MAX_ACCURACY_M = 500;
/** What must be in one grid for a single answer. */
export const SURE_FROM = 0.9;
const CHOICES = 3;
/** What a choice must hold together, for it to be worth asking. */
const WORTH_ASKING = 0.5;
/** Less than this in all grids together is outside, though most who ask are inside. */
const OUTSIDE_BELOW = 0.3;
/** Grids below this are not offered. */
const NOT_OFFERED_BELOW = 0.02;

export interface Asked {
  readonly fix: Fix;
  /** False in a browser inside another app, of which nobody knows which datum it reports. */
  readonly mayBeSure: boolean;
}

/** The grid of a level for a fix: one answer where nine tenths of it lie in one grid, else at most three to choose. */
export function whereAmI(locators: LocatorByLevel, level: Level, { fix, mayBeSure }: Asked): WhereAmI {
  const { grids } = gridShares(locators, level, fix);
  const inside = grids.reduce((sum, { share }) => sum + share, 0);
  const [first] = grids;
  if (!first || inside < OUTSIDE_BELOW) return { sure: 'outside' };
  const precise = fix.accuracyM <= MAX_ACCURACY_M;
  if (precise && mayBeSure && first.share >= SURE_FROM)
    return { sure: 'yes', grid: first.grid, share: first.share };
  const offered = grids.slice(0, CHOICES).filter(({ share }) => share >= NOT_OFFERED_BELOW);
  const together = offered.reduce((sum, { share }) => sum + share, 0);
  if (!precise && together < WORTH_ASKING) return { sure: 'vague' };
  return { sure: 'choose', grids: (offered.length > 0 ? offered : [first]).map(({ grid }) => grid) };
}

/** The finest level that tiles its area, where every resident has a grid: level 2 in most subdistricts. */
export function residentLevel(dataset: Dataset): Level {
  const filled = [...LEVELS].reverse().filter((level) => dataset.gridsOfLevel(level).length > 0);
  const tiles = (level: Level): boolean =>
    dataset.manifest.levels.some((of) => of.level === level && of.tiling === 'partition');
  return filled.find(tiles) ?? filled[0] ?? 1;
}

/** The grid below one, of a level that is an optional label, where the fix is surely in it too; null otherwise. */
export function finerGrid(locators: LocatorByLevel, dataset: Dataset, grid: Grid, asked: Asked): Grid | null {
  if (grid.level === 3) return null;
  const finer = whereAmI(locators, (grid.level + 1) as Level, asked);
  return finer.sure === 'yes' && dataset.ancestorsOf(finer.grid.code).includes(grid.code) ? finer.grid : null;
}

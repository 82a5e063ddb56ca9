import type { Grid, GridCode } from '../model/grid.ts';
import type { PatrolCoverage, PatrolSummary, StationCoverage } from './results.ts';

/** One figure per grid; null = 未公布 or not measured. */
export type GridValues = ReadonlyMap<GridCode, number | null>;

const valuesOf = (grids: readonly Grid[], figureOf: (grid: Grid) => number | null | undefined): GridValues =>
  new Map(grids.filter((grid) => grid.analysable).map((grid) => [grid.code, figureOf(grid) ?? null]));

/** A published statistic of some grids; those set aside from analysis are left out. */
export const statisticValues = (grids: readonly Grid[], key: string): GridValues =>
  valuesOf(grids, (grid) => grid.stats?.values[key]);

/** A figure of the patrols of a window: here zero is a measurement. */
export const patrolValues = (
  grids: readonly Grid[],
  patrols: PatrolSummary,
  figure: 'visits' | 'dwellS' | 'distanceM' | 'people' | 'fixes',
): GridValues => valuesOf(grids, (grid) => patrols.grids.get(grid.code)?.[figure]);

/** Share of area (0…1) near a station or a patrol. */
export const areaShareValues = (
  grids: readonly Grid[],
  coverage: StationCoverage | PatrolCoverage,
): GridValues => valuesOf(grids, (grid) => coverage.grids.get(grid.code)?.areaShare);

/** Share of residents (0…1) near a station. */
export const residentShareValues = (grids: readonly Grid[], coverage: StationCoverage): GridValues =>
  valuesOf(grids, (grid) => coverage.grids.get(grid.code)?.residentShare);

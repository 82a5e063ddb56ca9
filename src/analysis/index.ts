/** `onegrid/analysis`: what a dataset's patrols, stations and statistics amount to. Pure; times are epoch milliseconds. */

export { type Classes, type ClassSettings, classIndex, classify } from './classify.ts';
export { type CleanSettings, type CleanWalk, cleanWalk, DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';
export { type EventState, type EventStates, eventStates, isPastDeadline } from './event-states.ts';
export { linesIn, lngLatIn } from './fixes-in.ts';
export { createGridCoverage, type GridCoverage } from './grid-coverage.ts';
export { createLocators, type LevelLocator, type LocatorByLevel } from './grid-locators.ts';
export {
  areaShareValues,
  type GridValues,
  patrolValues,
  residentShareValues,
  statisticValues,
} from './grid-values.ts';
export { codesAt, type GridAt, gridsAt } from './grids-at.ts';
export { binHexes } from './heat-hexes.ts';
export { binHeat, DEFAULT_HEAT, type HeatSettings } from './heat-raster.ts';
export { createLocalDays, type LocalDays } from './local-days.ts';
export { type SuggestedSite, suggestSite } from './next-site.ts';
export { patrolCoverage } from './patrol-coverage.ts';
export { patrolIntensity } from './patrol-intensity.ts';
export { type PatrolHour, patrolTrend } from './patrol-trend.ts';
export { DEFAULT_STAY, type PatrolSettings, patrolVisits, summarise } from './patrol-visits.ts';
export { type PrepareSettings, preparePatrols } from './prepare-patrols.ts';
export type { PreparedPatrols, Walk } from './prepared-patrols.ts';
export { type Ranked, type Ranking, rankGrids } from './rank-grids.ts';
export type * from './results.ts';
export { ruleStatus, worstOf } from './rule-status.ts';
export { prepareStationCoverage, type StationCoverageInput, stationCoverage } from './station-coverage.ts';
export { createStationFinder, type NearStation, type StationFinder } from './station-finder.ts';
export { type Reached, type StationMove, stationMove } from './station-move.ts';
export { type ReportedSum, sumOf, sumReported } from './sum-reported.ts';
export {
  createGridReach,
  type GridReach,
  prepareWalkCoverage,
  type WalkCoverage,
  type WalkCoverageInput,
  walkCoverage,
} from './walk-coverage.ts';

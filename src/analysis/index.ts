/** `onegrid/analysis`: what a dataset's patrols, stations and statistics amount to. Pure; times are epoch milliseconds. */

export { type CleanSettings, type CleanWalk, cleanWalk, DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';
export { createLocators, type LevelLocator, type LocatorByLevel } from './grid-locators.ts';
export { createLocalDays, type LocalDays } from './local-days.ts';
export { DEFAULT_STAY, type PatrolSettings, summarise, summarisePatrols } from './patrol-visits.ts';
export { type PrepareSettings, preparePatrols } from './prepare-patrols.ts';
export type { PreparedPatrols, Walk } from './prepared-patrols.ts';
export type * from './results.ts';
export { ruleStatus, worstOf } from './rule-status.ts';

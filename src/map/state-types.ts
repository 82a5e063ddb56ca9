import type { AppState } from '../state/app-state.ts';

/** What analysis put into the state, by the state's own types: the map does not know analysis. */
export type HeatRaster = NonNullable<AppState['heatRaster']>;
export type HeatHexes = NonNullable<AppState['heatHexes']>;
export type TimeWindow = NonNullable<AppState['window']>;
export type PatrolSummary = NonNullable<AppState['analysis']['patrols']>;

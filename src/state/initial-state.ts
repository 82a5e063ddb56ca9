import type { Analysis, AppState, Choropleth, LayerId, Mode, ThemeName } from './app-state.ts';
import { INITIAL_WALL } from './wall-state.ts';

export const LAYER_IDS: readonly LayerId[] = [
  'basemap',
  'grids',
  'labels',
  'stations',
  'heat',
  'tracks',
  'buildings',
  'walkways',
  'events',
  'coverage',
  'findings',
];

const SHOWN: Readonly<Record<Mode, readonly LayerId[]>> = {
  start: ['basemap', 'grids', 'labels', 'stations'],
  screen: ['basemap', 'grids', 'labels', 'stations', 'tracks'],
  plan: ['basemap', 'grids', 'labels', 'stations', 'findings'],
  find: ['basemap', 'grids', 'labels', 'stations', 'walkways'],
};

export const NO_ANALYSIS: Analysis = {
  patrols: null,
  record: null,
  stationCoverage: null,
  patrolCoverage: null,
  period: null,
  running: [],
};

/** The layers that a mode shows before anybody chose. */
export function defaultLayers(mode: Mode): Readonly<Record<LayerId, boolean>> {
  const shown = SHOWN[mode];
  return Object.fromEntries(LAYER_IDS.map((id) => [id, shown.includes(id)])) as Record<LayerId, boolean>;
}

/** The wall is always a wall; the other modes are as dark as the device asks. */
export function defaultTheme(mode: Mode, prefersDark: boolean): ThemeName {
  if (mode === 'screen') return 'wall';
  return prefersDark ? 'dark' : 'light';
}

/** What fills the grids before anybody chose: the strength of patrols on the wall, nothing elsewhere. */
export function defaultChoropleth(mode: Mode): Choropleth {
  return {
    measure: { kind: mode === 'screen' ? 'patrols' : 'none' },
    method: 'quantile',
    classes: 5,
    breaks: [],
  };
}

/** The state of a mode on which nothing was loaded or chosen yet. */
export function initialState(mode: Mode, prefersDark = false): AppState {
  return {
    mode,
    locale: 'zh-Hans',
    theme: defaultTheme(mode, prefersDark),
    prefersDark,
    elder: false,
    dataset: null,
    datasetUrl: null,
    report: [],
    loading: { status: 'idle' },
    nowMs: null,
    camera: null,
    level: 'auto',
    selection: null,
    hover: null,
    layers: defaultLayers(mode),
    choropleth: defaultChoropleth(mode),
    classified: new Map(),
    heatForm: 'density',
    heatRaster: null,
    heatHexes: null,
    window: null,
    tool: 'select',
    measured: [],
    analysis: NO_ANALYSIS,
    radiusM: 500,
    bufferM: 30,
    savedViews: [],
    networkAway: false,
    plan: null,
    wall: INITIAL_WALL,
  };
}

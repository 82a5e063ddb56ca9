import type { Camera } from '../../model/camera.ts';
import type { Level } from '../../model/manifest.ts';
import type { LayerId, Locale, Mode, ThemeName } from '../app-state.ts';
import { defaultChoropleth, defaultLayers, defaultTheme } from '../initial-state.ts';
import type { Transition } from '../store.ts';

/** Changes the mode; layers, fill and theme become those of the mode, dataset and selection stay. */
export const setMode =
  (mode: Mode): Transition =>
  (state) =>
    state.mode === mode
      ? state
      : {
          ...state,
          mode,
          theme: defaultTheme(mode, state.prefersDark),
          layers: defaultLayers(mode),
          choropleth: defaultChoropleth(mode),
          tool: 'select',
          measured: [],
        };

export const setLocale =
  (locale: Locale): Transition =>
  (state) =>
    state.locale === locale ? state : { ...state, locale };

export const setTheme =
  (theme: ThemeName): Transition =>
  (state) =>
    state.theme === theme ? state : { ...state, theme };

export const setElder =
  (elder: boolean): Transition =>
  (state) =>
    state.elder === elder ? state : { ...state, elder };

export const setNetworkAway =
  (networkAway: boolean): Transition =>
  (state) =>
    state.networkAway === networkAway ? state : { ...state, networkAway };

export const setCamera =
  (camera: Camera | null): Transition =>
  (state) =>
    state.camera === camera ? state : { ...state, camera };

export const setLevel =
  (level: Level | 'auto'): Transition =>
  (state) =>
    state.level === level ? state : { ...state, level };

/** Shows or hides a layer; without `shown` it turns it over. */
export const toggleLayer =
  (layer: LayerId, shown?: boolean): Transition =>
  (state) => {
    const next = shown ?? !state.layers[layer];
    return next === state.layers[layer] ? state : { ...state, layers: { ...state.layers, [layer]: next } };
  };

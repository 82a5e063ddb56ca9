import type { FeatureCollection } from 'geojson';
import type { AppState } from '../../state/app-state.ts';
import type { Palette } from '../palette.ts';
import { lastCall } from '../scene/memo.ts';
import type { SceneLayer, SceneRaster } from '../scene/scene.ts';
import type { HeatRaster } from '../state-types.ts';
import { hexSource } from './heat-hexes.ts';

type HeatState = Pick<AppState, 'layers' | 'heatForm' | 'heatRaster' | 'heatHexes'>;

/** What the heat layer shows now: one form, its lower bounds in fixes per hectare and its colours. */
export type Heat =
  | { readonly form: 'density'; readonly breaks: readonly number[]; readonly image: SceneRaster }
  | { readonly form: 'hexes'; readonly breaks: readonly number[]; readonly hexes: FeatureCollection };

const heatImage = lastCall(
  ({ width, height, classes, bounds, breaks }: HeatRaster, palette: Palette): SceneRaster => ({
    width,
    height,
    classes,
    bounds,
    colours: palette.ramp(breaks.length),
  }),
);

/** The heat in force; null where it is switched off or not computed yet. */
export function heatOf(state: HeatState, palette: Palette): Heat | null {
  if (!state.layers.heat) return null;
  if (state.heatForm === 'density') {
    if (!state.heatRaster) return null;
    const { breaks } = state.heatRaster;
    return { form: 'density', breaks, image: heatImage(state.heatRaster, palette) };
  }
  if (!state.heatHexes) return null;
  return { form: 'hexes', breaks: state.heatHexes.breaks, hexes: hexSource(state.heatHexes) };
}

/** The layer of one form of heat, below roads, borders and names. */
export const heatLayers = lastCall(
  (form: Heat['form'] | null, classes: number, palette: Palette): readonly SceneLayer[] => {
    if (form === null || classes === 0) return [];
    if (form === 'density') {
      return [
        {
          id: 'heat-raster',
          type: 'raster',
          source: 'heat-raster',
          paint: { 'raster-fade-duration': 0, 'raster-resampling': 'linear' },
        },
      ];
    }
    const [first = palette.grid, ...rest] = palette.ramp(classes);
    return [
      {
        id: 'heat-hexes',
        type: 'fill',
        source: 'heat-hexes',
        filter: ['>=', ['get', 'heat'], 0],
        paint: {
          'fill-color': ['step', ['get', 'heat'], first, ...rest.flatMap((colour, i) => [i + 1, colour])],
          'fill-opacity': 0.85,
          'fill-outline-color': palette.halo,
        },
      },
    ];
  },
);

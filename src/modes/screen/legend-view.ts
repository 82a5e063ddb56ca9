import { msg } from '@lit/localize';
import { heatOf } from '../../map/heat/heat-layers.ts';
import type { Palette } from '../../map/palette.ts';
import type { Level } from '../../model/manifest.ts';
import type { AppState } from '../../state/app-state.ts';
import { formatShort } from '../../text/numbers.ts';
import type { WallMark, WallRamp } from '../../ui/wall/wall-legend.ts';

/** What the colours of the map count now; null where they count nothing, or nothing is computed yet. */
export function rampOf(state: AppState, level: Level, palette: Palette): WallRamp | null {
  const heat = heatOf(state, palette);
  if (heat !== null) {
    return {
      title: msg('巡查热力'),
      unit: msg('定位点 / 公顷'),
      colours: palette.ramp(heat.breaks.length),
      bounds: [...heat.breaks.map((bound) => formatShort(bound)), ''],
    };
  }
  const classes = state.classified.get(level);
  if (state.layers.heat || classes === undefined || classes.range === null) return null;
  const [min, max] = classes.range;
  const colours = palette.ramp(classes.breaks.length + 1);
  const bounds = [min, ...classes.breaks, max].map((bound) => formatShort(bound, 2));
  if (state.choropleth.measure.kind !== 'patrols') return null;
  return { title: msg('巡查强度'), unit: msg('次 / 公顷 / 24 小时'), colours, bounds };
}

/** The marks that stand on the map now. */
export function marksOf(state: AppState): readonly WallMark[] {
  const missing = [...state.classified.values()].some(({ classOf }) => [...classOf.values()].includes(null));
  return [
    { shape: 'hatch', label: msg('超时未巡') },
    ...(state.layers.tracks ? [{ shape: 'dot', label: msg('巡查中') } as const] : []),
    ...(state.layers.stations ? [{ shape: 'station', label: msg('服务站') } as const] : []),
    ...(missing && !state.layers.heat ? [{ shape: 'missing', label: msg('未公布') } as const] : []),
  ];
}

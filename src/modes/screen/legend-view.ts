import { msg } from '@lit/localize';
import { heatOf } from '../../map/heat/heat-layers.ts';
import type { Palette } from '../../map/palette.ts';
import type { Level } from '../../model/manifest.ts';
import type { AppState } from '../../state/app-state.ts';
import { formatShort } from '../../text/numbers.ts';
import type { WallMark, WallRamp } from '../../ui/wall/wall-legend.ts';
import { patrolsUnknown } from './patrols-unknown.ts';

/** A ramp that stands for what is still counted: it takes the room of the counted one, so that nothing moves then. */
const uncounted = (state: AppState): Pick<WallRamp, 'colours' | 'bounds'> => ({
  colours: [],
  bounds: [patrolsUnknown(state)],
});

function heatRamp(state: AppState, palette: Palette): WallRamp {
  const heat = heatOf(state, palette);
  const counted = heat && {
    colours: palette.ramp(heat.breaks.length),
    bounds: [...heat.breaks.map((bound) => formatShort(bound)), ''],
  };
  return { title: msg('巡查热力'), unit: msg('定位点 / 公顷'), ...(counted ?? uncounted(state)) };
}

/** What the colours of the map count now; null where they count nothing. */
export function rampOf(state: AppState, level: Level, palette: Palette): WallRamp | null {
  if (state.layers.heat) return heatRamp(state, palette);
  if (state.choropleth.measure.kind !== 'patrols') return null;
  const named = { title: msg('巡查强度'), unit: msg('次 / 公顷 / 24 小时') };
  const classes = state.classified.get(level);
  if (classes === undefined) return { ...named, ...uncounted(state) };
  if (classes.range === null) return null;
  const [min, max] = classes.range;
  return {
    ...named,
    colours: palette.ramp(classes.breaks.length + 1),
    bounds: [min, ...classes.breaks, max].map((bound) => formatShort(bound, 2)),
  };
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

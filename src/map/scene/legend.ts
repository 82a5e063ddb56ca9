import { msg, str } from '@lit/localize';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { FacilityClass } from '../../model/records.ts';
import type { AppState, Classified } from '../../state/app-state.ts';
import { formatShort, notPublished } from '../../text/numbers.ts';
import { statisticWords } from '../../text/statistics.ts';
import { facilityClassName } from '../../text/words.ts';
import { heatOf } from '../heat/heat-layers.ts';
import type { Palette } from '../palette.ts';
import { filledLevelAt } from './grid-levels.ts';
import type { LegendEntry, LegendSection, Swatch } from './scene.ts';
import { gridFillOf, showsAlerts } from './scene-of.ts';

function rangeText(from: number | null, to: number | null): string {
  if (from === null && to === null) return msg('全部');
  if (from === null) return msg(str`至 ${formatShort(to)}`);
  return to === null ? msg(str`${formatShort(from)} 以上`) : `${formatShort(from)} – ${formatShort(to)}`;
}

const countOf = (classOf: ReadonlyMap<GridCode, number | null>, wanted: number | null): number =>
  [...classOf.values()].filter((found) => found === wanted).length;

/** What the fill of the grids measures, with its unit. */
function measureWords({ choropleth, dataset }: AppState): { readonly title: string; readonly unit: string } {
  const { measure } = choropleth;
  switch (measure.kind) {
    case 'none':
      return { title: '', unit: '' };
    case 'statistic': {
      const known = dataset?.manifest.statistics?.find(({ key }) => key === measure.key);
      const { label, unit } = statisticWords(known ?? { key: measure.key, label: measure.key, unit: '' });
      return { title: label, unit };
    }
    case 'patrols':
      return { title: msg('巡查次数'), unit: msg('次') };
    case 'stationCoverage':
      return { title: msg('服务站覆盖'), unit: '%' };
    case 'patrolCoverage':
      return { title: msg('巡查覆盖'), unit: '%' };
  }
}

function classEntries(
  { breaks, range, classOf }: Classified,
  palette: Palette,
  percent: boolean,
): LegendEntry[] {
  const shown = (value: number | null): number | null => (value === null || !percent ? value : value * 100);
  const colours = palette.ramp(breaks.length + 1);
  const classes = colours.map((fill, i): LegendEntry => {
    const from = shown(i === 0 ? (range?.[0] ?? null) : (breaks[i - 1] ?? null));
    const to = shown(breaks[i] ?? range?.[1] ?? null);
    return {
      id: `class-${i}`,
      label: rangeText(from, to),
      swatch: { shape: 'area', fill, outline: palette.rule },
      from,
      to,
      count: countOf(classOf, i),
    };
  });
  const missing = countOf(classOf, null);
  if (missing === 0) return classes;
  const swatch: Swatch = { shape: 'area', fill: palette.missing, hatch: palette.missingStripe };
  return [...classes, { id: 'missing', label: notPublished(), swatch, from: null, to: null, count: missing }];
}

function measureSection(state: AppState, palette: Palette, level: Level | null): LegendSection[] {
  const classified = level === null ? undefined : state.classified.get(level);
  if (!classified || gridFillOf(state).kind !== 'classes') return [];
  const { title, unit } = measureWords(state);
  const percent = unit === '%';
  return [{ id: 'measure', title, unit, entries: classEntries(classified, palette, percent) }];
}

function heatSection(state: AppState, palette: Palette): LegendSection[] {
  const heat = heatOf(state, palette);
  if (!heat || heat.breaks.length === 0) return [];
  const { breaks } = heat;
  const classes = heat.form === 'hexes' ? state.heatHexes?.classes : null;
  const colours = palette.ramp(breaks.length);
  const entries = breaks.map((from, i): LegendEntry => {
    const to = breaks[i + 1] ?? null;
    const count = classes?.reduce((sum, of) => sum + (of === i ? 1 : 0), 0) ?? null;
    return {
      id: `heat-${i}`,
      label: rangeText(from, to),
      swatch: { shape: 'area', fill: colours[i] ?? palette.grid },
      from,
      to,
      count,
    };
  });
  return [{ id: 'heat', title: msg('巡查密度'), unit: msg('定位点 / 公顷'), entries }];
}

function alertSection(state: AppState, palette: Palette): LegendSection[] {
  if (!showsAlerts(state) || !state.analysis.patrols) return [];
  const overdue = [...state.analysis.patrols.grids.values()].filter(({ status }) => status === 'overdue');
  const entry: LegendEntry = {
    id: 'overdue',
    label: msg('超时未巡'),
    swatch: { shape: 'area', fill: palette.alertGround, hatch: palette.alert, outline: palette.alert },
    from: null,
    to: null,
    count: overdue.length,
  };
  return [{ id: 'alerts', title: msg('提醒'), unit: '', entries: [entry] }];
}

const FACILITIES: readonly (readonly [FacilityClass, Swatch['shape']])[] = [
  ['center', 'square'],
  ['station', 'circle'],
  ['point', 'dot'],
];

function stationSection({ layers }: AppState, dataset: Dataset, palette: Palette): LegendSection[] {
  if (!layers.stations) return [];
  const entries = FACILITIES.flatMap(([facility, shape]): LegendEntry[] => {
    const count = dataset.parts.stations.filter(({ facilityClass }) => facilityClass === facility).length;
    if (count === 0) return [];
    const swatch: Swatch = { shape, fill: palette.stationFill, outline: palette.stationInk };
    return [{ id: facility, label: facilityClassName(facility), swatch, from: null, to: null, count }];
  });
  return entries.length === 0 ? [] : [{ id: 'stations', title: msg('服务站点'), unit: '', entries }];
}

function lineSection(state: AppState, palette: Palette): LegendSection[] {
  const entry = (id: string, label: string, swatch: Swatch): LegendEntry => ({
    id,
    label,
    swatch,
    from: null,
    to: null,
    count: null,
  });
  const { layers, nowMs, radiusM } = state;
  const entries = [
    ...(layers.tracks && nowMs !== null
      ? [entry('trail', msg('巡查中（回放）'), { shape: 'trail', fill: palette.live })]
      : []),
    ...(layers.tracks ? [entry('track', msg('巡查轨迹'), { shape: 'line', fill: palette.live })] : []),
    ...(layers.coverage
      ? [entry('rim', msg(str`距服务站 ${radiusM} 米`), { shape: 'dashed', fill: palette.accent })]
      : []),
    ...(layers.findings && state.report.some(({ geometry }) => geometry)
      ? [entry('finding', msg('数据问题'), { shape: 'dashed', fill: palette.warning })]
      : []),
  ];
  return entries.length === 0 ? [] : [{ id: 'lines', title: msg('线条'), unit: '', entries }];
}

/**
 * What the marks of the map mean, in the reader's language and in drawing order, with how many there are of each.
 * Classes are those of the level that is filled at the zoom.
 */
export function legendOf(state: AppState, palette: Palette, zoom: number): readonly LegendSection[] {
  const { dataset } = state;
  if (!dataset) return [];
  return [
    ...measureSection(state, palette, filledLevelAt(dataset, state.level, zoom)),
    ...heatSection(state, palette),
    ...alertSection(state, palette),
    ...stationSection(state, dataset, palette),
    ...lineSection(state, palette),
  ];
}

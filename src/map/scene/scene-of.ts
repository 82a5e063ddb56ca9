import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { AppState, Classified } from '../../state/app-state.ts';
import { focusCodes } from '../../state/focus-grids.ts';
import { pastWindow } from '../../state/past-window.ts';
import { clockRuns } from '../../state/wall-state.ts';
import { heatLayers, heatOf } from '../heat/heat-layers.ts';
import { imagesOf } from '../images/scene-images.ts';
import type { Palette } from '../palette.ts';
import type { TimeWindow } from '../state-types.ts';
import { alertLayers, alertSource, overdueCodes } from './alerts.ts';
import { coverageLayers, coverageRim } from './coverage-rim.ts';
import { eventLayers, eventSource } from './events.ts';
import { findingLayers, findingSource } from './findings.ts';
import { focusLayers, focusSource } from './focus.ts';
import type { Frame } from './frame.ts';
import { type GridFill, gridLayers } from './grid-layers.ts';
import { levelViews } from './grid-levels.ts';
import { gridSourceOf } from './grid-source.ts';
import {
  baseAreas,
  baseLayers,
  baseRoads,
  buildingLayers,
  buildingSource,
  groundLayer,
  walkwayLayers,
  walkwaySource,
} from './ground.ts';
import { inDrawingOrder, type SourceName } from './layer-order.ts';
import { measureLayers, measureSource } from './measure-marks.ts';
import { lastCall, lastCallBy } from './memo.ts';
import { nameLayers, nameSource } from './names.ts';
import type { Backdrop, OverlayLayer, Scene, SceneLayer, SceneRaster } from './scene.ts';
import { sparseBorders } from './sparse-borders.ts';
import { stationLayers, stationSource } from './stations.ts';
import { TRAIL_S, trackLayers, trackSource, tripsAround, tripsOf } from './tracks.ts';

const WALK_STEP_MS = 5 * 60_000;

const keptWindow = lastCall((fromMs: number, toMs: number): TimeWindow => ({ fromMs, toMs }));

/** The walks that are drawn: as far as a replay has come, in steps of five minutes. */
function walkedWindow({ window, nowMs, wall }: AppState): TimeWindow | null {
  if (window === null) return null;
  const { fromMs, toMs } = pastWindow(window, nowMs, clockRuns(wall) ? WALK_STEP_MS : 0);
  return keptWindow(fromMs, toMs);
}

/** The state of events that was chosen on the wall; null = all of them. */
const eventFocus = ({ wall }: AppState): string | null =>
  wall.focus?.kind === 'event' ? wall.focus.status : null;

/** Sources and layers of one subject, there or not there together. */
interface Part {
  readonly sources: readonly (readonly [SourceName, FeatureCollection])[];
  readonly layers: readonly SceneLayer[];
}

const ABSENT: Part = { sources: [], layers: [] };

/** A part without a feature is absent: for the map each of its layers costs time with every frame, also an empty one. */
function part(shown: boolean, make: () => Part): Part {
  if (!shown) return ABSENT;
  const made = make();
  return made.sources.some(([, { features }]) => features.length > 0) ? made : ABSENT;
}

/** Overdue patrols are news where patrols are the subject, and noise beside anything else. */
export const showsAlerts = ({ mode, choropleth, layers }: AppState): boolean =>
  layers.grids &&
  (mode === 'screen' ||
    choropleth.measure.kind === 'patrols' ||
    choropleth.measure.kind === 'patrolCoverage');

const classCounts = lastCall((classified: ReadonlyMap<Level, Classified>): readonly number[] =>
  LEVELS.map((level) => (classified.get(level)?.breaks.length ?? -1) + 1),
);

const PLAIN: GridFill = { kind: 'plain' };
const TINTS: GridFill = { kind: 'tints' };
const classFill = lastCall((classes: readonly number[]): GridFill => ({ kind: 'classes', classes }));

/** One measure at a time: while heat is shown, or a measure is still being computed, grids are plain. */
export function gridFillOf({ layers, choropleth, classified }: AppState): GridFill {
  if (layers.heat) return PLAIN;
  if (choropleth.measure.kind === 'none') return TINTS;
  return classified.size === 0 ? PLAIN : classFill(classCounts(classified));
}

const hasBroken = lastCallBy(
  ({ grids }: Dataset) => [grids],
  ({ grids }: Dataset): boolean => [...grids.values()].some(({ analysable }) => !analysable),
);

function gridPart(state: AppState, dataset: Dataset, palette: Palette, frame: Frame): Part {
  const views = levelViews(dataset, state.level);
  const fill = gridFillOf(state);
  const measured = fill.kind === 'classes';
  return {
    sources: [
      ...views.map(({ level }): [SourceName, FeatureCollection] => [
        `grids-${level}`,
        gridSourceOf(dataset, level, measured ? (state.classified.get(level) ?? null) : null),
      ]),
      ['sparse-borders', sparseBorders(dataset, views)],
    ],
    layers: gridLayers(views, fill, palette, frame, hasBroken(dataset)),
  };
}

function parts(state: AppState, dataset: Dataset, palette: Palette, frame: Frame): readonly Part[] {
  const { layers, tool, measured } = state;
  return [
    part(layers.basemap && frame.backdrop === null, () => ({
      sources: [
        ['base-areas', baseAreas(dataset)],
        ['base-roads', baseRoads(dataset)],
      ],
      layers: baseLayers(palette, frame, palette.name === 'light' && gridFillOf(state).kind !== 'tints'),
    })),
    part(layers.grids, () => gridPart(state, dataset, palette, frame)),
    part(showsAlerts(state), () => ({
      sources: [['alerts', alertSource(dataset, overdueCodes(state.analysis.record))]],
      layers: alertLayers(palette, frame),
    })),
    part(layers.buildings, () => ({
      sources: [['buildings', buildingSource(dataset)]],
      layers: buildingLayers(palette),
    })),
    part(layers.walkways, () => ({
      sources: [['walkways', walkwaySource(dataset)]],
      layers: walkwayLayers(palette, frame),
    })),
    part(layers.tracks, () => ({
      sources: [['tracks', trackSource(dataset, walkedWindow(state))]],
      layers: trackLayers(palette, frame),
    })),
    part(layers.coverage, () => ({
      sources: [['coverage', coverageRim(dataset, state.radiusM)]],
      layers: coverageLayers(palette, frame),
    })),
    part(layers.events, () => ({
      sources: [['events', eventSource(dataset, eventFocus(state))]],
      layers: eventLayers(frame),
    })),
    part(layers.stations, () => ({
      sources: [['stations', stationSource(dataset)]],
      layers: stationLayers(palette, frame),
    })),
    part(layers.labels, () => ({
      sources: [['labels', nameSource(dataset)]],
      layers: nameLayers(levelViews(dataset, state.level), palette, frame),
    })),
    part(tool === 'measureDistance' || tool === 'measureArea', () => ({
      sources: [['measure', measureSource(measured, tool, state.locale)]],
      layers: measureLayers(palette, frame),
    })),
  ];
}

function heatPart(state: AppState, palette: Palette): Part & { readonly raster: SceneRaster | null } {
  const heat = heatOf(state, palette);
  return {
    sources: heat?.form === 'hexes' ? [['heat-hexes', heat.hexes]] : [],
    layers: heatLayers(heat?.form ?? null, heat?.breaks.length ?? 0, palette),
    raster: heat?.form === 'density' ? heat.image : null,
  };
}

function focusPart(state: AppState, palette: Palette, frame: Frame): Part {
  const { selection, hover, dataset, report, layers } = state;
  const findings = part(layers.findings, () => ({
    sources: [['findings', findingSource(report)]],
    layers: findingLayers(palette, frame),
  }));
  return {
    sources: [
      ...findings.sources,
      ['focus', focusSource(selection, hover, dataset, report, focusCodes(state))],
    ],
    layers: [...findings.layers, ...focusLayers(palette, frame)],
  };
}

const NO_OVERLAY: readonly OverlayLayer[] = [];

const trails = lastCall((dataset: Dataset, nowMs: number, palette: Palette, frame: Frame) => {
  const { originMs, trips: all } = tripsOf(dataset);
  const nowS = (nowMs - originMs) / 1000;
  const trips = tripsAround(all, nowS);
  const widthPx = 3 * frame.scale;
  return [{ kind: 'trips', trips, originMs, nowS, trailS: TRAIL_S, colour: palette.live, widthPx }] as const;
});

function overlayOf({ dataset, nowMs, layers }: AppState, palette: Palette, frame: Frame) {
  if (!dataset || nowMs === null || !layers.tracks || dataset.parts.tracks.length === 0) return NO_OVERLAY;
  return trails(dataset, nowMs, palette, frame);
}

/** The same list as last time where every element is. */
function stableList<T>(): (list: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (list) => {
    const same = list.length === last.length && list.every((item, i) => item === last[i]);
    if (!same) last = list;
    return last;
  };
}

/** The same map as last time where every entry is. */
function stableMap<K, V>(): (entries: readonly (readonly [K, V])[]) => ReadonlyMap<K, V> {
  let last: ReadonlyMap<K, V> = new Map();
  return (entries) => {
    const same = entries.length === last.size && entries.every(([key, value]) => last.get(key) === value);
    if (!same) last = new Map(entries);
    return last;
  };
}

const sameLayers = stableList<SceneLayer>();
const sameSources = stableMap<SourceName, FeatureCollection>();
const sameRasters = stableMap<SourceName, SceneRaster>();

const sameFrame = lastCall(
  (backdrop: Backdrop | null, fonts: string, scale: number): Frame => ({
    backdrop,
    fonts: fonts.split('\n'),
    scale,
  }),
);

/**
 * Everything that the map shows of a state, in the colours of a palette. Pure but for remembering its last
 * answers: sources, layers and images that did not change are the same objects.
 */
export function sceneOf(state: AppState, palette: Palette, { backdrop, fonts, scale }: Frame): Scene {
  const frame = sameFrame(backdrop, fonts.join('\n'), scale);
  const heat = heatPart(state, palette);
  const all = [
    { sources: [], layers: [groundLayer(palette)] },
    ...(state.dataset ? parts(state, state.dataset, palette, frame) : []),
    heat,
    focusPart(state, palette, frame),
  ];
  return {
    sources: sameSources(all.flatMap(({ sources }) => sources)),
    rasters: sameRasters(heat.raster ? [['heat-raster', heat.raster]] : []),
    images: imagesOf(palette),
    layers: sameLayers(inDrawingOrder(all.flatMap(({ layers }) => layers))),
    backdrop: state.layers.basemap ? backdrop : null,
    overlay: overlayOf(state, palette, frame),
    camera: state.camera,
  };
}

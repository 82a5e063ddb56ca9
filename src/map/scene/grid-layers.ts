import type { ExpressionSpecification } from 'maplibre-gl';
import type { Level } from '../../model/manifest.ts';
import { BROKEN_HATCH, MISSING_HATCH } from '../images/scene-images.ts';
import type { Palette } from '../palette.ts';
import type { Frame } from './frame.ts';
import type { LevelView, ZoomRange } from './grid-levels.ts';
import { CLASS_MISSING } from './grid-source.ts';
import { lastCall } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** What the fill of the grids says: classes of a measure, that neighbours differ, or nothing. */
export type GridFill =
  | { readonly kind: 'classes'; readonly classes: readonly number[] }
  | { readonly kind: 'tints' | 'plain' };

const OVER_BACKDROP = 0.68;

/** From afar lines are too thin for the shape of a corner to be seen, and thousands of round ones are slow. */
const JOIN: ExpressionSpecification = ['step', ['zoom'], 'miter', 13, 'round'];

/** Line widths in CSS pixels at zooms 10 and 17. */
const WIDTHS: Readonly<Record<Level, readonly [number, number]>> = {
  1: [1.1, 3.4],
  2: [0.4, 1.7],
  3: [0.4, 1.4],
};

const zooms = ({ from, to }: ZoomRange): { minzoom: number; maxzoom: number } => ({
  minzoom: from,
  maxzoom: to,
});

const widthOf = (level: Level, scale: number, extra = 0): ExpressionSpecification => {
  const [far, near] = WIDTHS[level];
  return ['interpolate', ['linear'], ['zoom'], 10, (far + extra) * scale, 17, (near + extra) * scale];
};

function pick(
  property: string,
  colours: readonly string[],
  otherwise: string,
): ExpressionSpecification | string {
  const [first, ...rest] = colours.flatMap((colour, i) => [i, colour]);
  if (first === undefined) return otherwise;
  return ['match', ['get', property], first, ...rest, otherwise] as unknown as ExpressionSpecification;
}

function fillColour(fill: GridFill, level: Level, palette: Palette): ExpressionSpecification | string {
  if (fill.kind === 'classes') return pick('class', palette.ramp(fill.classes[level - 1] ?? 0), palette.grid);
  return fill.kind === 'tints' ? pick('tint', palette.tints, palette.grid) : palette.grid;
}

/** Hatches are layers only where something may be hatched: the map draws masks for each layer, also for empty ones. */
function fillLayers(
  view: LevelView,
  fill: GridFill,
  palette: Palette,
  { backdrop }: Frame,
  broken: boolean,
): SceneLayer[] {
  if (!view.fill) return [];
  const { level } = view;
  const source = `grids-${level}` as const;
  const range = zooms(view.fill);
  const opacity = backdrop ? OVER_BACKDROP : 1;
  const layers: SceneLayer[] = [
    {
      id: `grids-${level}-fill`,
      type: 'fill',
      source,
      ...range,
      paint: {
        'fill-color': fillColour(fill, level, palette),
        'fill-opacity': opacity,
        // The border is drawn over the rim of the fill; the rim alone would cost as much as the fill.
        'fill-antialias': false,
      },
    },
  ];
  if (fill.kind === 'classes') {
    layers.push({
      id: `grids-${level}-missing`,
      type: 'fill',
      source,
      ...range,
      filter: ['==', ['get', 'class'], CLASS_MISSING],
      paint: { 'fill-pattern': MISSING_HATCH, 'fill-opacity': opacity },
    });
  }
  if (broken) {
    layers.push({
      id: `grids-${level}-broken`,
      type: 'fill',
      source,
      ...range,
      filter: ['get', 'broken'],
      paint: { 'fill-pattern': BROKEN_HATCH },
    });
  }
  return layers;
}

function lineLayers(view: LevelView, palette: Palette, { scale, backdrop }: Frame): SceneLayer[] {
  if (!view.line) return [];
  const { level, sparse } = view;
  const range = zooms(view.line);
  const line: SceneLayer = {
    id: `grids-${level}-line`,
    type: 'line',
    source: sparse ? 'sparse-borders' : `grids-${level}`,
    ...(sparse ? { filter: ['==', ['get', 'level'], level] } : {}),
    ...range,
    layout: { 'line-join': JOIN },
    paint: {
      'line-color': palette.gridLines[level - 1] ?? palette.text,
      'line-width': widthOf(level, scale),
      ...(sparse ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
  if (level !== 1 || !backdrop) return [line];
  return [
    line,
    {
      id: 'grids-1-casing',
      type: 'line',
      source: 'grids-1',
      ...range,
      layout: { 'line-join': JOIN },
      paint: { 'line-color': palette.lineCasing, 'line-width': widthOf(1, scale, 3), 'line-opacity': 0.6 },
    },
  ];
}

/**
 * Fills, hatches and outlines of every level, each at the zooms that its view names; `broken`: some grid cannot be
 * analysed.
 */
export const gridLayers = lastCall(
  (
    views: readonly LevelView[],
    fill: GridFill,
    palette: Palette,
    frame: Frame,
    broken: boolean,
  ): readonly SceneLayer[] =>
    views.flatMap((view) => [
      ...fillLayers(view, fill, palette, frame, broken),
      ...lineLayers(view, palette, frame),
    ]),
);

import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { type LevelView, MAX_ZOOM } from './grid-levels.ts';
import { lastCall } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** Size of a level's names as a share of the palette's. */
const SHARES: Readonly<Record<Level, number>> = { 1: 1, 2: 0.88, 3: 0.8 };

/** Where a name may stand around its point; the first that is free. */
const ANCHORS = [
  'center',
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const;

/**
 * The families that MapLibre hands to the browser's text engine. It reads the weight out of the first name, so a
 * family that does not exist says "bold" and the next one that does exist is drawn bold.
 */
export const boldFonts = (fonts: readonly string[]): string[] => ['OneGrid Bold', ...fonts];
export const plainFonts = (fonts: readonly string[]): string[] => ['OneGrid Medium', ...fonts];

/** Names longer than this, in characters, are broken after the parent's name where they begin with it. */
const LONG = 8;

/** 砌田社区第一网格一号微网格 → 砌田社区第一网格 ⏎ 一号微网格: a line never breaks inside 网格. */
function brokenName({ name, parentCode }: Grid, dataset: Dataset): string {
  const parent = parentCode === null ? undefined : dataset.grids.get(parentCode)?.name;
  if (parent === undefined || name.length <= LONG || !name.startsWith(parent)) return name;
  const rest = name.slice(parent.length).trim();
  return rest === '' ? name : `${parent}\n${rest}`;
}

/** The name of every grid at the point well inside it. */
export const nameSource = lastCall(
  (dataset: Dataset): FeatureCollection =>
    collection(
      [...dataset.grids.values()].map((grid) =>
        feature(
          { type: 'Point', coordinates: [...grid.labelPoint] },
          { code: grid.code, name: brokenName(grid, dataset), level: grid.level },
        ),
      ),
    ),
);

/** Names by level and zoom, with a halo, never over each other; larger names need more room, so they come later. */
export const nameLayers = lastCall(
  (views: readonly LevelView[], palette: Palette, { fonts, scale }: Frame): readonly SceneLayer[] =>
    views.flatMap(({ level, name }): SceneLayer[] => {
      if (!name) return [];
      const px = palette.namePx * SHARES[level] * scale;
      const later = Math.log2(scale);
      return [
        {
          id: `grids-${level}-name`,
          type: 'symbol',
          source: 'labels',
          filter: ['==', ['get', 'level'], level],
          minzoom: Math.min(name.from + later, MAX_ZOOM),
          maxzoom: Math.min(name.to + later, MAX_ZOOM),
          layout: {
            'text-field': ['get', 'name'],
            'text-font': boldFonts(fonts),
            'text-size': ['interpolate', ['linear'], ['zoom'], 10, px * 0.8, 13, px, 18, px * 1.25],
            'text-max-width': 10,
            'text-padding': 3,
            'text-variable-anchor': [...ANCHORS],
            'text-radial-offset': 1,
            'symbol-sort-key': level,
          },
          paint: {
            'text-color': palette.text,
            'text-halo-color': palette.halo,
            'text-halo-width': 1.8 * scale,
            'text-halo-blur': 0.3,
          },
        },
      ];
    }),
);

import { areaM2 } from '../../geo/measure.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import { lastCall, lastCallBy } from './memo.ts';

const EARTH_GIRTH_M = 2 * Math.PI * 6_378_137;
const TILE_PX = 512;
export const MAX_ZOOM = 24;

/** A level is filled once the side of its median grid is this long on the screen. */
const FILL_SIDE_PX = 34;
/** Outlined it is once the side of its median grid is this long: before, the lines would be all that is seen. */
const LINE_SIDE_PX = 5;
/** A level is named once the side of its median grid is this long. */
const NAME_SIDE_PX = 150;
/** The first level is named from far away, but not where thousands of grids are so small that no name says which. */
const FIRST_NAME_SIDE_PX = 16;

/** Zooms between which something is drawn: from ≤ zoom < to. */
export interface ZoomRange {
  readonly from: number;
  readonly to: number;
}

/** What is drawn of one level, and at which zooms. */
export interface LevelView {
  readonly level: Level;
  /** Does not tile its parent: drawn dashed over the filled level. */
  readonly sparse: boolean;
  /** null = never filled. */
  readonly fill: ZoomRange | null;
  readonly line: ZoomRange | null;
  readonly name: ZoomRange | null;
}

/** Zoom at which `metres` at a latitude measure `px` CSS pixels. */
export function zoomWhere(metres: number, px: number, latitude: number): number {
  const zoom = Math.log2((px * EARTH_GIRTH_M * Math.cos((latitude * Math.PI) / 180)) / (TILE_PX * metres));
  return Math.min(MAX_ZOOM, Math.max(0, zoom));
}

/** Of more grids than this some are measured: the median moves by a few per cent, and the page is not held. */
const MEASURED = 100;

/** Side in metres of a square as large as the median grid; `area` counts in square metres. */
function medianSideM(grids: readonly Grid[]): number {
  const step = Math.ceil(grids.length / MEASURED);
  const measured = step <= 1 ? grids : grids.filter((_, i) => i % step === 0);
  const areas = measured.map((grid) => areaM2(grid.geometry)).sort((a, b) => a - b);
  return Math.sqrt(Math.max(areas[areas.length >> 1] ?? 1, 1));
}

interface Present {
  readonly level: Level;
  readonly sparse: boolean;
  readonly fillZoom: number;
  readonly lineZoom: number;
  readonly nameZoom: number;
  /** From where it is named if it is the first level. */
  readonly firstNameZoom: number;
}

/** Of a dataset and of all that a planner makes of it: the turns of the levels must not move with an edit. */
const presentLevels = lastCallBy(
  (dataset: Dataset) => [
    dataset.manifest,
    LEVELS.filter((level) => dataset.gridsOfLevel(level).length > 0).join(),
  ],
  (dataset: Dataset): readonly Present[] =>
    LEVELS.flatMap((level) => {
      const grids = dataset.gridsOfLevel(level);
      const [first] = grids;
      if (!first) return [];
      const side = medianSideM(grids);
      const latitude = first.labelPoint[1];
      const tiling = dataset.manifest.levels.find((definition) => definition.level === level)?.tiling;
      return {
        level,
        sparse: tiling !== undefined && tiling !== 'partition',
        fillZoom: zoomWhere(side, FILL_SIDE_PX, latitude),
        lineZoom: zoomWhere(side, LINE_SIDE_PX, latitude),
        nameZoom: zoomWhere(side, NAME_SIDE_PX, latitude),
        firstNameZoom: zoomWhere(side, FIRST_NAME_SIDE_PX, latitude),
      };
    }),
);

/** Fill ranges of the levels that take turns: the first from zoom 0, each next one from where it is large enough. */
function fillRanges(levels: readonly Present[], chosen: Level | 'auto'): ReadonlyMap<Level, ZoomRange> {
  const only = levels.find(({ level }) => level === chosen);
  if (only) return new Map([[only.level, { from: 0, to: MAX_ZOOM }]]);
  const tiling = levels.filter(({ sparse }) => !sparse);
  const turns = tiling.length > 0 ? tiling : levels.slice(0, 1);
  const starts: number[] = [];
  for (const [i, { fillZoom }] of turns.entries()) {
    starts.push(i === 0 ? 0 : Math.max(fillZoom, starts[i - 1] ?? 0));
  }
  const ranges = turns.map(({ level }, i): [Level, ZoomRange] => [
    level,
    { from: starts[i] ?? 0, to: starts[i + 1] ?? MAX_ZOOM },
  ]);
  return new Map(ranges.filter(([, { from, to }]) => from < to));
}

/**
 * Which level is filled, outlined and named at which zoom. At every zoom exactly one level is filled; the levels
 * above it keep their outline; a sparse level below it is dashed from where it is large enough. A level gives up
 * its names to the next one that tiles it, once that one has room for its own.
 */
export const levelViews = (dataset: Dataset, chosen: Level | 'auto'): readonly LevelView[] =>
  viewsOf(presentLevels(dataset), chosen);

const viewsOf = lastCall((levels: readonly Present[], chosen: Level | 'auto'): readonly LevelView[] => {
  const fills = fillRanges(levels, chosen);
  const lowest = [...fills.keys()].at(-1);
  const lineFrom = levels.map(({ level, sparse, fillZoom, lineZoom }) => {
    if (lowest === undefined || level <= lowest) return Math.max(fills.get(level)?.from ?? 0, lineZoom);
    return chosen === 'auto' && sparse ? fillZoom : null;
  });
  const nameFrom = levels.map(({ nameZoom, firstNameZoom }, i) => {
    const line = lineFrom[i] ?? null;
    if (line === null) return null;
    return Math.max(i === 0 ? firstNameZoom : nameZoom, line);
  });
  const until = (from: number | null, to: number): ZoomRange | null =>
    from === null || from >= to ? null : { from, to };
  return levels.map(({ level, sparse }, i) => {
    const heir = levels.findIndex((next, j) => j > i && !next.sparse && nameFrom[j] !== null);
    return {
      level,
      sparse,
      fill: fills.get(level) ?? null,
      line: until(lineFrom[i] ?? null, MAX_ZOOM),
      name: until(nameFrom[i] ?? null, nameFrom[heir] ?? MAX_ZOOM),
    };
  });
});

/** The level that is filled at a zoom; null for a dataset without grids. */
export function filledLevelAt(dataset: Dataset, chosen: Level | 'auto', zoom: number): Level | null {
  const at = Math.min(Math.max(zoom, 0), MAX_ZOOM - 1e-9);
  const view = levelViews(dataset, chosen).find(({ fill }) => fill && fill.from <= at && at < fill.to);
  return view?.level ?? null;
}

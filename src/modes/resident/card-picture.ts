import type { Position } from 'geojson';
import { boundsOf } from '../../geo/bounds.ts';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { elementOf, type SvgNode, svg } from '../../map/picture/svg-node.ts';
import { viewOf } from '../../map/picture/view.ts';
import { pictureOf } from '../../map/picture.ts';
import { fontFamilies } from '../../map/scene/frame.ts';
import { sceneOf } from '../../map/scene/scene-of.ts';
import type { Bounds } from '../../model/camera.ts';
import type { Grid } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import type { AppState } from '../../state/app-state.ts';
import { FONT_STACK } from '../../text/hanzi-font.ts';

const PADDING_PX = 28;
/** Around a place without extent, in degrees: a few streets. */
const STREETS_DEG = 0.002;

/** What a picture shows: a grid, a station, the way to it from where somebody is. */
export interface CardPicture {
  readonly grid: Grid | null;
  readonly station: Station | null;
  /** Longitude, latitude; empty where no way is known. */
  readonly way: readonly Position[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
}

function boundsFor({ grid, station, way }: CardPicture): Bounds | null {
  const points = [...way, ...(station ? [station.geometry.coordinates] : [])];
  const shown = way.length > 0 || !grid ? null : grid.geometry;
  const bounds = boundsOf({ type: 'MultiPoint', coordinates: points }, ...(shown ? [shown] : []));
  if (!bounds || shown) return bounds;
  const [west, south, east, north] = bounds;
  const [x, y] = [
    Math.max(0, STREETS_DEG - (east - west)) / 2,
    Math.max(0, STREETS_DEG - (north - south)) / 2,
  ];
  return [west - x, south - y, east + x, north + y];
}

/** The way as a line with a light rim, and a dot where it begins. */
function wayMarks(
  way: readonly Position[],
  toPx: (position: Position) => [number, number],
  scale: number,
  ink: string,
  halo: string,
): SvgNode[] {
  const [first] = way;
  if (!first) return [];
  const points = way
    .map((position) =>
      toPx(position)
        .map((v) => v.toFixed(1))
        .join(','),
    )
    .join(' ');
  const line = { points, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const [cx, cy] = toPx(first);
  return [
    svg('polyline', { ...line, stroke: halo, 'stroke-width': 9 * scale }),
    svg('polyline', { ...line, stroke: ink, 'stroke-width': 5 * scale }),
    svg('circle', { cx, cy, r: 8 * scale, fill: ink, stroke: halo, 'stroke-width': 3 * scale }),
  ];
}

/** A ring around the station that is meant, where several stand. */
function goalMark(
  station: Station | null,
  toPx: (position: Position) => [number, number],
  scale: number,
  ink: string,
): SvgNode[] {
  if (!station) return [];
  const [cx, cy] = toPx(station.geometry.coordinates);
  return [svg('circle', { cx, cy, r: 16 * scale, fill: 'none', stroke: ink, 'stroke-width': 4 * scale })];
}

/** The scene of a state in a box, as a picture that says its source. */
function boxPicture(
  state: AppState,
  bounds: Bounds,
  {
    widthPx,
    heightPx,
    title,
    paddingPx,
  }: { widthPx: number; heightPx: number; title: string; paddingPx: number },
): SvgNode {
  const palette = PALETTES[state.theme];
  const fonts = fontFamilies(FONT_STACK);
  const scale = state.elder ? 1.4 : 1;
  const scene = sceneOf({ ...state, camera: { bounds } }, palette, { backdrop: null, fonts, scale });
  const credits = [state.dataset?.manifest.attribution ?? ''];
  return pictureOf(scene, {
    widthPx,
    heightPx,
    camera: { bounds },
    palette,
    fonts,
    title,
    credits,
    paddingPx,
  });
}

/** The whole area with its grids and stations, to point at. */
export const areaPicture = (
  state: AppState,
  bounds: Bounds,
  widthPx: number,
  heightPx: number,
  title: string,
): SVGElement =>
  elementOf(
    boxPicture({ ...state, layers: { ...state.layers, walkways: true } }, bounds, {
      widthPx,
      heightPx,
      title,
      paddingPx: 8,
    }),
  );

/** A small picture of a grid, a station and the way to it, drawn in the page; null where there is nothing to show. */
export function cardPicture(state: AppState, what: CardPicture): SVGElement | null {
  const bounds = boundsFor(what);
  if (!state.dataset || !bounds) return null;
  const selection = what.grid ? ({ kind: 'grid', code: what.grid.code } as const) : null;
  const layers = { ...state.layers, walkways: true };
  const { widthPx, heightPx, title } = what;
  const picture = boxPicture({ ...state, layers, selection }, bounds, {
    widthPx,
    heightPx,
    title,
    paddingPx: PADDING_PX,
  });
  const { toPx } = viewOf({ bounds }, widthPx, heightPx, PADDING_PX);
  const { name, halo } = PALETTES[state.theme];
  const scale = state.elder ? 1.4 : 1;
  const ink = name === 'light' ? '#b42318' : '#ff9d8f';
  const marks = [...wayMarks(what.way, toPx, scale, ink, halo), ...goalMark(what.station, toPx, scale, ink)];
  const content = typeof picture.content === 'string' ? [] : picture.content;
  return elementOf({ ...picture, content: [...content, ...marks] });
}

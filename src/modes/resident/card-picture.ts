import { boundsOf } from '../../geo/bounds.ts';
import type { Bounds } from '../../model/camera.ts';
import type { Grid } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import type { AppState } from '../../state/app-state.ts';
import { FONT_STACK } from '../../text/hanzi-font.ts';

/** Around a station without a grid, in degrees: a few streets. */
const STREETS_DEG = 0.002;

/** What a card's picture must show: the grid and the station. */
function boundsFor(grid: Grid | null, station: Station | null): Bounds | null {
  const geometries = [grid?.geometry, station?.geometry].flatMap((geometry) => (geometry ? [geometry] : []));
  const bounds = boundsOf({ type: 'GeometryCollection', geometries });
  if (!bounds || grid) return bounds;
  const [west, south, east, north] = bounds;
  return [west - STREETS_DEG, south - STREETS_DEG, east + STREETS_DEG, north + STREETS_DEG];
}

const pictureCode = () =>
  Promise.all([
    import('../../map/scene/scene-of.ts'),
    import('../../map/picture.ts'),
    import('../../map/picture/svg-node.ts'),
    import('../../map/palettes/by-theme.ts'),
    import('../../map/scene/frame.ts'),
  ]).catch(() => null);

/** Fetches the picture's code in a quiet moment, so that it is there when the network is not. */
export const prefetchPicture = (): void => void pictureCode();

/**
 * A small picture of the grid and the nearest station; null where there is nothing to show, or its code
 * cannot be fetched: the answer stands without it.
 */
export async function cardPicture(
  state: AppState,
  grid: Grid | null,
  station: Station | null,
  widthPx: number,
): Promise<SVGElement | null> {
  const bounds = boundsFor(grid, station);
  if (!state.dataset || !bounds) return null;
  const code = await pictureCode();
  if (!code) return null;
  const [{ sceneOf }, { pictureOf }, { elementOf }, { PALETTES }, { fontFamilies }] = code;
  const palette = PALETTES[state.theme];
  const fonts = fontFamilies(FONT_STACK);
  const selection = grid ? ({ kind: 'grid', code: grid.code } as const) : null;
  const layers = { ...state.layers, walkways: false };
  const scene = sceneOf({ ...state, layers, selection, camera: { bounds } }, palette, {
    backdrop: null,
    fonts,
    scale: state.elder ? 1.4 : 1,
  });
  const picture = pictureOf(scene, {
    widthPx,
    heightPx: Math.round(widthPx * 0.5),
    camera: { bounds },
    palette,
    fonts,
    title: [grid?.name, station?.name].filter(Boolean).join(' · '),
    credits: [state.dataset.manifest.attribution],
  });
  return elementOf(picture);
}

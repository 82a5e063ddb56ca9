import type { Palette } from '../../../map/palette.ts';
import { PALETTES } from '../../../map/palettes/by-theme.ts';
import { elementOf } from '../../../map/picture/svg-node.ts';
import { pictureOf } from '../../../map/picture.ts';
import { fontFamilies } from '../../../map/scene/frame.ts';
import { lastCallBy } from '../../../map/scene/memo.ts';
import type { Scene } from '../../../map/scene/scene.ts';
import { sceneOf } from '../../../map/scene/scene-of.ts';
import type { Camera } from '../../../model/camera.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { AppState, ThemeName } from '../../../state/app-state.ts';
import { FONT_STACK } from '../../../text/hanzi-font.ts';

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A plan as a picture, without what is chosen or under the pointer; `marks` adds to its scene. */
export function planPicture(
  state: AppState,
  dataset: Dataset,
  theme: ThemeName,
  camera: Camera,
  { widthPx, heightPx }: Size,
  marks: (scene: Scene, palette: Palette) => Scene = (scene) => scene,
): SVGElement {
  const palette = PALETTES[theme];
  const fonts = fontFamilies(FONT_STACK);
  const shown: AppState = {
    ...state,
    theme,
    dataset,
    selection: null,
    hover: null,
    plan: null,
    tool: 'select',
  };
  const scene = sceneOf(shown, palette, { backdrop: null, fonts, scale: 1 });
  const title = dataset.manifest.title;
  return elementOf(pictureOf(marks(scene, palette), { widthPx, heightPx, camera, palette, fonts, title }));
}

/** The picture that lies over the map in a comparison, drawn anew when the map has come to rest elsewhere. */
export const overlaidPicture = lastCallBy(
  (state: AppState, dataset: Dataset, camera: Camera, widthPx: number, heightPx: number) => [
    dataset,
    camera,
    widthPx,
    heightPx,
    state.theme,
    state.layers,
    state.level,
  ],
  (state, dataset, camera, widthPx, heightPx): SVGElement =>
    planPicture(state, dataset, state.theme, camera, { widthPx, heightPx }),
);

import type { Camera } from '../model/camera.ts';
import type { Palette } from './palette.ts';
import { drawLayer } from './picture/draw-layer.ts';
import { legendBox } from './picture/legend-box.ts';
import { pngUrl } from './picture/png.ts';
import { type SvgNode, svg } from './picture/svg-node.ts';
import { SymbolPlacer } from './picture/symbols.ts';
import { drawTrails } from './picture/trails.ts';
import { type Padding, type View, viewOf } from './picture/view.ts';
import { cameraAround } from './scene/camera-around.ts';
import { lastCall } from './scene/memo.ts';
import type { LegendSection, Scene, SceneImage } from './scene/scene.ts';

export interface PictureOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the picture looks; the scene's own camera where absent, and all of it without one. */
  readonly camera?: Camera;
  readonly palette: Palette;
  /** CSS font families for names. */
  readonly fonts: readonly string[];
  /** What the picture is of, for those who hear it. */
  readonly title: string;
  /** Drawn in the lower left corner. */
  readonly legend?: readonly LegendSection[];
  /** Attribution and 审图号, in the lower right corner. */
  readonly credits?: readonly string[];
  readonly paddingPx?: Padding;
}

const imageUrl = ({ width, height, rgba }: SceneImage): string => pngUrl(width, height, rgba);

/** Icons as symbols and hatches as patterns, under the names that the style gives them. */
const definitions = lastCall((images: ReadonlyMap<string, SceneImage>): SvgNode => {
  const nodes = [...images].map(([id, image]) => {
    const { width, height, pixelRatio } = image;
    const [w, h] = [width / pixelRatio, height / pixelRatio];
    if (!id.startsWith('hatch')) return svg('image', { id, width, height, href: imageUrl(image) });
    const tile = svg('image', { width: w, height: h, href: imageUrl(image) });
    return svg('pattern', { id, width: w, height: h, patternUnits: 'userSpaceOnUse' }, [tile]);
  });
  return svg('defs', {}, nodes);
});

function creditLine(
  words: readonly string[],
  { widthPx, heightPx }: View,
  palette: Palette,
  fonts: string,
): SvgNode[] {
  const text = words.filter((word) => word !== '').join(' · ');
  if (text === '') return [];
  const attributes = {
    x: widthPx - 10,
    y: heightPx - 10,
    'text-anchor': 'end',
    'font-family': fonts,
    'font-size': 11,
    fill: palette.mutedText,
    stroke: palette.halo,
    'stroke-width': 3,
    'paint-order': 'stroke',
  };
  return [svg('text', attributes, text)];
}

/** Where a picture of a scene looks. */
export function pictureView(
  scene: Scene,
  {
    widthPx,
    heightPx,
    paddingPx = 16,
    camera,
  }: Pick<PictureOptions, 'widthPx' | 'heightPx' | 'paddingPx' | 'camera'>,
): View {
  const looks = camera ?? scene.camera ?? cameraAround(scene) ?? { center: [0, 0] as const, zoom: 0 };
  return viewOf(looks, widthPx, heightPx, paddingPx);
}

/**
 * A scene as SVG: what the map shows, layer by layer, from the same style. For pages without WebGL, the resident's
 * card, print and reports. Base maps from elsewhere are left out: their tiles would have to be fetched.
 */
export function pictureOf(scene: Scene, options: PictureOptions): SvgNode {
  const { widthPx, heightPx, palette, title, legend = [], credits = [] } = options;
  const view = pictureView(scene, options);
  const fonts = options.fonts.map((family) => `'${family}'`).join(',');
  const symbols = new SymbolPlacer(view, scene.images, fonts);
  // Placed from the top, as the map does, and drawn from the ground.
  const drawn = [...scene.layers].reverse().map((layer) => drawLayer(layer, scene, view, symbols));
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
    },
    [
      svg('title', {}, title),
      definitions(scene.images),
      ...drawn.reverse().flat(),
      ...scene.overlay.flatMap((layer) => drawTrails(layer, view)),
      legendBox(legend, palette, fonts, [16, heightPx - 16]),
      ...creditLine(credits, view, palette, fonts),
    ],
  );
}

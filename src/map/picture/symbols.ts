import type { Feature } from 'geojson';
import type { SceneImage, SceneLayer } from '../scene/scene.ts';
import { type Box, TakenBoxes } from './boxes.ts';
import { type Context, evaluate } from './evaluate.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { linesOf, widthEm } from './text-block.ts';
import type { View } from './view.ts';

type SymbolLayer = Extract<SceneLayer, { readonly type: 'symbol' }>;
type Bag = Readonly<Record<string, unknown>>;

const LINE_EM = 1.2;

/** Where a text stands around its point: across and down, in its own halves. */
const ANCHORS: Readonly<Record<string, readonly [number, number]>> = {
  center: [0, 0],
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
  'top-left': [1, 1],
  'top-right': [-1, 1],
  'bottom-left': [1, -1],
  'bottom-right': [-1, -1],
};

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Draws symbol layers so that no text meets a text or an icon; the layer on top is placed first, as on the map. */
export class SymbolPlacer {
  readonly #taken = new TakenBoxes();
  readonly #view: View;
  readonly #images: ReadonlyMap<string, SceneImage>;
  readonly #fonts: string;

  constructor(view: View, images: ReadonlyMap<string, SceneImage>, fonts: string) {
    this.#view = view;
    this.#images = images;
    this.#fonts = fonts;
  }

  /** Icons and texts of one layer, in drawing order. */
  draw(layer: SymbolLayer, features: readonly Feature[]): readonly SvgNode[] {
    const layout = (layer.layout ?? {}) as Bag;
    const paint = (layer.paint ?? {}) as Bag;
    const contexts = features.map((feature): Context => ({ feature, zoom: this.#view.zoom }));
    const rank = (context: Context): number => Number(evaluate(layout['symbol-sort-key'] ?? 0, context));
    const sorted = contexts
      .map((context) => ({ context, rank: rank(context) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ context }) => context);
    return sorted.flatMap((context) => [
      ...this.#icon(layout, context),
      ...this.#text(layout, paint, context),
    ]);
  }

  #place({ feature }: Context): Placed | null {
    if (feature?.geometry.type !== 'Point') return null;
    const [x, y] = this.#view.toPx(feature.geometry.coordinates);
    const margin = 40;
    const { widthPx, heightPx } = this.#view;
    const outside = x < -margin || y < -margin || x > widthPx + margin || y > heightPx + margin;
    return outside ? null : { x, y };
  }

  #holds({ x0, y0, x1, y1 }: Box): boolean {
    const { widthPx, heightPx } = this.#view;
    return x0 >= 0 && y0 >= 0 && x1 <= widthPx && y1 <= heightPx;
  }

  #within({ x, y }: Placed, width: number, height: number): Placed {
    const { widthPx, heightPx } = this.#view;
    const held = (at: number, size: number, room: number): number =>
      Math.max(size / 2, Math.min(room - size / 2, at));
    return { x: held(x, width, widthPx), y: held(y, height, heightPx) };
  }

  #icon(layout: Bag, context: Context): SvgNode[] {
    const name = layout['icon-image'] === undefined ? null : evaluate(layout['icon-image'], context);
    const image = typeof name === 'string' ? this.#images.get(name) : undefined;
    const place = this.#place(context);
    if (!image || !place) return [];
    const size = Number(evaluate(layout['icon-size'] ?? 1, context)) / image.pixelRatio;
    const [width, height] = [image.width * size, image.height * size];
    if (layout['icon-ignore-placement'] !== true) this.#taken.take(boxAround(place, width, height));
    return [
      svg('use', {
        href: `#${String(name)}`,
        transform: `translate(${(place.x - width / 2).toFixed(1)} ${(place.y - height / 2).toFixed(1)}) scale(${size.toFixed(3)})`,
      }),
    ];
  }

  #text(layout: Bag, paint: Bag, context: Context): SvgNode[] {
    const text =
      layout['text-field'] === undefined ? '' : String(evaluate(layout['text-field'], context) ?? '');
    const place = this.#place(context);
    if (text === '' || !place) return [];
    const px = Number(evaluate(layout['text-size'] ?? 16, context));
    const lines = linesOf(text, Number(layout['text-max-width'] ?? 10));
    const width = Math.max(...lines.map(widthEm)) * px;
    const height = lines.length * LINE_EM * px;
    const padding = Number(layout['text-padding'] ?? 2);
    const spots = candidates(layout, place, width, height, px);
    const isFree = (at: Placed): boolean =>
      this.#taken.isFree(boxAround(at, width + 2 * padding, height + 2 * padding));
    // A name that the edge would cut is moved away from it, if there is room.
    const spot =
      spots.find((at) => isFree(at) && this.#holds(boxAround(at, width, height))) ??
      spots.map((at) => this.#within(at, width, height)).find(isFree) ??
      spots.find(isFree);
    if (!spot) return [];
    this.#taken.take(boxAround(spot, width, height));
    const top = spot.y - height / 2 + 0.86 * px + ((LINE_EM - 1) / 2) * px;
    const rows = lines.map((line, i) =>
      svg('tspan', { x: spot.x.toFixed(1), y: (top + i * LINE_EM * px).toFixed(1) }, line),
    );
    const halo = Number(evaluate(paint['text-halo-width'] ?? 0, context));
    return [
      svg(
        'text',
        {
          'text-anchor': 'middle',
          'font-family': this.#fonts,
          'font-size': px.toFixed(1),
          'font-weight': 700,
          fill: String(evaluate(paint['text-color'] ?? '#000000', context)),
          ...(halo > 0
            ? {
                stroke: String(evaluate(paint['text-halo-color'] ?? '#ffffff', context)),
                'stroke-width': (2 * halo).toFixed(1),
                'stroke-linejoin': 'round',
                'paint-order': 'stroke',
              }
            : {}),
        },
        rows,
      ),
    ];
  }
}

function boxAround({ x, y }: Placed, width: number, height: number): Box {
  return { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
}

/** Centres of a text around its point in the order in which they are tried. */
function candidates(layout: Bag, { x, y }: Placed, width: number, height: number, px: number): Placed[] {
  const several = layout['text-variable-anchor'];
  const anchors = Array.isArray(several) ? several.map(String) : [String(layout['text-anchor'] ?? 'center')];
  const radial = Number(layout['text-radial-offset'] ?? 0) * px;
  const offset: readonly unknown[] = Array.isArray(layout['text-offset']) ? layout['text-offset'] : [0, 0];
  return anchors.map((anchor) => {
    const [across, down] = ANCHORS[anchor] ?? [0, 0];
    return {
      x: x + across * (width / 2 + radial) + Number(offset[0] ?? 0) * px,
      y: y + down * (height / 2 + radial) + Number(offset[1] ?? 0) * px,
    };
  });
}

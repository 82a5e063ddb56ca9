import type { Feature } from 'geojson';
import { pixelsOf } from '../heat/heat-image.ts';
import { lastCall } from '../scene/memo.ts';
import type { Scene, SceneLayer, SceneRaster } from '../scene/scene.ts';
import { evaluate } from './evaluate.ts';
import { pathOf } from './paths.ts';
import { pngUrl } from './png.ts';
import { featuresShown } from './shown.ts';
import { type SvgNode, svg } from './svg-node.ts';
import type { SymbolPlacer } from './symbols.ts';
import type { View } from './view.ts';

type Bag = Readonly<Record<string, unknown>>;

/** Paths with one look as one element: thousands of buildings stay a handful of elements. */
function grouped(
  features: readonly Feature[],
  view: View,
  look: (feature: Feature) => Readonly<Record<string, string | number>>,
): SvgNode[] {
  const groups = new Map<
    string,
    { attributes: Readonly<Record<string, string | number>>; paths: string[] }
  >();
  for (const feature of features) {
    const d = pathOf(feature.geometry, view);
    if (d === '') continue;
    const attributes = look(feature);
    const key = JSON.stringify(attributes);
    const group = groups.get(key);
    if (group) group.paths.push(d);
    else groups.set(key, { attributes, paths: [d] });
  }
  return [...groups.values()].map(({ attributes, paths }) =>
    svg('path', { d: paths.join(''), ...attributes }),
  );
}

/** The view moves more often than its rasters change. */
const rasterUrl = lastCall((raster: SceneRaster): string =>
  pngUrl(raster.width, raster.height, pixelsOf(raster)),
);

function round(value: number): number {
  return Number(value.toFixed(2));
}

/** One layer as SVG; nothing at zooms where the map does not draw it either. */
export function drawLayer(
  layer: SceneLayer,
  scene: Scene,
  view: View,
  symbols: SymbolPlacer,
): readonly SvgNode[] {
  const features = featuresShown(layer, scene, view);
  if (features === null) return [];
  const paint = (layer.paint ?? {}) as Bag;
  const value = (name: string, otherwise: unknown, feature: Feature | null) =>
    evaluate(paint[name] ?? otherwise, { feature, zoom: view.zoom });
  switch (layer.type) {
    case 'background': {
      const fill = String(value('background-color', '#000000', null));
      return [svg('rect', { width: view.widthPx, height: view.heightPx, fill })];
    }
    case 'fill':
      return grouped(features, view, (feature) => ({
        fill: paint['fill-pattern']
          ? `url(#${String(value('fill-pattern', '', feature))})`
          : String(value('fill-color', '#000000', feature)),
        'fill-opacity': round(Number(value('fill-opacity', 1, feature))),
        'fill-rule': 'evenodd',
      }));
    case 'line':
      return grouped(features, view, (feature) => {
        const width = Number(value('line-width', 1, feature));
        const dashes = paint['line-dasharray'];
        const opacity = round(Number(value('line-opacity', 1, feature)));
        return {
          fill: 'none',
          stroke: String(value('line-color', '#000000', feature)),
          'stroke-width': round(width),
          'stroke-linejoin': 'round',
          ...(opacity < 1 ? { 'stroke-opacity': opacity } : {}),
          ...(Array.isArray(dashes)
            ? { 'stroke-dasharray': dashes.map((d) => round(d * width)).join(' ') }
            : {}),
        };
      });
    case 'circle':
      return features.flatMap((feature) => {
        if (feature.geometry.type !== 'Point') return [];
        const [cx, cy] = view.toPx(feature.geometry.coordinates);
        return svg('circle', {
          cx: round(cx),
          cy: round(cy),
          r: round(Number(value('circle-radius', 5, feature))),
          fill: String(value('circle-color', '#000000', feature)),
          'fill-opacity': Number(value('circle-opacity', 1, feature)),
          stroke: String(value('circle-stroke-color', '#000000', feature)),
          'stroke-width': round(Number(value('circle-stroke-width', 0, feature))),
        });
      });
    case 'symbol':
      return symbols.draw(layer, features);
    case 'raster':
      return [...scene.rasters].flatMap(([name, raster]) => {
        if (name !== layer.source) return [];
        const { bounds } = raster;
        const [x, y] = view.toPx([bounds[0], bounds[3]]);
        const [right, bottom] = view.toPx([bounds[2], bounds[1]]);
        return svg('image', {
          x: round(x),
          y: round(y),
          width: round(right - x),
          height: round(bottom - y),
          preserveAspectRatio: 'none',
          href: rasterUrl(raster),
        });
      });
    default:
      return [];
  }
}

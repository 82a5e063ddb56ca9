import type { Feature } from 'geojson';
import type { Scene, SceneLayer } from '../scene/scene.ts';
import { evaluate } from './evaluate.ts';
import { inView } from './paths.ts';
import type { View } from './view.ts';

const isShown = ({ minzoom = 0, maxzoom = 24 }: SceneLayer, { zoom }: View): boolean =>
  minzoom <= zoom && zoom < maxzoom;

/** The features of a layer that pass its filter and can be seen; null at zooms where the map draws no such layer. */
export function featuresShown(layer: SceneLayer, { sources }: Scene, view: View): readonly Feature[] | null {
  if (!isShown(layer, view)) return null;
  if (!('source' in layer)) return [];
  const name = [...sources.keys()].find((key) => key === layer.source);
  const all = name === undefined ? [] : (sources.get(name)?.features ?? []);
  const { filter } = layer as { readonly filter?: unknown };
  return all.filter(
    (feature) =>
      inView(feature.geometry, view) &&
      (filter === undefined || evaluate(filter, { feature, zoom: view.zoom }) === true),
  );
}

import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';

/** More changes than this share of all features are sent as a whole. */
const MANY = 0.25;

/**
 * What changed from one collection to the next, feature by feature, where unchanged features are the same objects
 * and `id` names the property that tells them apart. Null where the whole collection is the shorter message, or
 * where an id is missing or used twice.
 */
export function sourceChanges(
  before: FeatureCollection,
  after: FeatureCollection,
  id: string,
): GeoJSONSourceDiff | null {
  const was = byId(before, id);
  const is = byId(after, id);
  if (!was || !is) return null;
  const remove = [...was.keys()].filter((key) => !is.has(key));
  const changed = [...is].filter(([key, feature]) => was.get(key) !== feature);
  if (remove.length + changed.length > MANY * after.features.length) return null;
  const add = changed.filter(([key]) => !was.has(key)).map(([, feature]) => feature);
  const update = changed
    .filter(([key]) => was.has(key))
    .map(([key, { geometry, properties }]) => ({
      id: key,
      newGeometry: geometry,
      addOrUpdateProperties: Object.entries(properties ?? {}).map(([name, value]) => ({ key: name, value })),
    }));
  return { remove, add, update };
}

function byId({ features }: FeatureCollection, id: string): Map<string, Feature> | null {
  const found = new Map<string, Feature>();
  for (const feature of features) {
    const key = feature.properties?.[id];
    if (typeof key === 'string') found.set(key, feature);
  }
  return found.size === features.length ? found : null;
}

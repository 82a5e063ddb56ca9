import type { Feature, FeatureCollection, Geometry } from 'geojson';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A feature of a source. The geometry is shared with the dataset, never copied. */
export function feature(
  geometry: Geometry,
  properties: Readonly<Record<string, string | number | boolean>>,
): Feature {
  return { type: 'Feature', properties, geometry };
}

export function collection(features: readonly Feature[]): FeatureCollection {
  return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features: [...features] };
}

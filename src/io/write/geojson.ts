import type { Feature, Geometry } from 'geojson';

/** A FeatureCollection with one feature a line, so that versions of a file can be compared line by line. */
export function geojsonText(features: readonly Feature<Geometry | null>[]): string {
  if (features.length === 0) return '{"type":"FeatureCollection","features":[]}\n';
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

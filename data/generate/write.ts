import { createHash } from 'node:crypto';
import type { Feature, Geometry } from 'geojson';

/** A FeatureCollection with one feature a line: small, and a difference or a finding points at one feature. */
export function featureLines(features: readonly Feature<Geometry | null>[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

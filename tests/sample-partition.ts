/** The partition of the embedded sample: its 95 grids on three levels. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import {
  type LabelledPolygon,
  type PartitionResult,
  partitionFromPolygons,
} from '../src/topology/from-polygons.ts';

interface GridProperties {
  readonly code: string;
  readonly level: 1 | 2 | 3;
}

export function samplePolygons(): LabelledPolygon[] {
  const text = readFileSync(new URL('../data/xiyuan/grids.geojson', import.meta.url), 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon, GridProperties>;
  return features.map(({ properties: { level, code }, geometry }) => ({ level, code, geometry }));
}

export const samplePartition = (): PartitionResult => partitionFromPolygons(samplePolygons());

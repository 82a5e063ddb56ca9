import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { topology } from 'topojson-server';
import type { DatasetParts } from '../../model/dataset.ts';
import { LEVELS } from '../../model/manifest.ts';
import { featuresOf } from './features.ts';

const isLocated = (feature: Feature<Geometry | null>): feature is Feature => feature.geometry !== null;

/**
 * The grids as one TopoJSON topology, an object a level (`level1`, …): borders that neighbours and levels share
 * are written once. Coordinates are absolute, not quantised, so nothing moves.
 */
export function topojsonText(parts: DatasetParts): string {
  const features = featuresOf(parts, 'grids').filter(isLocated);
  const objects: Record<string, FeatureCollection> = {};
  for (const level of LEVELS) {
    const ofLevel = features.filter((feature) => feature.properties?.level === level);
    if (ofLevel.length > 0) objects[`level${level}`] = { type: 'FeatureCollection', features: ofLevel };
  }
  return `${JSON.stringify(topology(objects))}\n`;
}

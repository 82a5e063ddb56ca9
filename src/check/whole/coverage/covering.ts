import type { MultiPolygon, Polygon } from 'geojson';
import type { Level } from '../../../model/manifest.ts';

/** A grid as coverage sees it. */
export interface Covering {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parentCode: string | null;
  readonly geometry: Polygon | MultiPolygon;
}

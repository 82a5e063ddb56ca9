declare module 'shpjs' {
  import type { Feature, Geometry } from 'geojson';

  export function parseShp(shp: ArrayBuffer | Uint8Array, prj?: string): Geometry[];
  export function parseDbf(dbf: ArrayBuffer | Uint8Array, cpg?: string): Record<string, unknown>[];
  export function combine(parts: [Geometry[], Record<string, unknown>[] | undefined]): {
    type: 'FeatureCollection';
    features: Feature[];
  };
}

declare module 'which-polygon' {
  import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

  /** Properties of the polygon at a position, null outside. */
  export default function whichPolygon<P>(
    polygons: FeatureCollection<Polygon | MultiPolygon, P>,
  ): (position: [number, number]) => P | null;
}

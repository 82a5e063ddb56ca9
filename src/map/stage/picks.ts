import { type MapGeoJSONFeature, type MapLibreMap, Point } from 'maplibre-gl';
import type { Selection } from '../../state/app-state.ts';
import type { LayerName } from '../scene/layer-order.ts';
import { AREAS, MARKS, REACH_PX, selectionOf } from '../scene/pick.ts';

const shownOf = (map: MapLibreMap, layers: readonly LayerName[]): string[] =>
  layers.filter((id) => map.getLayer(id));

function nearest(
  map: MapLibreMap,
  at: Point,
  features: readonly MapGeoJSONFeature[],
): MapGeoJSONFeature | null {
  const distance = ({ geometry }: MapGeoJSONFeature): number => {
    if (geometry.type !== 'Point') return REACH_PX;
    const [lng = 0, lat = 0] = geometry.coordinates;
    return map.project([lng, lat]).dist(at);
  };
  return features.reduce<MapGeoJSONFeature | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  );
}

/** The mark nearest to a place within reach, else the filled grid under it. */
export function targetAt(map: MapLibreMap, at: Point): Selection | null {
  const reach: [Point, Point] = [
    new Point(at.x - REACH_PX, at.y - REACH_PX),
    new Point(at.x + REACH_PX, at.y + REACH_PX),
  ];
  const marks = map.queryRenderedFeatures(reach, { layers: shownOf(map, MARKS) });
  const mark = nearest(map, at, marks);
  if (mark) return selectionOf(mark.layer.id, mark.properties);
  const [area] = map.queryRenderedFeatures(at, { layers: shownOf(map, AREAS) });
  return area ? selectionOf(area.layer.id, area.properties) : null;
}

/** The number of the cluster under a place, and where it is; null where there is none. */
export function clusterAt(map: MapLibreMap, at: Point): { id: number; center: [number, number] } | null {
  const [cluster] = map.queryRenderedFeatures(at, { layers: shownOf(map, ['clusters']) });
  if (cluster?.geometry.type !== 'Point') return null;
  const [lng = 0, lat = 0] = cluster.geometry.coordinates;
  return { id: Number(cluster.properties.cluster_id), center: [lng, lat] };
}

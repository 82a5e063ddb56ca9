import type { BuildingSites } from '../../../edit/building-sites.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';

/** The rims of buildings, by their ids; a building that is a point has none. */
export function footprintsOf(sites: BuildingSites, ids: readonly string[]): readonly (readonly Vertex[])[] {
  return ids.flatMap((id) => {
    const geometry = sites.byId(id)?.building.geometry;
    if (!geometry || geometry.type === 'Point') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flat() as unknown as readonly (readonly Vertex[])[];
  });
}

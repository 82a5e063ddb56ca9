import type { MultiPolygon, Polygon } from 'geojson';
import { node } from './arrangement/noding.ts';
import { edgesOf, unmatchedEdges } from './arrangement/polygon-edges.ts';
import { arrange, borderOf } from './arrangement/regions.ts';
import { countsOf } from './find-faults.ts';
import { polygonsOfBorder } from './outline.ts';

/**
 * The ground that polygons cover together, exactly, on the 1e-7 degree lattice. Borders that neighbours share are
 * dropped without geometry, so that a good coverage costs one pass over its edges; overlaps and gaps are honoured.
 */
export function coverageUnion(polygons: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const edges = unmatchedEdges(edgesOf(polygons.map((geometry) => ({ geometry }))), [() => true]);
  const arrangement = arrange(node(edges).edges);
  const counts = countsOf(arrangement);
  const covered = counts.flatMap((count, face) => (face !== 0 && count > 0 ? [face] : []));
  return polygonsOfBorder(borderOf(arrangement, covered));
}

import type { Position } from 'geojson';
import type { Grid } from '../../../model/grid.ts';
import type { Anchor } from './best-hypothesis.ts';
import type { LngLat } from './hypotheses.ts';
import { nearLineTest } from './near-line.ts';

/** Borders drawn twice over the same base are this near to each other. */
const SAME_BORDER_M = 6;

const ringsOf = ({ geometry }: Grid): readonly Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** The vertices of grids, as points. */
export const borderVertices = (grids: readonly Grid[]): LngLat[] =>
  grids.flatMap((grid) =>
    ringsOf(grid).flatMap((ring) => ring.slice(1).map((at): LngLat => [at[0]!, at[1]!])),
  );

/** Borders of one level belong onto those of another: the vertices of the coarser onto the edges of the finer. */
export function levelAnchors(coarse: readonly Grid[], fine: readonly Grid[]): Anchor[] {
  const fits = nearLineTest(fine.flatMap(ringsOf), SAME_BORDER_M);
  return fits ? borderVertices(coarse).map((at) => ({ at, fits })) : [];
}

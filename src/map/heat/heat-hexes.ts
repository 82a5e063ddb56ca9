import type { FeatureCollection, Position } from 'geojson';
import { createFrame } from '../../geo/frame.ts';
import { collection, feature } from '../scene/collect.ts';
import { lastCall } from '../scene/memo.ts';
import type { HeatHexes } from '../state-types.ts';
import { heatClass } from './heat-classes.ts';

/** Hectares of a hexagon with an edge in metres. */
export const hexHectares = (edgeM: number): number => (1.5 * Math.sqrt(3) * edgeM ** 2) / 10_000;

/** Corners of a hexagon pointed to the north, in edges east and north of its centre. */
const CORNERS = Array.from({ length: 7 }, (_, i) => {
  const angle = Math.PI / 6 + (Math.PI / 3) * (i % 6);
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** Fixes per hectare of each hexagon, in the order of its counts. */
export const hexDensities = lastCall(
  ({ counts, edgeM }: HeatHexes): Float64Array =>
    Float64Array.from(counts, (count) => count / hexHectares(edgeM)),
);

/** Hexagons with the class of their density. */
export const hexSource = lastCall((hexes: HeatHexes, breaks: readonly number[]): FeatureCollection => {
  const { centres, counts, edgeM } = hexes;
  const frame = createFrame(centres[0] ?? 0, centres[1] ?? 0);
  const densities = hexDensities(hexes);
  return collection(
    Array.from(counts, (count, i) => {
      const [east, north] = frame.toMetres(centres[2 * i] ?? 0, centres[2 * i + 1] ?? 0);
      const ring = CORNERS.map(([x, y]): Position => frame.toDegrees(east + x * edgeM, north + y * edgeM));
      const heat = heatClass(densities[i] ?? 0, breaks);
      return feature({ type: 'Polygon', coordinates: [ring] }, { count, heat });
    }),
  );
});

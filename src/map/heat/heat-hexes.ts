import type { FeatureCollection, Position } from 'geojson';
import { createFrame } from '../../geo/frame.ts';
import { collection, feature } from '../scene/collect.ts';
import { lastCall } from '../scene/memo.ts';
import type { HeatHexes } from '../state-types.ts';

/** Corners of a hexagon pointed to the north, in edges east and north of its centre. */
const CORNERS = Array.from({ length: 7 }, (_, i) => {
  const angle = Math.PI / 6 + (Math.PI / 3) * (i % 6);
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** Hexagons with the class of their density. */
export const hexSource = lastCall(({ centres, counts, classes, edgeM }: HeatHexes): FeatureCollection => {
  const frame = createFrame(centres[0] ?? 0, centres[1] ?? 0);
  return collection(
    Array.from(counts, (count, i) => {
      const [east, north] = frame.toMetres(centres[2 * i] ?? 0, centres[2 * i + 1] ?? 0);
      const ring = CORNERS.map(([x, y]): Position => frame.toDegrees(east + x * edgeM, north + y * edgeM));
      return feature({ type: 'Polygon', coordinates: [ring] }, { count, heat: classes[i] ?? -1 });
    }),
  );
});

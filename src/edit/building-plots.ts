import type { Polygon, Position as Raw } from 'geojson';
import { unionOf } from '../geo/clip.ts';
import { cutToHalf, halfBetween, rectangleAround } from '../geo/convex-cell.ts';
import type { Plane } from '../geo/convex-parts.ts';
import type { LinearFrame } from '../geo/frame.ts';
import type { Site } from './building-sites.ts';
import type { Position } from './edited.ts';

/** Ground as rims with what they leave out, in degrees. */
export interface Plot {
  readonly outer: readonly Position[];
  readonly holes: readonly (readonly Position[])[];
}

/** What of the ground around a piece of a building is nearer to it than to any of the others. */
function cellOf(part: readonly Plane[], around: readonly Plane[], others: readonly Site[]): readonly Plane[] {
  let cell = around;
  for (const { parts } of others) {
    for (const other of parts) {
      if (cell.length === 0) return cell;
      cell = cutToHalf(cell, halfBetween(part, other));
    }
  }
  return cell;
}

const asPositions = (ring: readonly Raw[]): Position[] => ring.map(([lng = 0, lat = 0]) => [lng, lat]);

/**
 * The ground of buildings among others: within `reachM` metres of a rectangle around each of them, what is nearer to
 * one of them than to any of the others, by the middle of the strip between both. So borders are straight, a footprint
 * is in it whole, and those of the others are not in it. Null where the clipper gives up.
 */
export function plotsOf(
  sites: readonly Site[],
  others: readonly Site[],
  reachM: number,
  frame: LinearFrame,
): readonly Plot[] | null {
  const cells = sites.flatMap(({ parts }) => {
    const around = rectangleAround(parts.flat(), reachM);
    return parts.flatMap((part): Polygon[] => {
      const cell = cellOf(part, around, others).map(([x, y]): Raw => frame.toDegrees(x, y));
      return cell.length === 0 ? [] : [{ type: 'Polygon', coordinates: [[...cell, cell[0]!]] }];
    });
  });
  const all = unionOf(cells);
  if (!all.ok) return null;
  const polygons =
    all.shape === null ? [] : all.shape.type === 'Polygon' ? [all.shape.coordinates] : all.shape.coordinates;
  return polygons.map(([outer = [], ...holes]) => ({
    outer: asPositions(outer),
    holes: holes.map(asPositions),
  }));
}

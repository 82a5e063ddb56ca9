import type { Geometry, Position } from 'geojson';
import { boundsMeet, boundsOf } from '../../geo/bounds.ts';
import type { View } from './view.ts';

/** Points nearer to the last one than this are left out, in CSS pixels. */
const STEP_PX = 0.35;

const short = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

function run(line: readonly Position[], view: View, closed: boolean): string {
  let path = '';
  let last: readonly [number, number] | null = null;
  for (const [i, position] of line.entries()) {
    const [x, y] = view.toPx(position);
    const near = last !== null && Math.hypot(x - last[0], y - last[1]) < STEP_PX;
    if (near && i < line.length - 1) continue;
    path += `${path === '' ? 'M' : 'L'}${short(x)} ${short(y)}`;
    last = [x, y];
  }
  return closed && path !== '' ? `${path}Z` : path;
}

/** The `d` of a path along a geometry; empty for points. */
export function pathOf(geometry: Geometry, view: View): string {
  switch (geometry.type) {
    case 'LineString':
      return run(geometry.coordinates, view, false);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => run(line, view, false)).join('');
    case 'Polygon':
      return geometry.coordinates.map((ring) => run(ring, view, true)).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map((ring) => run(ring, view, true))).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((part) => pathOf(part, view)).join('');
    default:
      return '';
  }
}

/** Whether any of a geometry can be seen. */
export function inView(geometry: Geometry, view: View): boolean {
  const bounds = boundsOf(geometry);
  return bounds !== null && boundsMeet(bounds, view.bounds);
}

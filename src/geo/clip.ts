import { difference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { type Bounds, boundsMeet, boundsOf } from './bounds.ts';
import { snapPolygon } from './snap.ts';

type Shape = Polygon | MultiPolygon;

/** `shape: null` is an empty answer; `ok: false` means that the clipper gave up on this input. */
export type Clipped =
  | { readonly ok: true; readonly shape: Shape | null }
  | { readonly ok: false; readonly reason: 'clipper-failed'; readonly where: Bounds | null };

const EMPTY: Clipped = { ok: true, shape: null };

/** Turf's clipper throws on some real coverages (Turfjs/turf#2890): here that is a value. */
function clipped(shapes: readonly Shape[], clip: () => Feature<Shape> | null): Clipped {
  try {
    const answer = clip();
    return { ok: true, shape: answer && snapPolygon(answer.geometry) };
  } catch {
    return { ok: false, reason: 'clipper-failed', where: boundsOf(...shapes) };
  }
}

const collect = (shapes: readonly Shape[]) => featureCollection(shapes.map((shape) => feature(shape)));

/** What two polygons share, as area; touching borders share none. In and out on the 1e-7 lattice. */
export function intersectionOf(a: Shape, b: Shape): Clipped {
  const [snappedA, snappedB] = [snapPolygon(a), snapPolygon(b)];
  if (!snappedA || !snappedB) return EMPTY;
  const [boxA, boxB] = [boundsOf(snappedA), boundsOf(snappedB)];
  if (!boxA || !boxB || !boundsMeet(boxA, boxB)) return EMPTY;
  const shapes = [snappedA, snappedB];
  return clipped(shapes, () => intersect(collect(shapes)));
}

/** All polygons as one. In and out on the 1e-7 lattice. For thousands merge shared arcs in `topology` instead. */
export function unionOf(polygons: readonly Shape[]): Clipped {
  const shapes = polygons.map(snapPolygon).filter((shape) => shape !== null);
  const only = shapes[0];
  if (!only) return EMPTY;
  // Turf wants two or more; a polygon united with itself is cleaned of overlapping parts.
  return clipped(shapes, () => union(collect(shapes.length === 1 ? [only, only] : shapes)));
}

/** What of `a` lies in none of `others`. In and out on the 1e-7 lattice. */
export function differenceOf(a: Shape, ...others: readonly Shape[]): Clipped {
  const minuend = snapPolygon(a);
  if (!minuend) return EMPTY;
  const box = boundsOf(minuend);
  const near = others.map(snapPolygon).filter((shape) => {
    const otherBox = shape && boundsOf(shape);
    return shape !== null && box && otherBox && boundsMeet(box, otherBox);
  }) as Shape[];
  if (near.length === 0) return { ok: true, shape: minuend };
  const shapes = [minuend, ...near];
  return clipped(shapes, () => difference(collect(shapes)));
}

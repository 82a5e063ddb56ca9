import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Bounds } from '../bounds.ts';
import { meridianRadiusM, normalRadiusM, RAD } from '../ellipsoid.ts';
import { distanceM } from '../measure.ts';
import { candidateCells } from './candidate-cells.ts';

/** A site and how far it is. */
export interface Neighbour {
  /** Index of the site as given to `createNearest`. */
  readonly index: number;
  readonly distanceM: number;
}

/** Answers which of a set of sites are nearest, in metres on the WGS 84 ellipsoid. */
export interface Nearest {
  /** The `k` nearest, nearest first, fewer where there are fewer; equally near ones by index. None for NaN. */
  nearest(lng: number, lat: number, k?: number): Neighbour[];
  /** The nearest of many interleaved positions; -1 for NaN or where there are no sites. */
  nearestAll(lngLat: Float64Array, out?: Int32Array): Int32Array;
  /** Bytes of the cells. */
  readonly bytes: number;
}

const CELLS_PER_SITE = 12;
const MOST_CELLS = 2 ** 20;
/** The grid reaches this much beyond the sites; farther questions go through the tree. */
const GROWN_BY = 0.2;
/** Squared distances of the linear frame that differ by less are compared in full. */
const TIE = 1 + 4e-4;
/** Ellipsoid and sphere differ by less than this over any way. */
const SPHERE_ERROR = 1.02;
/** geokdbush's sphere from pole to pole: beyond it its haversines fall again. */
const HALF_ROUND_KM = 6371 * Math.PI;

function grownBounds(lngLat: Float64Array, sites: readonly number[]): Bounds {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const site of sites) {
    w = Math.min(w, lngLat[2 * site]!);
    e = Math.max(e, lngLat[2 * site]!);
    s = Math.min(s, lngLat[2 * site + 1]!);
    n = Math.max(n, lngLat[2 * site + 1]!);
  }
  const by = GROWN_BY * Math.max(e - w, n - s, 0.01);
  return [Math.max(-180, w - by), Math.max(-90, s - by), Math.min(180, e + by), Math.min(90, n + by)];
}

/** The k nearest by a tree on the sphere, put in order on the ellipsoid. */
function createTreeSearch(lngLat: Float64Array, sites: readonly number[]) {
  const tree = new KDBush(sites.length);
  for (const site of sites) tree.add(lngLat[2 * site]!, lngLat[2 * site + 1]!);
  tree.finish();
  return (lng: number, lat: number, k: number): Neighbour[] => {
    const measured = (at: number): Neighbour => {
      const index = sites[at]!;
      return { index, distanceM: distanceM([lng, lat], [lngLat[2 * index]!, lngLat[2 * index + 1]!]) };
    };
    const first = around(tree, lng, lat, k).map(measured);
    const farthestM = Math.max(0, ...first.map((found) => found.distanceM));
    const reachKm = Math.min(HALF_ROUND_KM, (farthestM / 1000) * SPHERE_ERROR + 1e-6);
    return around(tree, lng, lat, Infinity, reachKm)
      .map(measured)
      .sort((a, b) => a.distanceM - b.distanceM || a.index - b.index)
      .slice(0, k);
  };
}

const NOBODY: Nearest = {
  bytes: 0,
  nearest: () => [],
  nearestAll: (lngLat, out = new Int32Array(lngLat.length >> 1)) => out.fill(-1, 0, lngLat.length >> 1),
};

/**
 * Makes a search for the nearest of interleaved sites. Exact: cells list every site that can be nearest in them,
 * and near ties are settled by `distanceM`. Sites that are not finite are never nearest.
 */
export function createNearest(lngLat: Float64Array): Nearest {
  const usable = Array.from({ length: lngLat.length >> 1 }, (_, site) => site).filter(
    (site) => Number.isFinite(lngLat[2 * site]) && Number.isFinite(lngLat[2 * site + 1]),
  );
  if (usable.length === 0) return NOBODY;
  const bounds = grownBounds(lngLat, usable);
  const cellCount = Math.min(MOST_CELLS, CELLS_PER_SITE * usable.length + 64);
  const { columns, rows, starts, sites, isWide } = candidateCells(bounds, usable, lngLat, cellCount);
  const search = createTreeSearch(lngLat, usable);
  const [west, south, east, north] = bounds;
  const perLng = columns / (east - west);
  const perLat = rows / (north - south);
  const coordinates = Float64Array.from(
    Array.from(sites).flatMap((site) => [lngLat[2 * site]!, lngLat[2 * site + 1]!]),
  );
  // Squeeze of a degree of longitude at a row's middle, and how it changes with half the sum of two latitudes.
  const squeeze = new Float64Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    const lat = south + (row + 0.5) / perLat;
    const ratio = normalRadiusM(lat) / meridianRadiusM(lat);
    squeeze[2 * row] = ratio * (Math.cos(lat * RAD) + Math.sin(lat * RAD) * lat * RAD);
    squeeze[2 * row + 1] = (-ratio * Math.sin(lat * RAD) * RAD) / 2;
  }

  const nearestInFull = (from: number, to: number, x: number, y: number): number => {
    let best = Infinity;
    let site = -1;
    for (let at = from; at < to; at++) {
      const d = distanceM([x, y], [coordinates[2 * at]!, coordinates[2 * at + 1]!]);
      if (d < best) {
        best = d;
        site = sites[at]!;
      }
    }
    return site;
  };

  const nearestOf = (cell: number, row: number, x: number, y: number): number => {
    const from = starts[cell]!;
    const to = starts[cell + 1]!;
    if (to - from === 1) return sites[from]!;
    if (isWide[cell] === 1) return nearestInFull(from, to, x, y);
    const base = squeeze[2 * row]! + squeeze[2 * row + 1]! * y;
    const slope = squeeze[2 * row + 1]!;
    let best = Infinity;
    let second = Infinity;
    let nearest = from;
    for (let at = from; at < to; at++) {
      const lat = coordinates[2 * at + 1]!;
      const dx = (coordinates[2 * at]! - x) * (base + slope * lat);
      const dy = lat - y;
      const d = dx * dx + dy * dy;
      if (d < best) {
        second = best;
        best = d;
        nearest = at;
      } else if (d < second) second = d;
    }
    return second > best * TIE ? sites[nearest]! : nearestInFull(from, to, x, y);
  };

  const siteAt = (x: number, y: number): number => {
    const column = (x - west) * perLng;
    const row = (y - south) * perLat;
    if (column >= 0 && row >= 0 && column < columns && row < rows) {
      return nearestOf((row | 0) * columns + (column | 0), row | 0, x, y);
    }
    return Number.isFinite(x) && Number.isFinite(y) ? search(x, y, 1)[0]!.index : -1;
  };

  return {
    bytes:
      starts.byteLength + sites.byteLength + coordinates.byteLength + isWide.byteLength + squeeze.byteLength,
    nearest(lng, lat, k = 1) {
      if (!Number.isFinite(lng) || !Number.isFinite(lat) || !(k >= 1)) return [];
      return search(lng, lat, Math.min(Math.floor(k), usable.length));
    },
    nearestAll(points, out = new Int32Array(points.length >> 1)) {
      const count = points.length >> 1;
      for (let i = 0; i < count; i++) out[i] = siteAt(points[2 * i]!, points[2 * i + 1]!);
      return out;
    },
  };
}

import { boundsOf } from '../bounds.ts';
import type { PolygonFeature } from '../locator/unique-edges.ts';

/** Half a degree of latitude is about 55 km. */
const CELL_DEG = 0.5;

/**
 * Indexes of polygons by place: all of them together while they fit into about 50 km, else by cells of that size.
 * Polygons without a finite place are in no group.
 */
export function groupByPlace(polygons: readonly PolygonFeature[]): number[][] {
  const boxes = polygons.map(({ geometry }) => boundsOf(geometry));
  const found = [...boxes.keys()].filter((i) => boxes[i] !== null && boxes[i]!.every(Number.isFinite));
  const all = boundsOf(...found.map((i) => polygons[i]!.geometry));
  if (!all) return [];
  const widening = (lat: number): number => 1 / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const [west, south, east, north] = all;
  const fitsOne = north - south <= CELL_DEG && east - west <= CELL_DEG * widening((south + north) / 2);
  if (fitsOne) return [found];
  const groups = new Map<string, number[]>();
  for (const i of found) {
    const box = boxes[i]!;
    const row = Math.floor((box[1] + box[3]) / 2 / CELL_DEG);
    const column = Math.floor((box[0] + box[2]) / 2 / (CELL_DEG * widening(row * CELL_DEG)));
    const key = `${row},${column}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()];
}

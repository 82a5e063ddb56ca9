import type { MultiPolygon, Polygon } from 'geojson';
import { type Bounds, boundsOf } from '../bounds.ts';
import type { PolygonFeature } from '../locator/unique-edges.ts';

/** Half a degree of latitude is about 55 km. */
const CELL_DEG = 0.5;
/** Beyond it metres of a frame mean less and less. */
const POLAR_DEG = 85;

/**
 * Why a polygon is not measured: `polar` reaches beyond 85° of latitude; `uncut` has a part wider than 180°, which
 * is how a ring looks that runs over ±180° without being cut there (RFC 7946, 3.1.9).
 */
export type CoverageRefusal = 'polar' | 'uncut';

/** Polygons that lie together, by index, and the middle of their bounds. */
export interface PlaceGroup {
  readonly indexes: readonly number[];
  readonly lng: number;
  readonly lat: number;
}

const moved = ([west, south, east, north]: Bounds, by: number): Bounds => [
  west + by,
  south,
  east + by,
  north,
];

function boundsTogether(boxes: readonly Bounds[]): Bounds {
  return boxes.reduce(([west, south, east, north], box) => [
    Math.min(west, box[0]),
    Math.min(south, box[1]),
    Math.max(east, box[2]),
    Math.max(north, box[3]),
  ]);
}

/** Bounds the short way around: parts on both sides of ±180° are taken together over it; the middle is below 180. */
function boundsOfPolygon(geometry: Polygon | MultiPolygon | null): Bounds | CoverageRefusal | null {
  const whole = boundsOf(geometry);
  if (!geometry || !whole?.every(Number.isFinite)) return null;
  if (Math.max(-whole[1], whole[3]) > POLAR_DEG) return 'polar';
  if (whole[2] - whole[0] <= 180) return whole;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const boxes = parts
    .map((coordinates) => boundsOf({ type: 'Polygon', coordinates }))
    .filter((box) => box !== null);
  const box = boundsTogether(boxes.map((part) => (part[2] <= 0 ? moved(part, 360) : part)));
  if (box[2] - box[0] > 180) return 'uncut';
  return box[0] + box[2] >= 360 ? moved(box, -360) : box;
}

const widening = (lat: number): number => 1 / Math.max(0.05, Math.cos((lat * Math.PI) / 180));

const fitsOneFrame = ([west, south, east, north]: Bounds): boolean =>
  north - south <= CELL_DEG && east - west <= CELL_DEG * widening((south + north) / 2);

function groupOf(indexes: readonly number[], [west, south, east, north]: Bounds): PlaceGroup {
  return { indexes, lng: (west + east) / 2, lat: (south + north) / 2 };
}

/**
 * Polygons by place: all of them together while they fit into about 50 km, over ±180° too, else by cells of that
 * size. Polygons without a finite place are in no group, nor are the refused ones.
 */
export function groupByPlace(polygons: readonly PolygonFeature[]): {
  readonly groups: readonly PlaceGroup[];
  readonly refused: ReadonlyMap<number, CoverageRefusal>;
} {
  const refused = new Map<number, CoverageRefusal>();
  const boxes = new Map<number, Bounds>();
  for (const [i, { geometry }] of polygons.entries()) {
    const box = boundsOfPolygon(geometry);
    if (typeof box === 'string') refused.set(i, box);
    else if (box) boxes.set(i, box);
  }
  if (boxes.size === 0) return { groups: [], refused };
  const found = [...boxes.values()];
  const eastward = found.map((box) => (box[0] + box[2] < 0 ? moved(box, 360) : box));
  for (const all of [boundsTogether(found), boundsTogether(eastward)]) {
    if (fitsOneFrame(all)) return { groups: [groupOf([...boxes.keys()], all)], refused };
  }
  const cells = new Map<string, number[]>();
  for (const [i, box] of boxes) {
    const row = Math.floor((box[1] + box[3]) / 2 / CELL_DEG);
    const column = Math.floor((box[0] + box[2]) / 2 / (CELL_DEG * widening(row * CELL_DEG)));
    const key = `${row},${column}`;
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  }
  const groups = [...cells.values()].map((indexes) =>
    groupOf(indexes, boundsTogether(indexes.map((i) => boxes.get(i)!))),
  );
  return { groups, refused };
}

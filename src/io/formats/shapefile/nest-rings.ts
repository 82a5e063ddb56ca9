import type { MultiPolygon, Polygon, Position } from 'geojson';
import { containsPoint } from '../../../geo/contains-point.ts';

type Ring = Position[];

/** Twice the signed area by the shoelace formula, from the first vertex so that large eastings cost no digits. */
function doubledArea(ring: Ring): number {
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

const middles = (ring: Ring): Ring =>
  ring.slice(1).map((b, i) => [(ring[i]![0]! + b[0]!) / 2, (ring[i]![1]! + b[1]!) / 2]);

/** Whether a ring lies inside another, judged by its first vertex, or middle of an edge, off the other's border. */
function liesIn(ring: Ring, shell: Ring): boolean {
  const area: Polygon = { type: 'Polygon', coordinates: [shell] };
  for (const position of [...ring, ...middles(ring)]) {
    const { inside, onBoundary } = containsPoint(area, position);
    if (!onBoundary) return inside;
  }
  return false;
}

/**
 * Rings of a Shapefile's polygon as parts with their holes. Shells run clockwise, holes the other way (ESRI white
 * paper, 1998); a hole goes to the smallest shell that it lies in, and one that lies in none is a shell that somebody
 * wound wrongly. Null where there is no ring.
 */
export function nestRings(rings: readonly Ring[]): Polygon | MultiPolygon | null {
  const sized = rings.filter((ring) => ring.length > 0).map((ring) => ({ ring, area: doubledArea(ring) }));
  if (sized.length === 0) return null;
  const shells = sized
    .filter(({ area }) => area <= 0)
    .map(({ ring, area }) => ({ rings: [ring], size: Math.abs(area) }));
  const holes = sized.filter(({ area }) => area > 0);
  const bySize = [...shells].sort((a, b) => a.size - b.size);
  for (const { ring, area } of holes) {
    const around = bySize.find(({ rings: [shell], size }) => size >= area && liesIn(ring, shell!));
    if (around) around.rings.push(ring);
    else shells.push({ rings: [ring], size: area });
  }
  return shells.length === 1
    ? { type: 'Polygon', coordinates: shells[0]!.rings }
    : { type: 'MultiPolygon', coordinates: shells.map(({ rings: part }) => part) };
}

import type { Polygon, Position } from 'geojson';
import { containsPoint } from '../../geo/contains-point.ts';

type Box = readonly [number, number, number, number];

function boxOf(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring as readonly [number, number][]) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Whether a ring lies inside an area, judged by its first position off the border; null where all are on it. */
function liesIn(ring: readonly Position[], area: Polygon): boolean | null {
  for (const position of ring) {
    const { inside, onBoundary } = containsPoint(area, position);
    if (!onBoundary) return inside;
  }
  return null;
}

const areaOf = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });

/**
 * Positions of rings that do not nest as OGC SFA 6.1.11 wants: a hole outside its shell, a hole in a hole, a part
 * in a part. The rings are known not to cross.
 */
export function wronglyNested(parts: readonly Position[][][]): Position[] {
  // One ring nests in nothing; most grids are such.
  if (parts.length === 1 && parts[0]!.length === 1) return [];
  const wrong: Position[] = [];
  const boxes = parts.map(([shell]) => boxOf(shell!));
  parts.forEach(([shell, ...holes], p) => {
    const holeBoxes = holes.map(boxOf);
    holes.forEach((hole, h) => {
      if (liesIn(hole, areaOf(shell!)) === false) wrong.push(hole[0]!);
      const inner = holes.some(
        (other, o) => o !== h && meet(holeBoxes[h]!, holeBoxes[o]!) && liesIn(hole, areaOf(other)) === true,
      );
      if (inner) wrong.push(hole[0]!);
    });
    const nested = parts.some(
      (other, o) => o !== p && meet(boxes[p]!, boxes[o]!) && liesIn(shell!, areaOf(...other)) === true,
    );
    if (nested) wrong.push(shell![0]!);
  });
  return wrong;
}

import type { Position } from 'geojson';
import { doubledArea } from './clean-ring.ts';

const keyOf = (position: Position): string => `${position[0]},${position[1]}`;

/**
 * The simple loops of a closed ring that comes back to its own vertices without crossing itself there. Their edges
 * are the ring's edges, so the area they bound together is the same.
 */
export function loopsOf(ring: readonly Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  const at = new Map<string, number>();
  for (const position of ring) {
    const key = keyOf(position);
    const start = at.get(key);
    if (start !== undefined) {
      const loop = path.splice(start);
      for (const passed of loop) at.delete(keyOf(passed));
      if (loop.length > 2) loops.push([...loop, loop[0]!]);
    }
    at.set(key, path.length);
    path.push(position);
  }
  return loops;
}

/** A ring with the touched places of its edges made vertices: `points` by edge index, in any order. */
export function withVertices(
  ring: readonly Position[],
  points: ReadonlyMap<number, readonly Position[]>,
): Position[] {
  return ring.flatMap((start, i) => {
    const along = (p: Position): number => (p[0]! - start[0]!) ** 2 + (p[1]! - start[1]!) ** 2;
    const end = ring[i + 1];
    const inner = (points.get(i) ?? []).filter((p) => along(p) > 0 && end && keyOf(p) !== keyOf(end));
    return [start, ...[...inner].sort((p, q) => along(p) - along(q))];
  });
}

/** Even-odd, for a point known not to be on the ring. */
function encloses(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

function isWithin(hole: readonly Position[], shell: readonly Position[]): boolean {
  const corners = new Set(shell.map(keyOf));
  const free = hole.findIndex((position) => !corners.has(keyOf(position)));
  if (free >= 0) return encloses(shell, hole[free]!);
  // All its vertices are the shell's: the middle of an edge that is not decides.
  for (let i = 1; i < hole.length; i++) {
    const middle = [(hole[i - 1]![0]! + hole[i]![0]!) / 2, (hole[i - 1]![1]! + hole[i]![1]!) / 2];
    if (encloses(shell, middle)) return true;
  }
  return false;
}

/** Polygons of loops: counter-clockwise ones are shells, clockwise ones holes of the smallest shell around them. */
export function polygonsOfLoops(loops: readonly Position[][]): Position[][][] {
  const shells = loops
    .filter((loop) => doubledArea(loop) > 0)
    .sort((a, b) => doubledArea(a) - doubledArea(b))
    .map((shell) => [shell]);
  for (const hole of loops.filter((loop) => doubledArea(loop) < 0)) {
    shells.find(([shell]) => isWithin(hole, shell!))?.push(hole);
  }
  return shells;
}

import type { EdgeSet } from '../../../topology/arrangement/edge-set.ts';

/** Vertices of different polygons nearer than this (3e-6°, about 0.3 m) were meant to be one. */
export const NEAR_STEPS = 30;

/** Vertices that were meant to be one. */
export interface NearPlace {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly polygons: readonly number[];
}

/** The polygons that have each point of the edges as a vertex. */
export function ownersOf(edges: EdgeSet): readonly ReadonlySet<number>[] {
  const owners = Array.from({ length: edges.points.size }, () => new Set<number>());
  for (let edge = 0; edge < edges.size; edge++) {
    for (const { polygon } of edges.bordering(edge)) {
      owners[edges.from(edge)]!.add(polygon);
      owners[edges.to(edge)]!.add(polygon);
    }
  }
  return owners;
}

const isDisjoint = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const item of a) if (b.has(item)) return false;
  return true;
};

/** Calls back with each pair of points nearer than `NEAR_STEPS`, once. */
function eachNearPair({ points }: EdgeSet, found: (p: number, q: number) => void): void {
  const cells = new Map<string, number[]>();
  const cellOf = (id: number): [number, number] => [
    Math.floor(points.x(id) / NEAR_STEPS),
    Math.floor(points.y(id) / NEAR_STEPS),
  ];
  for (let p = 0; p < points.size; p++) {
    const [column, row] = cellOf(p);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const q of cells.get(`${c},${r}`) ?? []) {
          if (Math.hypot(points.x(p) - points.x(q), points.y(p) - points.y(q)) <= NEAR_STEPS) found(p, q);
        }
      }
    }
    const key = `${column},${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(p);
    else cells.set(key, [p]);
  }
}

/**
 * Places where polygons that ought to share a vertex have one each, a little apart: near points of which no
 * polygon has both. Only the unmatched edges are looked at, so matched borders cost nothing.
 */
export function nearPlacesOf(unmatched: EdgeSet): NearPlace[] {
  const owners = ownersOf(unmatched);
  const { points } = unmatched;
  const leader = new Map<number, number>();
  const leaderOf = (id: number): number => {
    let at = id;
    while (leader.get(at) !== at) at = leader.get(at)!;
    return at;
  };
  eachNearPair(unmatched, (p, q) => {
    if (owners[p]!.size === 0 || owners[q]!.size === 0 || !isDisjoint(owners[p]!, owners[q]!)) return;
    for (const id of [p, q]) if (!leader.has(id)) leader.set(id, id);
    leader.set(leaderOf(p), leaderOf(q));
  });
  const places = new Map<number, number[]>();
  for (const id of leader.keys()) {
    const group = places.get(leaderOf(id));
    if (group) group.push(id);
    else places.set(leaderOf(id), [id]);
  }
  return [...places.values()].map((ids) => ({
    points: ids.map((id) => [points.x(id), points.y(id)] as const),
    polygons: [...new Set(ids.flatMap((id) => [...owners[id]!]))].sort((a, b) => a - b),
  }));
}

import type { EdgeSet } from '../../../topology/arrangement/edge-set.ts';

/** Vertices of different polygons nearer than this (3e-6°, about 0.3 m) were meant to be one. */
export const NEAR_STEPS = 30;

/** Vertices that were meant to be one. */
export interface NearPlace {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly polygons: readonly number[];
}

const isDisjoint = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const item of a) if (b.has(item)) return false;
  return true;
};

/** Points of edges by place: those within `NEAR_STEPS` of a point, itself included. */
export interface NearPoints {
  near(x: number, y: number): readonly number[];
}

export function createNearPoints({ points }: EdgeSet): NearPoints {
  const cells = new Map<number, number[]>();
  const columnOf = (x: number): number => Math.floor(x / NEAR_STEPS);
  // Rows of the lattice stay below 2^25 and columns below 2^26, so that the key is exact and unambiguous.
  const keyOf = (column: number, row: number): number => column * 2 ** 26 + row;
  for (let p = 0; p < points.size; p++) {
    const key = keyOf(columnOf(points.x(p)), columnOf(points.y(p)));
    const cell = cells.get(key);
    if (cell) cell.push(p);
    else cells.set(key, [p]);
  }
  return {
    near(x, y) {
      const [column, row] = [columnOf(x), columnOf(y)];
      const found: number[] = [];
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const p of cells.get(keyOf(c, r)) ?? []) {
            if (Math.hypot(points.x(p) - x, points.y(p) - y) <= NEAR_STEPS) found.push(p);
          }
        }
      }
      return found;
    },
  };
}

/**
 * Places where polygons that ought to share a vertex have one each, a little apart: near points of which no
 * polygon has both, and which are not closer than `snapSteps`, within which two vertices are one. Only the
 * unmatched edges are looked at, so matched borders cost nothing.
 */
export function nearPlacesOf(
  { points }: EdgeSet,
  owners: readonly ReadonlySet<number>[],
  nearPoints: NearPoints,
  snapSteps: number,
): NearPlace[] {
  const leader = new Map<number, number>();
  const leaderOf = (id: number): number => {
    let at = id;
    while (leader.get(at) !== at) at = leader.get(at)!;
    return at;
  };
  for (let p = 0; p < points.size; p++) {
    for (const q of nearPoints.near(points.x(p), points.y(p))) {
      if (p >= q || owners[p]!.size === 0 || owners[q]!.size === 0) continue;
      const isOne = Math.hypot(points.x(p) - points.x(q), points.y(p) - points.y(q)) < snapSteps;
      if (isOne || !isDisjoint(owners[p]!, owners[q]!)) continue;
      for (const id of [p, q]) if (!leader.has(id)) leader.set(id, id);
      leader.set(leaderOf(p), leaderOf(q));
    }
  }
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

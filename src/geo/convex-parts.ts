/** A place in metres, or in any plane. */
export type Plane = readonly [x: number, y: number];

/** Twice the area to the left of `a → b` up to `c`: positive where the way turns left. */
const turnOf = ([ax, ay]: Plane, [bx, by]: Plane, [cx, cy]: Plane): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** The ring open, counter-clockwise, without corners that are none. */
function cleaned(ring: readonly Plane[]): Plane[] {
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  const turned = doubled < 0 ? [...ring].reverse() : [...ring];
  const distinct = turned.filter(([x, y], i) => {
    const [nextX, nextY] = turned[(i + 1) % turned.length]!;
    return x !== nextX || y !== nextY;
  });
  const corners = distinct.filter(
    (at, i) => turnOf(distinct.at(i - 1)!, at, distinct[(i + 1) % distinct.length]!) !== 0,
  );
  return corners.length < 3 ? distinct : corners;
}

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
function hullOf(points: readonly Plane[]): Plane[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (list: readonly Plane[]): Plane[] => {
    const chain: Plane[] = [];
    for (const at of list) {
      while (chain.length > 1 && turnOf(chain.at(-2)!, chain.at(-1)!, at) <= 0) chain.pop();
      chain.push(at);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

const isIn = (at: Plane, [a, b, c]: readonly [Plane, Plane, Plane]): boolean =>
  turnOf(a, b, at) >= 0 && turnOf(b, c, at) >= 0 && turnOf(c, a, at) >= 0;

/** Triangles of a simple ring, ear after ear; null where none is left to cut, because the ring crosses itself. */
function trianglesOf(ring: readonly Plane[]): Plane[][] | null {
  const left = [...ring];
  const triangles: Plane[][] = [];
  while (left.length > 3) {
    const ear = left.findIndex((b, i) => {
      const [a, c] = [left.at(i - 1)!, left[(i + 1) % left.length]!];
      if (turnOf(a, b, c) <= 0) return false;
      return left.every((at) => at === a || at === b || at === c || !isIn(at, [a, b, c]));
    });
    if (ear < 0) return null;
    triangles.push([left.at(ear - 1)!, left[ear]!, left[(ear + 1) % left.length]!]);
    left.splice(ear, 1);
  }
  return [...triangles, left];
}

/**
 * Convex polygons, counter-clockwise, that together are the ground of a ring (open or closed): the ring itself where
 * it is convex, else triangles; where the ring crosses itself, its hull.
 */
export function convexParts(ring: readonly Plane[]): readonly (readonly Plane[])[] {
  const corners = cleaned(ring);
  if (corners.length < 3) return corners.length === 0 ? [] : [corners];
  const isConvex = corners.every(
    (at, i) => turnOf(corners.at(i - 1)!, at, corners[(i + 1) % corners.length]!) > 0,
  );
  return isConvex ? [corners] : (trianglesOf(corners) ?? [hullOf(corners)]);
}

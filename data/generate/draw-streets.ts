import { between, distance, type Point } from './frame.ts';
import { type Random, random } from './random.ts';
import { type Road, type RoadClass, walkOf } from './roads.ts';
import { type Street, type StreetPlan, shapeOf } from './street-plan.ts';

/** Rounds of smoothing: enough to take the corners of the old plots out of a new arterial, not its bends. */
const ROUNDS = 14;

/** Corners with the arterials pulled smooth; the river, the planned quarter and the ends of roads stay. */
function straightened(plan: StreetPlan, roads: readonly Road[]): Point[] {
  const at = plan.corners.map((corner) => corner.at);
  const fixed = plan.corners.map(({ streets }) => {
    const own = streets.map((id) => plan.streets[id]!);
    return own.some(({ river }) => river) || !own.some(({ village }) => village);
  });
  const walks = roads.map((road) => walkOf(plan, road));
  for (let round = 0; round < ROUNDS; round++) {
    for (const walk of walks) {
      for (let i = 1; i + 1 < walk.length; i++) {
        const [before, here, after] = [walk[i - 1]!, walk[i]!, walk[i + 1]!];
        if (!fixed[here]) at[here] = between(at[here]!, between(at[before]!, at[after]!, 0.5), 0.5);
      }
    }
  }
  return at;
}

/** A point of the Catmull-Rom curve through p1 and p2. */
function curve(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const axis = (i: 0 | 1): number => {
    const [a, b, c, d] = [p0[i], p1[i], p2[i], p3[i]];
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  };
  return [axis(0), axis(1)];
}

/** Alleys of the villages are never quite straight. */
function wiggled(a: Point, b: Point, rnd: Random): Point[] {
  const pieces = Math.max(1, Math.round(distance(a, b) / 46));
  const inner = Array.from({ length: pieces - 1 }, (_, i): Point => {
    const p = between(a, b, (i + 1) / pieces);
    return [p[0] + rnd.between(-4.2, 4.2), p[1] + rnd.between(-4.2, 4.2)];
  });
  return [a, ...inner, b];
}

/** Lines of the arterials by street, curved through their corners outside the planned quarter. */
function curves(plan: StreetPlan, roads: readonly Road[], at: readonly Point[]): Map<number, Point[]> {
  const lines = new Map<number, Point[]>();
  for (const road of roads) {
    const walk = walkOf(plan, road);
    road.streets.forEach((id, i) => {
      const [p0, p1, p2, p3] = [i - 1, i, i + 1, i + 2].map(
        (k) => at[walk[Math.min(walk.length - 1, Math.max(0, k))]!]!,
      ) as [Point, Point, Point, Point];
      const { village, from } = plan.streets[id]!;
      const pieces = village ? Math.max(2, Math.round(distance(p1, p2) / 45)) : 1;
      const shares = Array.from({ length: pieces - 1 }, (_, k) => (k + 1) / pieces);
      const inner = shares.map((t) => curve(p0, p1, p2, p3, t));
      const line = [p1, ...inner, p2];
      lines.set(id, from === walk[i] ? line : line.reverse());
    });
  }
  return lines;
}

/** Draws the streets of a straight plan: arterials smooth, alleys crooked, the planned quarter ruled. */
export function drawStreets(
  plan: StreetPlan,
  roads: readonly Road[],
  classes: readonly (RoadClass | null)[],
): StreetPlan {
  const rnd = random('street lines');
  const at = straightened(plan, roads);
  const curved = curves(plan, roads, at);
  const streets = plan.streets.map((street, id): Street => {
    const [a, b] = [at[street.from]!, at[street.to]!];
    const crooked = classes[id] === 'alley' ? wiggled(a, b, rnd) : [a, b];
    return { ...street, line: curved.get(id) ?? crooked };
  });
  return {
    corners: plan.corners.map((corner, id) => ({ ...corner, at: at[id]! })),
    streets,
    blocks: plan.blocks.map((block) => ({ ...block, ...shapeOf(streets, block.sides) })),
  };
}

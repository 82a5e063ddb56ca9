import { distance, type Point } from './frame.ts';
import type { HouseDraft } from './house-draft.ts';
import type { HouseLayout } from './house-layouts.ts';
import { fits, type Plot } from './plots.ts';
import { random } from './random.ts';
import { PLANNED_HEADING } from './sites.ts';
import type { Block } from './street-plan.ts';

/** Walls of two houses are at least this far apart, in metres. */
const BETWEEN_WALLS = 2.5;

/** The longest side of a block sets the direction of its houses. */
function heading({ ring, quarter }: Block): Point {
  if (quarter === 'planned') return PLANNED_HEADING;
  let best: Point = [1, 0];
  let longest = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const length = distance(a, b);
    if (length <= longest) return;
    longest = length;
    best = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  });
  return best;
}

/** A point given along and across a direction from `at`. */
const turned = (at: Point, [ux, uy]: Point, x: number, y: number): Point => [
  at[0] + ux * x - uy * y,
  at[1] + uy * x + ux * y,
];

function rectangle(at: Point, direction: Point, width: number, depth: number): Point[] {
  const [w, d] = [width / 2, depth / 2];
  return [
    turned(at, direction, -w, -d),
    turned(at, direction, w, -d),
    turned(at, direction, w, d),
    turned(at, direction, -w, d),
  ];
}

/** Rows of houses over a block, where they fit. */
export function layHouses(block: number, shape: Block, plot: Plot, layout: HouseLayout): HouseDraft[] {
  const rnd = random(`houses ${block}`);
  const ahead = heading(shape);
  const reach = Math.max(...shape.ring.map((p) => distance(p, shape.at)));
  const [pitchX, pitchY] = layout.pitch;
  const houses: HouseDraft[] = [];
  for (let i = -Math.ceil(reach / pitchX); i <= reach / pitchX; i++) {
    for (let j = -Math.ceil(reach / pitchY); j <= reach / pitchY; j++) {
      const [width, depth] = [rnd.between(...layout.width), rnd.between(...layout.depth)];
      const [spareX, spareY] = [pitchX - width - BETWEEN_WALLS, pitchY - depth - BETWEEN_WALLS];
      const x = i * pitchX + rnd.between(-0.4, 0.4) * Math.max(0, spareX);
      const y = j * pitchY + rnd.between(-0.4, 0.4) * Math.max(0, spareY);
      const skew = rnd.between(-layout.skew, layout.skew);
      const built = rnd.chance(layout.filled);
      const weight = width * depth * layout.density * rnd.between(0.7, 1.35);
      const direction: Point = [ahead[0] - ahead[1] * skew, ahead[1] + ahead[0] * skew];
      const corners = rectangle(turned(shape.at, ahead, x, y), direction, width, depth);
      if (built && fits(plot, corners)) houses.push({ block, corners, use: layout.use, weight });
    }
  }
  return houses;
}

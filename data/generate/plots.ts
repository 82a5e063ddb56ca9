import { contains, crosses, distanceToLine, distanceToSegment, type Point } from './frame.ts';
import { RIVER_HALF_WIDTH } from './river.ts';
import type { RoadClass } from './roads.ts';
import type { StreetPlan } from './street-plan.ts';
import type { WalkNetwork } from './walkways.ts';

/** Where houses may stand in a block. */
export interface Plot {
  readonly ring: readonly Point[];
  /** Lines to keep clear of, in metres. */
  readonly obstacles: readonly { readonly line: readonly Point[]; readonly clear: number }[];
}

/** From the middle of a street to the nearest wall. */
const CLEARANCE: Readonly<Record<RoadClass, number>> = {
  primary: 19,
  secondary: 14,
  residential: 9,
  alley: 5.5,
  path: 5,
};
const RIVERSIDE = RIVER_HALF_WIDTH + 24;
const PATH = 3.5;

export function plotOf(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  network: WalkNetwork,
  block: number,
): Plot {
  const { ring, sides } = plan.blocks[block]!;
  const borders = sides.map(({ street }) => {
    const roadClass = classes[street];
    return { line: plan.streets[street]!.line, clear: roadClass ? CLEARANCE[roadClass] : RIVERSIDE };
  });
  return { ring, obstacles: [...borders, ...network.pathsIn(block).map((line) => ({ line, clear: PATH }))] };
}

/** Whether a line runs through a rectangle: then it crosses a diagonal. */
function runsThrough(line: readonly Point[], [a, b, c, d]: readonly Point[]): boolean {
  return line.some((p, i) => {
    const before = line[i - 1];
    return before !== undefined && (crosses(before, p, a!, c!) || crosses(before, p, b!, d!));
  });
}

/** Whether a rectangle fits on the plot. */
export function fits({ ring, obstacles }: Plot, corners: readonly Point[]): boolean {
  if (!corners.every((p) => contains(ring, p))) return false;
  return obstacles.every(
    ({ line, clear }) =>
      !runsThrough(line, corners) &&
      corners.every((p) => distanceToLine(p, line) >= clear) &&
      line.every((p) => corners.every((c, i) => distanceToSegment(p, c, corners[(i + 1) % 4]!) >= clear)),
  );
}

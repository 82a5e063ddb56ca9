import type { Locator } from '../../geo/locator/create-locator.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { Blocks } from '../../topology/blocks.ts';
import type { LatticeLine } from '../../topology/lattice.ts';
import { borderKey, sidesBetween } from '../borders.ts';
import { degreesAt, nearestBorder } from '../places.ts';
import type { Plan } from '../plan.ts';

/** Why ground stays in its grid. */
export type StayReason = 'locked' | 'station';

/** About 2 cm: a border bends by half a step where lines meet it. */
const ON_DEG = 2e-7;

/** Whether a line of the ground lies, somewhere, on a border that is locked at a level or a deeper one. */
function isLocked(plan: Plan, level: Level, line: LatticeLine): boolean {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const middle = degreesAt((line[i]! + line[i + 2]!) / 2, (line[i + 1]! + line[i + 3]!) / 2);
    const arc = nearestBorder(plan.partition, middle, ON_DEG)?.arc;
    if (!arc) continue;
    const [left, right] = [arc.left, arc.right].map((face) => plan.partition.faces.get(face)?.labels);
    for (const sides of sidesBetween(left, right))
      if (sides.level >= level && plan.locks.has(borderKey(sides.a, sides.b))) return true;
  }
  return false;
}

/**
 * The blocks that stay in their grid: those along a locked border, those of a locked deeper grid, and those on which
 * a station of the grid itself stands.
 */
export function stayingBlocks(
  plan: Plan,
  level: Level,
  codes: readonly GridCode[],
  ground: { readonly blocks: Blocks; readonly home: Int32Array; readonly locator: Locator },
): Map<number, StayReason> {
  const { blocks, home, locator } = ground;
  const { arrangement, faceOf } = blocks;
  const stay = new Map<number, StayReason>();
  for (const { gridCode, geometry } of plan.stations.values()) {
    const { index } = locator.locate(geometry.coordinates[0]!, geometry.coordinates[1]!);
    if (index >= 0 && codes[home[index]!] === gridCode) stay.set(index, 'station');
  }
  if (plan.locks.size === 0) return stay;
  faceOf.forEach((face, block) => {
    const labels = plan.partition.faces.get(face)?.labels.slice(level) ?? [];
    if (labels.some((code) => code !== null && plan.locks.has(code))) stay.set(block, 'locked');
  });
  if (![...plan.locks].some((key) => key.includes('|'))) return stay;
  arrangement.lines.forEach((line, k) => {
    const sides = [arrangement.left[k]!, arrangement.right[k]!];
    if (faceOf[sides[0]!] === faceOf[sides[1]!] || !isLocked(plan, level, line)) return;
    for (const block of sides) if (home[block]! >= 0) stay.set(block, 'locked');
  });
  return stay;
}

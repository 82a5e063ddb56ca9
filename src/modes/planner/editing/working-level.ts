import { codeOn } from '../../../edit/ground.ts';
import { faceHolding } from '../../../edit/places.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';

/** The deepest level that tiles its ground: the one that is split, merged and painted. */
export function workingLevel({ base }: Plan): Level {
  const tiled = base.manifest.levels.filter(
    ({ level, tiling }) => tiling === 'partition' && base.gridsOfLevel(level).length > 0,
  );
  return tiled.at(-1)?.level ?? 1;
}

/** The grid of a level at a place. */
export function gridAt(plan: Plan, at: Vertex, level: Level): GridCode | null {
  const face = faceHolding(plan.partition, at);
  return face === 0 ? null : codeOn(plan.partition, face, level);
}

/** Grids of a level that a line runs through, in the order in which it meets them. */
export function gridsAlong(plan: Plan, line: readonly Vertex[], level: Level): readonly GridCode[] {
  const codes = new Set<GridCode>();
  const add = (at: Vertex): void => {
    const code = gridAt(plan, at, level);
    if (code !== null) codes.add(code);
  };
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const steps = Math.min(200, Math.max(2, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / STEP_DEG)));
    for (let k = 0; k <= steps; k++) {
      add([a[0] + (k / steps) * (b[0] - a[0]), a[1] + (k / steps) * (b[1] - a[1])]);
    }
  }
  return [...codes];
}

/** About 10 m: what a line crosses for less is a corner that nobody meant. */
const STEP_DEG = 1e-4;

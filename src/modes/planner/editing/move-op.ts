import type { Op } from '../../../edit/op.ts';
import { borderRef } from '../../../edit/places.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { Grip, Move } from '../../../map/tools/adjust-tool.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import { toDegrees } from '../../../topology/lattice.ts';

function vertexOf(plan: Plan, border: number, vertex: number): Vertex | null {
  const points = plan.partition.arcs.get(border)?.points;
  const [x, y] = [points?.[2 * vertex], points?.[2 * vertex + 1]];
  return x === undefined || y === undefined ? null : [toDegrees(x), toDegrees(y)];
}

/** What the plan is asked when a grip is brought somewhere; null where the border is gone. */
export function moveOp(plan: Plan, { grip, to }: Move): Op | null {
  switch (grip.kind) {
    case 'vertex':
      return { do: 'moveVertex', at: grip.at, to };
    case 'node':
      return { do: 'moveNode', at: grip.at, to };
    case 'bend': {
      const a = vertexOf(plan, grip.border, grip.after);
      const b = vertexOf(plan, grip.border, grip.after + 1);
      return a && b && { do: 'addVertex', between: [a, b], at: to };
    }
    case 'whole': {
      const arc = plan.partition.arcs.get(grip.border);
      if (!arc) return null;
      return { do: 'moveBorder', border: borderRef(arc), by: [to[0] - grip.at[0], to[1] - grip.at[1]] };
    }
  }
}

/** What the plan is asked when a vertex is to go; null for what is no vertex. */
export const removeOp = (grip: Grip): Op | null =>
  grip.kind === 'vertex' ? { do: 'removeVertex', at: grip.at } : null;

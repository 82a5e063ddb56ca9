import type { Op } from '../../../edit/op.ts';
import { borderRef } from '../../../edit/places.ts';
import type { LayerKey } from '../../../edit/plan.ts';
import type { Grip, Move } from '../../../map/tools/adjust-tool.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import { toDegrees } from '../../../topology/lattice.ts';
import type { Partition } from '../../../topology/partition.ts';
import type { Bench } from './bench.ts';

/** The borders that a tool works on. */
type Layered = Pick<Bench, 'layer' | 'partition'>;

/** The layer as an op names it: the partition of all levels is not named. */
export const onLayer = (layer: LayerKey): { readonly layer?: LayerKey } => (layer === '' ? {} : { layer });

function vertexOf(partition: Partition, border: number, vertex: number): Vertex | null {
  const points = partition.arcs.get(border)?.points;
  const [x, y] = [points?.[2 * vertex], points?.[2 * vertex + 1]];
  return x === undefined || y === undefined ? null : [toDegrees(x), toDegrees(y)];
}

/** What the plan is asked when a grip is brought somewhere; null where the border is gone. */
export function moveOp({ partition, layer }: Layered, { grip, to }: Move): Op | null {
  const on = onLayer(layer);
  switch (grip.kind) {
    case 'vertex':
      return { do: 'moveVertex', at: grip.at, to, ...on };
    case 'node':
      return { do: 'moveNode', at: grip.at, to, ...on };
    case 'bend': {
      const a = vertexOf(partition, grip.border, grip.after);
      const b = vertexOf(partition, grip.border, grip.after + 1);
      return a && b && { do: 'addVertex', between: [a, b], at: to, ...on };
    }
    case 'whole': {
      const arc = partition.arcs.get(grip.border);
      if (!arc) return null;
      return {
        do: 'moveBorder',
        border: borderRef(arc),
        by: [to[0] - grip.at[0], to[1] - grip.at[1]],
        ...on,
      };
    }
  }
}

/** What the plan is asked when a vertex is to go; null for what is no vertex. */
export const removeOp = ({ layer }: Layered, grip: Grip): Op | null =>
  grip.kind === 'vertex' ? { do: 'removeVertex', at: grip.at, ...onLayer(layer) } : null;

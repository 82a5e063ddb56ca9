import type { Answer, Edited } from '../../../edit/edited.ts';
import { insideOf } from '../../../edit/ground.ts';
import { faceHolding } from '../../../edit/places.ts';
import type { Plan } from '../../../edit/plan.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import { outlineOf } from '../../../topology/outline.ts';
import { pathOf } from './plan-ground.ts';
import { whileDone } from './while-done.ts';

type Rings = readonly (readonly Vertex[])[];

interface Ground {
  readonly at: Vertex;
  readonly rings: Rings;
}

/** The faces of a plan among some, each with a place inside. */
function groundOf({ partition }: Plan, ids: ReadonlySet<number>): readonly Ground[] {
  return [...ids].flatMap((id) => {
    const at = partition.faces.has(id) ? insideOf(partition, id) : null;
    if (!at) return [];
    return { at, rings: outlineOf(partition, new Set([id])).coordinates.flat() as unknown as Rings };
  });
}

/** Ground of the tiling levels that an answer labels anew: whole faces as they are, or pieces that it cuts off. */
function relabelled(plan: Plan, answer: Edited): Rings {
  const { partition } = plan;
  const ids = new Set<number>();
  for (const { layer, change } of answer.change.layers) {
    if (layer !== '') continue;
    for (const { before, after } of change.faces)
      for (const face of [before, after]) if (face) ids.add(face.id);
  }
  const labelsAt = (at: Vertex): string =>
    (partition.faces.get(faceHolding(partition, at))?.labels ?? []).join();
  const isRelabelled = ({ at }: Ground): boolean =>
    labelsAt(at) !== whileDone(plan, answer, () => labelsAt(at));
  const whole = groundOf(plan, ids).filter(isRelabelled);
  const cut = whole.length > 0 ? [] : whileDone(plan, answer, () => groundOf(plan, ids)).filter(isRelabelled);
  return [...whole, ...cut].flatMap(({ rings }) => rings);
}

/** What an answer looks like that no hand holds: ground that changes hands, borders before and after, the fault. */
export function previewHand(plan: Plan, answer: Answer): Hand {
  if (!answer.ok) {
    return { ...EMPTY_HAND, points: answer.where ? [{ role: 'fault', at: answer.where }] : [] };
  }
  const rings = relabelled(plan, answer);
  const lines = answer.change.layers.flatMap(({ change }) =>
    change.arcs.flatMap(({ before, after }): Hand['lines'][number][] => {
      if (before?.points === after?.points) return [];
      return [
        ...(after ? [{ role: 'held', path: pathOf(after) } as const] : []),
        ...(before ? [{ role: 'was', path: pathOf(before) } as const] : []),
      ];
    }),
  );
  return { ...EMPTY_HAND, areas: rings.length > 0 ? [{ role: 'painted', rings }] : [], lines };
}

import type { Answer } from '../../../edit/edited.ts';
import type { Plan } from '../../../edit/plan.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import { outlineOf } from '../../../topology/outline.ts';
import { changedRuns } from './changed-runs.ts';
import { whileDone } from './while-done.ts';

type Rings = readonly (readonly Vertex[])[];

/** What giving ground to a grid looks like: the ground that it gains, its border before and after, or the fault. */
export function givenHand(plan: Plan, answer: Answer, to: GridCode): Hand {
  if (!answer.ok) return { ...EMPTY_HAND, points: answer.where ? [{ role: 'fault', at: answer.where }] : [] };
  const rims = (): Rings =>
    outlineOf(plan.partition, plan.facesOf(to)).coordinates.flat() as unknown as Rings;
  const { come, gone } = changedRuns(answer);
  return {
    ...EMPTY_HAND,
    // What is inside of only one of both outlines is what changes hands.
    areas: [{ role: 'first', rings: [...rims(), ...whileDone(plan, answer, rims)] }],
    lines: [
      ...come.map((path) => ({ role: 'held', path }) as const),
      ...gone.map((path) => ({ role: 'was', path }) as const),
    ],
  };
}

import type { Answer } from '../../../edit/edited.ts';
import { ADJUST_IDLE, type Adjust, adjust, resettled } from '../../../map/tools/adjust-tool.ts';
import type { Bench, RunningTool } from './bench.ts';
import { adjustHand } from './hand-of.ts';
import { moveOp, removeOp } from './move-op.ts';

/** The border with which an inset grid begins: its longest; nothing where all levels are worked on. */
function rimOf({ layer, partition }: Bench): number | null {
  if (layer === '') return null;
  const arcs = [...partition.arcs.values()].sort((a, b) => b.points.length - a.points.length);
  return arcs[0]?.id ?? null;
}

/** Moves vertices, nodes and whole borders; both sides of a border follow, because they share it. */
export function borderTool(bench: Bench): RunningTool {
  let state: Adjust = { ...ADJUST_IDLE, chosen: rimOf(bench) };
  let answer: Answer | null = null;
  return {
    input(input) {
      const step = adjust(state, input, bench.ground);
      state = step.state;
      for (const intent of step.intents) {
        if (intent.kind === 'try') answer = bench.tryOut(moveOp(bench, intent.move));
        else {
          answer = null;
          if (intent.kind === 'drop') bench.dropped();
          else {
            bench.commit(
              intent.kind === 'commit' ? moveOp(bench, intent.move) : removeOp(bench, intent.grip),
            );
          }
        }
      }
      return step.taken;
    },
    hand: () => adjustHand(bench.partition, bench.ground, state, answer),
    border: () => state.grip?.border ?? state.chosen,
    focus: () => {
      if (!state.focus) return null;
      const { border, kind, vertex } = state.focus;
      return { kind, at: vertex + 1, of: bench.ground.handlesOf(border).length };
    },
    at: () => state.to ?? state.focus?.at ?? null,
    settle() {
      answer = null;
      state = resettled(state, bench.ground);
    },
  };
}

import type { Answer } from '../../../edit/edited.ts';
import { ADJUST_IDLE, type Adjust, adjust, resettled } from '../../../map/tools/adjust-tool.ts';
import type { Bench, RunningTool } from './bench.ts';
import { adjustHand } from './hand-of.ts';
import { moveOp, removeOp } from './move-op.ts';

/** Moves vertices, nodes and whole borders; both sides of a border follow, because they share it. */
export function borderTool(bench: Bench): RunningTool {
  let state: Adjust = ADJUST_IDLE;
  let answer: Answer | null = null;
  return {
    input(input) {
      const step = adjust(state, input, bench.ground);
      state = step.state;
      for (const intent of step.intents) {
        if (intent.kind === 'try') answer = bench.tryOut(moveOp(bench.plan, intent.move));
        else {
          answer = null;
          if (intent.kind === 'drop') bench.dropped();
          else {
            bench.commit(intent.kind === 'commit' ? moveOp(bench.plan, intent.move) : removeOp(intent.grip));
          }
        }
      }
      return step.taken;
    },
    hand: () => adjustHand(bench.plan, bench.ground, state, answer),
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

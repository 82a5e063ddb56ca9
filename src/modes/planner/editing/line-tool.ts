import { msg, str } from '@lit/localize';
import { buildingsIn } from '../../../edit/buildings-in.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { Op } from '../../../edit/op.ts';
import { type Drawing, type DrawPurpose, drawTool, NO_DRAWING } from '../../../map/tools/draw-tool.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Bench, RunningTool } from './bench.ts';
import { drawingHand } from './hand-of.ts';
import { onLayer } from './move-op.ts';
import { gridAt, gridsAlong } from './working-level.ts';

/** Refusals that only say that a line is not finished yet. */
const UNFINISHED = new Set(['doesNotDivide', 'endsInside', 'offTheBorder', 'nothingChanges', 'noSuchBorder']);

type OpOf = (bench: Bench, line: readonly Vertex[]) => Op | null;

/** Divides every grid of the working level that the line crosses from border to border. */
const splitOp: OpOf = ({ plan, level }, line) => {
  const grids = gridsAlong(plan, line, level);
  return grids.length === 0 ? null : { do: 'splitGrid', grids, line };
};

const reshapeOp: OpOf = ({ layer }, line) => ({ do: 'reshapeBorder', line, ...onLayer(layer) });

/** The grid that was named to get what is painted; null where none was, or it is gone. */
export const receiverOf = ({ plan, options: { target } }: Bench): GridCode | null =>
  target !== null && plan.grids.has(target) ? target : null;

/**
 * Gives the ground or the buildings that a rim encloses to the chosen grid, or to the one in which the rim begins. A
 * brush takes all buildings that it touches, a box or lasso those whose middle is inside.
 */
export const giveOp = (bench: Bench, ring: readonly Vertex[], from: Vertex): Op | null => {
  const { plan, level, options } = bench;
  const to = receiverOf(bench) ?? gridAt(plan, from, level);
  if (to === null) return null;
  if (options.gives === 'ground') return { do: 'giveArea', to, area: ring };
  const buildings = buildingsIn(plan, ring, to, options.paint === 'brush' ? 'touched' : 'middles');
  return buildings.length === 0 ? null : { do: 'giveBuildings', to, buildings };
};

/** The name of a new grid: its parent's, and which of its children it is. */
function childName(bench: Bench, parent: GridCode): string {
  const name = bench.plan.grids.get(parent)?.name ?? parent;
  const siblings = [...bench.plan.grids.values()].filter(({ parentCode }) => parentCode === parent);
  return msg(str`${name}${siblings.length + 1}号微网格`);
}

/** Makes a grid of the next deeper level inside the one in which the rim begins. */
const createOp: OpOf = (bench, outline) => {
  const [first] = outline;
  const parent = first ? gridAt(bench.plan, first, bench.level) : null;
  return parent && { do: 'createGrid', parent, outline, name: childName(bench, parent) };
};

const PURPOSES: Readonly<
  Record<'split' | 'reshape' | 'create' | 'paint', { readonly draws: DrawPurpose; readonly opOf: OpOf }>
> = {
  split: { draws: 'split', opOf: splitOp },
  reshape: { draws: 'reshape', opOf: reshapeOp },
  create: { draws: 'lasso', opOf: createOp },
  paint: { draws: 'lasso', opOf: (bench, line) => giveOp(bench, line, line[0]!) },
};

/** Tools that draw: a line across grids, a new course of a border, a rim around ground. */
export function lineTool(bench: Bench, what: keyof typeof PURPOSES): RunningTool {
  const { draws, opOf } = PURPOSES[what];
  const tool = drawTool(draws, (from, to) => (bench.options.follow ? bench.follow(from, to) : null));
  let state: Drawing = NO_DRAWING;
  let answer: Answer | null = null;

  /** While a line grows, only what cannot be mended by drawing on is said. */
  function tried(line: readonly Vertex[]): void {
    const whole = draws === 'lasso' ? line.length > 2 : line.length > 1;
    answer = whole ? bench.tryOut(opOf(bench, line)) : null;
    if (answer && !answer.ok && UNFINISHED.has(answer.reason)) {
      answer = null;
      bench.dropped();
    }
  }

  function run(step: ReturnType<typeof tool.step>): boolean {
    const before = state;
    state = step.state;
    for (const intent of step.intents) {
      if (intent.kind === 'try') tried(intent.line);
      else if (intent.kind === 'drop') {
        answer = null;
        bench.dropped();
      } else {
        answer = null;
        const committed = bench.commit(opOf(bench, intent.line));
        // A line that was refused stays, so that it can be taken back point by point.
        if (committed && !committed.ok) {
          state = { ...before, points: intent.line, pointer: null, freehand: false, from: null };
          answer = committed;
        }
      }
    }
    return step.taken;
  }

  return {
    input: (input) => run(tool.step(state, input, bench.ground)),
    finish: () => void run(tool.finish(state)),
    hand: () => drawingHand(state, answer, draws === 'lasso'),
    border: () => null,
    at: () => state.pointer ?? state.points.at(-1) ?? null,
    settle() {
      answer = null;
      state = NO_DRAWING;
    },
  };
}

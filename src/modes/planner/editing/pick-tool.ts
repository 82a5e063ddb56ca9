import { msg, str } from '@lit/localize';
import { bordered, borderKey } from '../../../edit/borders.ts';
import type { Op } from '../../../edit/op.ts';
import { borderRef } from '../../../edit/places.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import { hasDragged, reachM, type ToolInput, type Vertex } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Bench, RunningTool } from './bench.ts';
import { outlinesOf } from './plan-ground.ts';
import { gridAt } from './working-level.ts';

/** A place that was pointed at, with how near counts there. */
interface Picked {
  readonly at: Vertex;
  readonly reachM: number;
}

/** Clicks, taps and Enter, without drags: those are the map's. */
function clicks(on: (picked: Picked) => void, leave: () => boolean, move: (at: Vertex) => void) {
  let from: readonly [number, number] | null = null;
  return (input: ToolInput): boolean => {
    if (input.type === 'key') {
      if (input.key === 'Escape') return leave();
      if (input.key !== 'Enter') return false;
      on({ at: input.at, reachM: reachM({ mPerPx: input.mPerPx, touch: false }) });
      return true;
    }
    if (input.type === 'down') from = input.px;
    if (input.type === 'move' && from === null && !input.touch) move(input.at);
    if (input.type === 'cancel') from = null;
    if (input.type === 'up') {
      const click = from !== null && !hasDragged(from, input);
      from = null;
      if (click) on({ at: input.at, reachM: reachM(input) });
    }
    return false;
  };
}

/** The first click names the grid that stays, the second the neighbour that joins it. */
export function mergeTool(bench: Bench): RunningTool {
  let into: GridCode | null = null;
  let under: GridCode | null = null;
  let at: Vertex | null = null;
  const nameOf = (code: GridCode): string => bench.plan.grids.get(code)?.name ?? code;

  function picked(place: Picked): void {
    at = place.at;
    const code = gridAt(bench.plan, place.at, bench.level);
    if (into === null || code === null || code === into) {
      into = code === into ? null : code;
      bench.dropped();
      bench.choose(into);
      if (into !== null) bench.hint(msg(str`再点一个相邻网格，并入「${nameOf(into)}」`));
      return;
    }
    const answer = bench.commit({ do: 'mergeGrids', into, from: code });
    if (answer?.ok) into = null;
  }

  function moved(place: Vertex): void {
    at = place;
    const code = gridAt(bench.plan, place, bench.level);
    if (code === under) return;
    under = code;
    if (into !== null && code !== null && code !== into) bench.tryOut({ do: 'mergeGrids', into, from: code });
    else bench.dropped();
  }

  const input = clicks(
    picked,
    () => {
      const held = into !== null;
      into = null;
      bench.dropped();
      return held;
    },
    moved,
  );
  return {
    input,
    hand: (): Hand => ({
      ...EMPTY_HAND,
      lines: [
        ...outlinesOf(bench.plan, into).map((path) => ({ role: 'chosen', path }) as const),
        ...(under === into ? [] : outlinesOf(bench.plan, under)).map(
          (path) => ({ role: 'hover', path }) as const,
        ),
      ],
    }),
    border: () => null,
    at: () => at,
    settle() {
      into = null;
      under = null;
    },
  };
}

/** A click on a border locks or unlocks it, a click inside a grid the grid. */
function lockOp({ plan, ground, level }: Bench, { at, reachM: reach }: Picked): Op | null {
  const hit = ground.borderNear(at, reach);
  const arc = hit && plan.partition.arcs.get(hit.border);
  if (arc) {
    const locked = !plan.locks.has(borderKey(...bordered(plan, '', arc)));
    return { do: 'setLock', border: borderRef(arc), locked };
  }
  const code = gridAt(plan, at, level);
  return code && { do: 'setLock', grid: code, locked: !plan.locks.has(code) };
}

/** Locks what is clicked, or unlocks it. */
export function lockTool(bench: Bench): RunningTool {
  let at: Vertex | null = null;
  let under: { readonly border: number | null; readonly code: GridCode | null } = {
    border: null,
    code: null,
  };
  const input = clicks(
    (picked) => {
      at = picked.at;
      bench.commit(lockOp(bench, picked));
    },
    () => false,
    (place) => {
      at = place;
      under = { border: null, code: gridAt(bench.plan, place, bench.level) };
    },
  );
  return {
    input: (event) => {
      const taken = input(event);
      if (event.type === 'move') {
        const hit = bench.ground.borderNear(event.at, reachM(event));
        if (hit) under = { border: hit.border, code: null };
      }
      return taken;
    },
    hand: (): Hand => ({
      ...EMPTY_HAND,
      lines: outlinesOf(bench.plan, under.code, under.border).map((path) => ({ role: 'hover', path })),
    }),
    border: () => under.border,
    at: () => at,
    settle() {
      under = { border: null, code: null };
    },
  };
}

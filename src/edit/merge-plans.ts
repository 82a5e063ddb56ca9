import type { Answer } from './edited.ts';
import { type Effect, effectOf, sameEffect } from './effect-of.ts';
import { createHistory, type History, type HistoryStep } from './history.ts';
import { answerTo, type Op } from './op.ts';
import type { Plan } from './plan.ts';

/** A gesture of the other plan that cannot be taken over as it was meant. */
export interface MergeConflict {
  /** Its number among the other plan's gestures. */
  readonly theirs: number;
  /** Numbers of our gestures that change the same border or field, or ground of the same grid; empty where only what is near differs. */
  readonly ours: readonly number[];
  /** The refusal, where ours leave no room for it; null where it would do something else than it did there. */
  readonly refusal: Extract<Answer, { readonly ok: false }> | null;
}

/** Two plans over one base in one, and where they cannot both be had. */
export interface MergedPlans {
  /** Our gestures and after them all of theirs that do here what they did there. */
  readonly history: History;
  readonly conflicts: readonly MergeConflict[];
}

type Done = readonly Pick<HistoryStep, 'op' | 'change'>[];

/** An op that names codes by what they are called here. */
const translated = (op: Op, codes: ReadonlyMap<string, string>): Op =>
  codes.size === 0
    ? op
    : (JSON.parse(JSON.stringify(op), (_, value) =>
        typeof value === 'string' ? (codes.get(value) ?? value) : value,
      ) as Op);

/** Whether two gestures change the same thing, or the ground of a common grid. */
const meet = (a: Effect, b: Effect): boolean =>
  [...b.touched].some((thing) => a.touched.has(thing)) || [...b.codes].some((code) => a.codes.has(code));

/** Gestures with what they do, played over the base; a merge among them counts as what it came to. */
export function doneOver(fresh: Plan, ops: readonly Op[]): readonly HistoryStep[] {
  const history = createHistory(fresh);
  for (const op of plainOps(ops)) history.act(op);
  const { steps } = history;
  history.jumpTo(0);
  return steps;
}

/** Gestures without merges: a merge stands for all that it holds, and takes the place of what came before it. */
function plainOps(ops: readonly Op[]): readonly Op[] {
  const last = ops.findLastIndex((op) => op.do === 'mergePlan');
  const merge = ops[last];
  return merge?.do === 'mergePlan' ? [...plainOps(merge.ops), ...ops.slice(last + 1)] : ops;
}

/** Gestures of a second plan played after those of a first: which do there what they did in their own plan. */
interface Played {
  readonly history: History;
  /** Those that do not, with the refusal or null. */
  readonly differ: ReadonlyMap<number, MergeConflict['refusal']>;
}

function played(fresh: Plan, first: Done, second: Done, leaveOut: (index: number) => boolean): Played {
  const history = createHistory(fresh);
  for (const { op } of first) history.act(op);
  const [toHere, toThere] = [new Map<string, string>(), new Map<string, string>()];
  const differ = new Map<number, MergeConflict['refusal']>();
  for (const [index, { op, change }] of second.entries()) {
    if (leaveOut(index)) continue;
    const there = effectOf(change);
    const asked = translated(op, toHere);
    const answer = answerTo(fresh, asked);
    const here = answer.ok ? effectOf(answer.change, toThere) : null;
    if (!here || !sameEffect(here, there)) {
      differ.set(index, answer.ok ? null : answer);
      continue;
    }
    history.act(asked);
    for (const [i, code] of there.founded.entries()) {
      if (code === here.founded[i]) continue;
      toHere.set(code, here.founded[i]!);
      toThere.set(here.founded[i]!, code);
    }
  }
  return { history, differ };
}

/**
 * Merges two plans over their common base (three ways: what only one of them changed is taken from it). A gesture of
 * theirs is taken over where it finds what it changes as it found it there, and where ours would have found the
 * same after it, so that it does not matter whose plan is merged into whose; all others are conflicts, and those
 * that build on them. New grids of theirs get the next free codes. `fresh` is a plan over the base without any
 * gesture; `without` leaves out some of ours, so that theirs win there.
 */
export function mergePlans(
  fresh: Plan,
  ours: Done,
  theirs: Done,
  without: ReadonlySet<number> = new Set(),
): MergedPlans {
  const kept = [...ours.keys()].filter((i) => !without.has(i));
  const mine = kept.map((i) => ours[i]!);
  const effects = {
    mine: mine.map(({ change }) => effectOf(change)),
    theirs: theirs.map(({ change }) => effectOf(change)),
  };
  const other = played(fresh, theirs, mine, () => false);
  other.history.jumpTo(0);
  const hurt = new Set<number>();
  for (const k of other.differ.keys()) {
    const met = effects.theirs.flatMap((effect, j) => (meet(effects.mine[k]!, effect) ? [j] : []));
    for (const j of met.length > 0 ? met : effects.theirs.keys()) hurt.add(j);
  }
  const { history, differ } = played(fresh, mine, theirs, (j) => hurt.has(j));
  const conflicts = [...new Set([...hurt, ...differ.keys()])]
    .sort((a, b) => a - b)
    .map((j): MergeConflict => {
      const met = kept.filter((_, k) => meet(effects.mine[k]!, effects.theirs[j]!));
      return { theirs: j, ours: met, refusal: differ.get(j) ?? null };
    });
  return { history, conflicts };
}

import type { HistoryStep } from '../../../edit/history.ts';
import { doneOver, type MergeConflict, mergePlans } from '../../../edit/merge-plans.ts';
import type { Op } from '../../../edit/op.ts';
import type { Plan } from '../../../edit/plan.ts';
import { boundsOf } from '../../../geo/bounds.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Bounds } from '../../../model/camera.ts';
import { pathOf } from './plan-ground.ts';

/** Whose gesture holds where both plans change the same. */
export type Winner = 'mine' | 'theirs';

/** A gesture of the other plan that is not simply taken over. */
export interface Disputed {
  readonly theirs: HistoryStep;
  /** Gestures of ours that change the same; empty where only what is near differs. */
  readonly ours: readonly HistoryStep[];
  readonly refusal: MergeConflict['refusal'];
  readonly index: number;
  readonly winner: Winner;
  /** Whether it could be taken instead of ours. */
  readonly canWin: boolean;
}

/** The merge of another draft into the one in hand, before it is done: what comes from whom, and what is disputed. */
export class PlanMerge {
  readonly name: string;
  readonly #fresh: Plan;
  readonly #ours: readonly HistoryStep[];
  readonly #theirs: readonly HistoryStep[];
  readonly #first: readonly MergeConflict[];
  readonly #winners = new Map<number, Winner>();
  #ops: readonly Op[] = [];
  #left: readonly MergeConflict[] = [];

  /** `fresh`: the plan in force as it is opened, for this merge alone; both drafts are played over it. */
  constructor(fresh: Plan, ours: readonly Op[], theirs: readonly Op[], name: string) {
    this.name = name;
    this.#fresh = fresh;
    this.#ours = doneOver(this.#fresh, ours);
    this.#theirs = doneOver(this.#fresh, theirs);
    this.#first = this.#merged();
  }

  /** Gestures of ours that stay, and of theirs that are taken over. */
  get taken(): { readonly ours: readonly HistoryStep[]; readonly theirs: readonly HistoryStep[] } {
    const given = this.#given();
    const left = new Set(this.#left.map(({ theirs }) => theirs));
    return {
      ours: this.#ours.filter((_, i) => !given.has(i)),
      theirs: this.#theirs.filter((_, i) => !left.has(i)),
    };
  }

  get disputed(): readonly Disputed[] {
    const left = new Map(this.#left.map((conflict) => [conflict.theirs, conflict]));
    const all = new Map([...this.#first, ...this.#left].map((conflict) => [conflict.theirs, conflict]));
    return [...all.values()]
      .sort((a, b) => a.theirs - b.theirs)
      .map(({ theirs, ours }): Disputed => {
        const known = this.#first.find((conflict) => conflict.theirs === theirs);
        return {
          theirs: this.#theirs[theirs]!,
          ours: (known?.ours ?? ours).map((i) => this.#ours[i]!),
          refusal: left.get(theirs)?.refusal ?? null,
          index: theirs,
          winner: this.#winners.get(theirs) ?? 'mine',
          canWin: (known?.ours.length ?? 0) > 0,
        };
      });
  }

  /** The outcome as one gesture. */
  get op(): Op {
    return { do: 'mergePlan', name: this.name, ops: this.#ops };
  }

  /** Lets ours or theirs hold, and merges anew: what builds on it follows. */
  choose(index: number, winner: Winner): void {
    this.#winners.set(index, winner);
    this.#merged();
  }

  /** A disputed gesture on the map: what it makes of the borders there. */
  handOf(index: number): Hand {
    const { change } = this.#theirs[index] ?? {};
    const lines = (change?.layers ?? []).flatMap(({ change: { arcs } }) =>
      arcs.flatMap(({ before, after }): Hand['lines'][number][] => {
        if (before?.points === after?.points) return [];
        return [
          ...(before ? [{ role: 'was', path: pathOf(before) } as const] : []),
          ...(after ? [{ role: 'held', path: pathOf(after) } as const] : []),
        ];
      }),
    );
    return { ...EMPTY_HAND, lines };
  }

  /** Numbers of ours that give way to theirs. */
  #given(): ReadonlySet<number> {
    const won = (this.#first ?? []).filter(({ theirs }) => this.#winners.get(theirs) === 'theirs');
    return new Set(won.flatMap(({ ours }) => ours));
  }

  #merged(): readonly MergeConflict[] {
    const { history, conflicts } = mergePlans(this.#fresh, this.#ours, this.#theirs, this.#given());
    this.#ops = history.saved().ops;
    this.#left = conflicts;
    history.jumpTo(0);
    return conflicts;
  }
}

/** Around a disputed border so much is shown, in degrees. */
const AROUND_DEG = 0.002;

/** The bounds of the lines in a hand, with some ground around; null for none. */
export function boundsOfHand({ lines }: Hand): Bounds | null {
  const box = boundsOf({
    type: 'MultiLineString',
    coordinates: lines.map(({ path }) => path.map((at) => [...at])),
  });
  if (!box) return null;
  const [west, south, east, north] = box;
  return [west - AROUND_DEG, south - AROUND_DEG, east + AROUND_DEG, north + AROUND_DEG];
}

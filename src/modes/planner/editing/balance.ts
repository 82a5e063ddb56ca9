import { type GridsAround, gridsAround } from '../../../edit/balance/grids-around.ts';
import type { BalanceMeasure } from '../../../edit/balance/measures.ts';
import {
  type BalanceAnswer,
  type BalanceSuggestion,
  suggestBalanceSteps,
} from '../../../edit/balance/suggest-balance.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { GridCode } from '../../../model/grid.ts';
import { inTurns } from '../../../session/in-turns.ts';

/** What is shown of the work anew: each time that so much more of it is done. */
const SHARE_SHOWN = 0.02;
const [FEWEST_PERCENT, MOST_PERCENT] = [1, 50];

/** A suggestion how grids come to one size: what is asked, how far the search is, what came of it. */
export class Balance {
  readonly #plan: Plan;
  readonly #changed: () => void;
  #of: GridCode | null = null;
  #around: GridsAround = { all: [], near: [] };
  #chosen = new Set<GridCode>();
  #measure: BalanceMeasure | null = null;
  #asked = 0;
  open = false;
  percent = 10;
  /** How much of the search is done, 0 … 1; null = none is under way. */
  share: number | null = null;
  answer: BalanceAnswer | null = null;

  constructor(plan: Plan, changed: () => void) {
    this.#plan = plan;
    this.#changed = changed;
  }

  /** The grids that can be chosen: around a grid, unless it is one that is listed already. */
  around(code: GridCode | null): GridsAround {
    if (code !== this.#of && !(code !== null && this.#around.all.includes(code) && this.open)) {
      this.#of = code;
      this.#around = code === null ? { all: [], near: [] } : gridsAround(this.#plan, code);
      this.#chosen = new Set(this.#around.near);
      this.forget();
    }
    return this.#around;
  }

  isChosen(code: GridCode): boolean {
    return this.#chosen.has(code);
  }

  /** What is balanced: as set, else what the plan's target is about. */
  get measure(): BalanceMeasure {
    return this.#measure ?? this.#plan.settings.target.measure;
  }

  /** What every grid is to have: the plan's target where it is about the same; null = the mean. */
  get target(): number | null {
    const { measure, value } = this.#plan.settings.target;
    return measure === this.measure ? value : null;
  }

  by(measure: BalanceMeasure): void {
    this.#measure = measure;
    this.forget();
  }

  within(percent: number): void {
    if (Number.isFinite(percent)) this.percent = Math.min(MOST_PERCENT, Math.max(FEWEST_PERCENT, percent));
    this.forget();
  }

  choose(code: GridCode, chosen: boolean): void {
    if (chosen) this.#chosen.add(code);
    else this.#chosen.delete(code);
    this.forget();
  }

  /** Looks for a suggestion; the page does other things between the turns. */
  async ask(): Promise<BalanceSuggestion | null> {
    this.forget();
    const mine = this.#asked;
    this.share = 0;
    const steps = suggestBalanceSteps(
      this.#plan,
      {
        codes: [...this.#chosen],
        measure: this.measure,
        tolerance: this.percent / 100,
        target: this.target,
      },
      (share) => this.#goneOn(share),
    );
    this.#changed();
    const answer = await inTurns(this.#whileAsked(mine, steps));
    if (!answer) return null;
    this.share = null;
    this.answer = answer;
    this.#changed();
    return answer.ok ? answer : null;
  }

  /** The plan is another: what was found is for the one before. */
  settle(): void {
    this.forget();
    if (this.#of === null) return;
    this.#around = gridsAround(this.#plan, this.#of);
    this.#chosen = new Set(this.#around.all.filter((code) => this.#chosen.has(code)));
  }

  /** Lets go of what is being looked for, and of what was found: the plan or the question is another. */
  forget(): void {
    this.#asked += 1;
    this.share = null;
    this.answer = null;
  }

  *#whileAsked(mine: number, steps: Iterator<void, BalanceAnswer>): Generator<void, BalanceAnswer | null> {
    while (mine === this.#asked) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
    return null;
  }

  #goneOn(share: number): void {
    if (this.share === null || share < this.share + SHARE_SHOWN) return;
    this.share = share;
    this.#changed();
  }
}

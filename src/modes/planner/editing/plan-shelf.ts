import { msg, str } from '@lit/localize';
import { replay } from '../../../edit/history.ts';
import type { Op } from '../../../edit/op.ts';
import { planSteps } from '../../../edit/plan-from-dataset.ts';
import { createPlanView } from '../../../edit/to-dataset.ts';
import type { DraftFailure, DraftHead } from '../../../io/drafts/draft.ts';
import type { Dataset } from '../../../model/dataset.ts';
import { createDraftShelf, type DraftShelf } from '../../../session/draft-shelf.ts';
import { inTurns } from '../../../session/in-turns.ts';
import type { Planning } from '../../../session/plan-effect.ts';
import { formatDateTime } from '../../../text/dates.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { PlanRow } from '../../../ui/plan/plans-dialog.ts';
import { failureWords } from './draft-words.ts';

/** A plan that the draft in hand is compared with. */
export interface Compared {
  /** null = the plan in force. */
  readonly id: string | null;
  readonly name: string;
  readonly dataset: Dataset;
}

/** What a draft without a name is called. */
export const draftName = (name: string): string => name || msg('草案');

/** The drafts over the plan in force, and the plan that the one in hand is compared with. */
export class PlanShelf {
  readonly #shelf: DraftShelf;
  readonly #base: Dataset;
  readonly #changed: () => void;
  #heads: readonly DraftHead[] = [];
  #failure: DraftFailure | null = null;
  #other: Compared | null = null;

  constructor({ drafts }: Planning, base: Dataset, changed: () => void) {
    this.#shelf = createDraftShelf(drafts, base.manifest.id, () => Date.now());
    this.#base = base;
    this.#changed = changed;
  }

  /** The plan on the other side of a comparison. */
  get compared(): Compared {
    return this.#other ?? { id: null, name: msg('现行方案'), dataset: this.#base };
  }

  get failure(): string {
    return this.#failure === null ? '' : failureWords(this.#failure);
  }

  rows(inHand: string | null): readonly PlanRow[] {
    const zone = this.#base.manifest.timeZone;
    return this.#heads.map(({ id, name, gestures, savedAtMs }) => ({
      id,
      name: draftName(name),
      detail: msg(str`${formatNumber(gestures)} 步 · ${formatDateTime(savedAtMs, zone)}`),
      inHand: id === inHand,
      compared: id === this.#other?.id,
    }));
  }

  async refresh(): Promise<void> {
    const listed = await this.#shelf.list();
    this.#failure = listed.ok ? null : listed.reason;
    if (listed.ok) this.#heads = listed.value;
    this.#changed();
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#done(await this.#shelf.rename(id, name));
  }

  async duplicate(id: string): Promise<void> {
    const name = draftName(this.#heads.find((head) => head.id === id)?.name ?? '');
    await this.#done(await this.#shelf.duplicate(id, msg(str`${name}（副本）`)));
  }

  async remove(id: string): Promise<void> {
    if (this.#other?.id === id) this.#other = null;
    await this.#done(await this.#shelf.remove(id));
  }

  /** Compares with another draft, played over the plan in force, or with that plan itself. */
  async compare(id: string | null): Promise<void> {
    const read = id === null ? null : await this.#shelf.read(id);
    if (read?.ok) {
      const { plan } = await inTurns(planSteps(this.#base));
      const { history } = replay(plan, read.value);
      const head = this.#heads.find((each) => each.id === id);
      this.#other = {
        id,
        name: draftName(head?.name ?? ''),
        dataset: createPlanView(history.plan).dataset(),
      };
    } else {
      this.#failure = read?.reason ?? null;
      this.#other = null;
    }
    this.#changed();
  }

  /** The gestures of another draft that are done, and what it is called; null where it cannot be read. */
  async gesturesOf(id: string): Promise<{ readonly ops: readonly Op[]; readonly name: string } | null> {
    const read = await this.#shelf.read(id);
    if (!read.ok) {
      this.#failure = read.reason;
      this.#changed();
      return null;
    }
    const { ops, done } = read.value;
    return {
      ops: ops.slice(0, done),
      name: draftName(this.#heads.find((head) => head.id === id)?.name ?? ''),
    };
  }

  async #done(failure: DraftFailure | null): Promise<void> {
    await this.refresh();
    if (failure !== null) this.#failure = failure;
    this.#changed();
  }
}

import type { Op } from '../../../edit/op.ts';
import { planSteps } from '../../../edit/plan-from-dataset.ts';
import type { Dataset } from '../../../model/dataset.ts';
import { inTurns } from '../../../session/in-turns.ts';
import type { Planning } from '../../../session/plan-effect.ts';
import { planDraft } from '../../../state/transitions/plan.ts';
import { setCamera } from '../../../state/transitions/view.ts';
import type { MergeAct } from '../../../ui/plan/merge-view.ts';
import type { PlansAct, PlansDialog } from '../../../ui/plan/plans-dialog.ts';
import type { Workbench } from '../workbench.ts';
import type { PlanDesk } from './desk.ts';
import { boundsOfHand, PlanMerge } from './plan-merge.ts';
import { PlanShelf } from './plan-shelf.ts';

/** The plans beside the one in hand: taken up, named, copied, laid over the map, merged into it or removed. */
export class OtherPlans {
  readonly shelf: PlanShelf;
  /** Whether the compared plan lies over the left part of the map. */
  comparing = false;
  /** Another draft that is being merged into this one; null = none. */
  merge: PlanMerge | null = null;
  readonly #root: Workbench;
  readonly #planning: Planning;
  readonly #desk: PlanDesk;

  constructor(root: Workbench, planning: Planning, desk: PlanDesk, base: Dataset) {
    this.#root = root;
    this.#planning = planning;
    this.#desk = desk;
    this.shelf = new PlanShelf(planning, base, () => root.requestUpdate());
  }

  /** Lists the plans. */
  async show(): Promise<void> {
    await this.shelf.refresh();
    this.#dialog?.show();
  }

  toggleComparing(): void {
    this.comparing = !this.comparing;
    this.#root.requestUpdate();
  }

  /** The plan went on: what was chosen of a merge is out of date. */
  settle(): void {
    this.merge = null;
  }

  /** Opens, names, copies, compares or removes a plan. */
  async act(act: PlansAct): Promise<void> {
    const root = this.#root;
    const { shelf } = this;
    if (act.kind === 'rename') await this.#rename(act.id, act.name);
    else if (act.kind === 'duplicate') await shelf.duplicate(act.id);
    else if (act.kind === 'merge') await this.#beginMerge(act.id);
    else if (act.kind === 'compare') {
      await shelf.compare(act.id);
      this.comparing = true;
      this.#dialog?.close();
    } else if (act.kind === 'remove') {
      const isInHand = this.#inHandId === act.id;
      if (isInHand) await root.edit(false);
      await shelf.remove(act.id);
      if (isInHand) await root.edit(true, 'new');
    } else {
      this.#dialog?.close();
      await root.edit(false);
      await root.edit(true, act.kind === 'new' ? 'new' : { id: act.id });
    }
    root.requestUpdate();
  }

  /** Chooses whose gesture holds, shows where, or ends the merge; what it amounts to where it is to be done. */
  mergeAct(act: MergeAct): Op | null {
    const { merge } = this;
    if (!merge) return null;
    let op: Op | null = null;
    if (act.kind === 'choose') merge.choose(act.index, act.winner);
    if (act.kind === 'choose' || act.kind === 'show') {
      const hand = merge.handOf(act.index);
      const bounds = boundsOfHand(hand);
      if (bounds) this.#root.page.store.apply(setCamera({ bounds }));
      this.#desk.mark(hand);
    } else {
      this.merge = null;
      this.#desk.mark(null);
      if (act.kind === 'apply') op = merge.op;
    }
    this.#root.requestUpdate();
    return op;
  }

  async #rename(id: string, name: string): Promise<void> {
    await this.shelf.rename(id, name);
    const { store } = this.#root.page;
    const { plan } = store.state.get();
    if (plan?.draft?.id === id) store.apply(planDraft({ ...plan.draft, name }));
  }

  async #beginMerge(id: string): Promise<void> {
    const root = this.#root;
    const { dataset } = root.page.store.state.get();
    const other = await this.shelf.gesturesOf(id);
    if (!dataset || !other) return;
    const { plan } = await inTurns(planSteps(dataset));
    const saved = this.#planning.saved();
    // The plan in hand may have been left meanwhile.
    if (!saved || root.page.store.state.get().dataset !== dataset) return;
    this.#dialog?.close();
    this.merge = new PlanMerge(plan, saved.ops.slice(0, saved.done), other.ops, other.name);
    root.show('plan');
    root.requestUpdate();
    await root.updateComplete;
    root.renderRoot.querySelector('og-merge-view')?.focus();
  }

  get #inHandId(): string | null {
    return this.#root.page.store.state.get().plan?.draft?.id ?? null;
  }

  get #dialog(): PlansDialog | null {
    return this.#root.renderRoot.querySelector('og-plans-dialog');
  }
}

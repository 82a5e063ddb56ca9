import { msg, str } from '@lit/localize';
import { createGroundCounter, type GroundCounter } from '../../../analysis/ground-figures.ts';
import type { Op } from '../../../edit/op.ts';
import type { LayerKey, PlanTarget } from '../../../edit/plan.ts';
import type { Palette } from '../../../map/palette.ts';
import { withEditMarks } from '../../../map/scene/edit-marks.ts';
import { lastCall } from '../../../map/scene/memo.ts';
import type { Scene } from '../../../map/scene/scene.ts';
import type { Key, Pointer } from '../../../map/tools/pointer.ts';
import type { Dataset } from '../../../model/dataset.ts';
import { openPlanning, type Planning } from '../../../session/plan-effect.ts';
import { inQuietMoments } from '../../../session/quiet-moment.ts';
import type { WantedDraft } from '../../../session/take-up-draft.ts';
import type { AppState } from '../../../state/app-state.ts';
import type { PlanInHand } from '../../../state/plan-in-hand.ts';
import { setTool } from '../../../state/transitions/measure.ts';
import { select } from '../../../state/transitions/selection.ts';
import { toggleLayer } from '../../../state/transitions/view.ts';
import { refusalSentence } from '../../../text/plan-refusals.ts';
import type { PlanExport } from '../../../ui/plan/export-dialog.ts';
import type { MergeAct } from '../../../ui/plan/merge-view.ts';
import type { PlanAct } from '../../../ui/plan/plan-bar.ts';
import type { EditingWork } from '../editing-work.ts';
import type { Workbench } from '../workbench.ts';
import { Balance } from './balance.ts';
import { EDIT_TOOLS, type EditTool, type ToolOptions } from './bench.ts';
import { CheckList } from './check-list.ts';
import { PlanDesk } from './desk.ts';
import { deskLines } from './desk-lines.ts';
import { PlanMarks } from './edit-marks-of.ts';
import { gridsBeside, type HeldSides, heldSides, meanOf } from './held-sides.ts';
import { OtherPlans } from './other-plans.ts';
import { PlanExports } from './plan-exports.ts';
import { showHand } from './show-hand.ts';
import { type KeptFigures, type MeasuredSide, sidesOf } from './sides-of.ts';
import { StationReach } from './station-reach.ts';
import { workingLevel } from './working-level.ts';

/** Editing, from the moment a planner takes a plan in hand until it is put aside. */
export class Editing implements EditingWork {
  readonly planning: Planning;
  readonly root: Workbench;
  readonly #marks: PlanMarks;
  readonly #count: GroundCounter;
  readonly #mean: (measure: PlanTarget['measure']) => number | null;
  readonly desk: PlanDesk;
  readonly checks: CheckList;
  readonly others: OtherPlans;
  readonly reach: StationReach;
  readonly balance: Balance;
  /** How far a border may move when it is simplified. */
  toleranceM = 5;
  readonly #unsubscribe: () => void;
  #step: number;
  #sides = '';
  readonly #exports: PlanExports;
  readonly #kept: KeptFigures = new Map();

  private constructor(root: Workbench, planning: Planning, { plan, step }: PlanInHand, base: Dataset) {
    this.root = root;
    this.planning = planning;
    this.#step = step;
    this.#marks = new PlanMarks(plan);
    this.#count = createGroundCounter(base);
    const level = workingLevel(plan);
    this.#mean = lastCall((measure) => meanOf(base, level, measure));
    this.desk = new PlanDesk(plan, planning, deskLines(base), {
      hand: () => this.#handMoved(),
      tool: () => root.requestUpdate(),
      choose: (code) => root.page.store.apply(select(code && { kind: 'grid', code })),
    });
    this.others = new OtherPlans(root, planning, this.desk, base);
    this.#exports = new PlanExports(root);
    this.checks = new CheckList(plan, planning.startFindings(), planning.preview);
    this.reach = new StationReach(plan, base, () => root.requestUpdate());
    this.balance = new Balance(plan, () => root.requestUpdate());
    this.#unsubscribe = root.page.store.state.subscribe((state) => this.#follow(state));
    void inQuietMoments(this.#count.prepare());
  }

  /** Takes the last draft over the dataset on the page in hand, or a new one; null where there is no dataset. */
  static async begin(root: Workbench, wanted: WantedDraft = 'last'): Promise<Editing | null> {
    const { store } = root.page;
    const planning = openPlanning(store);
    const refused = await planning.open(wanted);
    const { plan, dataset } = store.state.get();
    if (!refused || !plan || !dataset) return null;
    if (refused.length > 0) root.toast.say(msg(str`草案有 ${refused.length} 步不适用于现在的数据，已略过`));
    return new Editing(root, planning, plan, dataset);
  }

  get inHand(): PlanInHand | null {
    return this.root.page.store.state.get().plan;
  }

  /** The grids on both sides of what is held, hovered or chosen. */
  sides(): HeldSides {
    const { selection } = this.root.page.store.state.get();
    return heldSides(this.desk.plan, this.desk, selection?.kind === 'grid' ? selection.code : null);
  }

  /** Both sides, and who else changes, with their figures as they would be if the hand let go. */
  figures(): readonly MeasuredSide[] {
    const sides = this.sides();
    return sidesOf(
      this.desk.plan,
      [...sides, ...gridsBeside(this.desk.plan, this.desk, sides)],
      this.desk.answer,
      this.#count,
      this.#mean(this.desk.plan.settings.target.measure),
      this.#kept,
    );
  }

  /** Takes a tool up; those that move borders work on the inset grid that is chosen, if one is. */
  take(tool: EditTool): void {
    this.desk.take(tool, { station: null, layer: this.#chosenInset() });
  }

  #chosenInset(): LayerKey {
    const { selection } = this.root.page.store.state.get();
    return selection?.kind === 'grid' && this.desk.plan.insets.has(selection.code) ? selection.code : '';
  }

  /** Chooses the inset grid whose border is moved, and shows where it is; '' = the borders of all others. */
  work(layer: LayerKey): void {
    this.root.page.store.apply(select(layer === '' ? null : { kind: 'grid', code: layer }));
    const at = layer === '' ? undefined : this.inHand?.view.grids.get(layer)?.labelPoint;
    if (at) this.root.renderRoot.querySelector('og-planner-map')?.reveal([at[0]!, at[1]!]);
  }

  /** Paints ground, or buildings: those are shown then, since nobody paints what is not seen. */
  paint(gives: ToolOptions['gives']): void {
    if (gives === 'buildings') this.root.page.store.apply(toggleLayer('buildings', true));
    this.desk.set({ gives });
  }

  /** Whether the tool in hand draws on the map. */
  get draws(): boolean {
    return this.desk.tool !== 'look';
  }

  /** Whether clicks on the map are for the tool in hand, and not to choose what is shown. */
  get takesClicks(): boolean {
    return this.desk.tool !== 'look';
  }

  readonly pointer = (pointer: Pointer): boolean => this.desk.pointer(pointer);

  readonly key = (key: Key): boolean => {
    const taken = this.desk.key(key);
    const { handAt } = this.desk;
    if (taken && handAt) this.root.renderRoot.querySelector('og-planner-map')?.reveal(handAt);
    if (taken) this.root.requestUpdate();
    return taken;
  };

  /** A key of the page while a plan is in hand: undo, redo, and a number for each tool. */
  shortcut({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    const named = key.toLowerCase();
    if ((ctrlKey || metaKey) && !altKey) {
      if (named === 'z') this.run(shiftKey ? 'redo' : 'undo');
      else if (named === 'y') this.run('redo');
      else return false;
      return true;
    }
    if (ctrlKey || metaKey || altKey) return false;
    const tool = EDIT_TOOLS[Number(key)];
    if (!/^[1-8]$/.test(key) || !tool) return false;
    this.root.page.store.apply(setTool('select'));
    this.take(tool);
    this.root.renderRoot.querySelector('og-planner-map')?.focus();
    return true;
  }

  run(act: PlanAct): void {
    if (act === 'plans') void this.others.show();
    else if (act === 'compare') this.others.toggleComparing();
    else if (act === 'undo') this.planning.undo();
    else if (act === 'redo') this.planning.redo();
    else if (act === 'export') this.root.renderRoot.querySelector('og-export-dialog')?.show();
    else if (act === 'leave') void this.root.edit(false);
  }

  /** Chooses whose gesture holds, shows where, merges as one step, or gives the merge up. */
  mergeAct(act: MergeAct): void {
    const op = this.others.mergeAct(act);
    if (op) this.act(op);
  }

  /** A picture over a map that moves would be out of place. */
  moving(moving: boolean): void {
    const swipe = this.root.renderRoot.querySelector('og-swipe-view');
    if (swipe) swipe.away = moving;
  }

  /** Width and height of the map, CSS pixels; null before it is there. */
  mapSize(): readonly [number, number] | null {
    const map = this.root.renderRoot.querySelector('og-planner-map');
    return map && [map.clientWidth, map.clientHeight];
  }

  /** Makes one gesture of a panel a step of the history, or says why not. */
  act(op: Op): void {
    const answer = this.planning.act(op);
    if (!answer.ok) this.root.toast.say(refusalSentence(answer.reason, answer.params));
  }

  /** The next click on the map moves a station. */
  moveStation(id: string): void {
    this.desk.take('station', { station: id });
  }

  /** Saves the plan in a form, or lays its report over the page. */
  save(form: PlanExport): void {
    void this.#exports.save(form, this.desk.level);
  }

  /** A scene with the marks of the plan. */
  dress(scene: Scene, palette: Palette): Scene {
    const view = this.inHand?.view;
    return view ? withEditMarks(scene, this.#marks.of(view, this.sides()), palette, 1) : scene;
  }

  /** Puts the plan aside; its draft stays on this device. */
  leave(): Promise<void> {
    this.#unsubscribe();
    this.reach.stop();
    this.balance.forget();
    return this.planning.leave();
  }

  #handMoved(): void {
    showHand(this.root, { desk: this.desk, figures: () => this.figures() });
    this.reach.follow(this.desk.answer);
    const key = `${this.sides().join()} ${this.desk.border}`;
    if (key === this.#sides) return;
    this.#sides = key;
    this.root.requestUpdate();
    this.root.renderRoot.querySelector('og-planner-map')?.requestUpdate();
  }

  #follow({ plan }: AppState): void {
    const layer = this.#chosenInset();
    if (layer !== this.desk.options.layer) this.desk.set({ layer });
    if (!plan || plan.step === this.#step) return;
    this.#step = plan.step;
    this.#kept.clear();
    this.others.settle();
    this.reach.forgetSite();
    this.balance.settle();
    this.desk.settle();
  }
}

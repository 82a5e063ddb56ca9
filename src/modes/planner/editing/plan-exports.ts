import type { Level } from '../../../model/manifest.ts';
import { network } from '../../../session/network.ts';
import type { PlanExport } from '../../../ui/plan/export-dialog.ts';
import type { Workbench } from '../workbench.ts';
import { draftWords } from './draft-words.ts';
import { inForceDiff } from './in-force-diff.ts';
import { planFile, saveFile } from './plan-files.ts';

/** What leaves the page of a plan: files, and the report that is laid over the page to be printed. */
export class PlanExports {
  readonly #root: Workbench;
  /** Of the author, for the report. */
  #note = '';

  constructor(root: Workbench) {
    this.#root = root;
  }

  /** Saves the plan in a form, or shows its report; `level`: whose grids are compared. */
  async save(form: PlanExport, level: Level): Promise<void> {
    const state = this.#root.page.store.state.get();
    const { dataset, plan } = state;
    if (!dataset || !plan) return;
    if (form !== 'report') {
      saveFile(planFile(form, dataset, plan.view));
      return;
    }
    const { showReport } = await network.insist(() => import('./show-report.ts'));
    const diff = inForceDiff(dataset, plan.view, level);
    const { name } = draftWords(plan.draft);
    await showReport(
      this.#root.renderRoot,
      { state, inForce: dataset, plan: plan.view, diff, name, note: this.#note },
      (note) => {
        this.#note = note;
      },
    );
    this.#root.renderRoot.querySelector('og-plan-bar')?.focusOn('export');
  }
}

import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AppState } from '../../../state/app-state.ts';
import { stepSentence } from '../../../text/plan-steps.ts';
import { icon } from '../../../ui/icon.ts';
import '../../../ui/plan/balance-panel.ts';
import '../../../ui/plan/export-dialog.ts';
import '../../../ui/plan/history-list.ts';
import '../../../ui/plan/merge-view.ts';
import '../../../ui/plan/moved-matrix.ts';
import '../../../ui/plan/plan-bar.ts';
import '../../../ui/plan/plan-checks.ts';
import '../../../ui/plan/plans-dialog.ts';
import '../../../ui/plan/refusal-chip.ts';
import '../../../ui/plan/side-figures.ts';
import '../../../ui/plan/station-reach.ts';
import '../../../ui/plan/swipe-view.ts';
import { balanceForm, balanceState } from './balance-words.ts';
import { EDIT_TOOLS } from './bench.ts';
import { borderView } from './border-view.ts';
import { draftWords } from './draft-words.ts';
import type { Editing } from './editing.ts';
import { hintOf, insetSentence, layerChoice } from './layer-view.ts';
import { mergeWords } from './merge-words.ts';
import { movedRows } from './moved-rows.ts';
import { paintOptions } from './paint-view.ts';
import { balanceAct, checkAct, reachAct } from './panel-acts.ts';
import { FILE_FORMS } from './plan-files.ts';
import { overlaidPicture } from './plan-picture.ts';
import { recordView } from './record-view.ts';
import { focusSentence } from './show-hand.ts';
import { targetView } from './target-view.ts';
import { toolWords } from './tool-words.ts';

/** The tools of editing, in the rail; `take` also lets go of the tools that only measure. */
function railOf({ desk }: Editing, active: boolean, take: (tool: (typeof EDIT_TOOLS)[number]) => void) {
  return EDIT_TOOLS.map((tool) => {
    const { icon: sign, short, label } = toolWords(tool);
    return html`<button
      class="named"
      aria-label=${label}
      title=${label}
      aria-pressed=${active && tool === desk.tool ? 'true' : 'false'}
      @click=${() => take(tool)}
    >${icon(sign)}<span>${short}</span></button>`;
  });
}

/** The draft in hand, above the map. */
function barOf(editing: Editing): TemplateResult | typeof nothing {
  const plan = editing.inHand;
  if (!plan) return nothing;
  const { name, kept, safe } = draftWords(plan.draft);
  return html`<og-plan-bar
    role="region"
    aria-label=${msg('草案')}
    .name=${name}
    .kept=${kept}
    .safe=${safe}
    .canUndo=${plan.done > 0}
    .canRedo=${plan.done < plan.history.length}
    .comparing=${editing.others.comparing}
  ></og-plan-bar>
  <og-plans-dialog
    .plans=${editing.others.shelf.rows(plan.draft?.id ?? null)}
    .failure=${editing.others.shelf.failure}
    .comparedInForce=${editing.others.shelf.compared.id === null}
    @og-plans-act=${({ act }: HTMLElementEventMap['og-plans-act']) => void editing.others.act(act)}
  ></og-plans-dialog>
  <og-export-dialog
    .forms=${['report', ...FILE_FORMS] as const}
    @og-plan-export=${({ form }: HTMLElementEventMap['og-plan-export']) => editing.save(form)}
  ></og-export-dialog>`;
}

/** How the tool in hand is used, and its options. */
function optionsOf(editing: Editing): TemplateResult | typeof nothing {
  const { desk } = editing;
  const { tool, options } = desk;
  if (tool === 'look') return nothing;
  const draws = tool === 'reshape' || tool === 'split' || tool === 'create' || tool === 'paint';
  const snaps = tool === 'border' || tool === 'reshape' || tool === 'split';
  const check = (name: 'snap' | 'follow', label: string): TemplateResult => html`<label class="check">
    <input type="checkbox" .checked=${options[name]} @change=${(event: Event) => desk.set({ [name]: (event.target as HTMLInputElement).checked })} />${label}
  </label>`;
  const said = focusSentence(desk) || desk.hint || insetSentence(desk);
  return html`<div class="hints over">
    <p role="status" class=${said ? '' : 'standing'}>${said || hintOf(desk)}</p>
    <div>
      ${tool === 'paint' ? paintOptions(editing) : nothing}
      ${tool === 'border' || tool === 'reshape' ? layerChoice(editing) : nothing}
      ${snaps ? check('snap', msg('吸附道路、河流、楼栋')) : nothing}
      ${tool === 'reshape' || tool === 'split' ? check('follow', msg('沿道路走线')) : nothing}
      ${draws && tool !== 'paint' ? html`<button @click=${() => desk.finish()}>${msg('完成')}</button>` : nothing}
    </div>
  </div>`;
}

/** Who is reached from the stations, while one is placed or moved. */
function reachOf(editing: Editing): TemplateResult {
  const { reach } = editing;
  return html`<section>
    <h2 class="part">${msg('谁走得到服务站')}</h2>
    <og-station-reach
      .minutes=${reach.minutes}
      .figures=${reach.figures}
      .busy=${reach.busy}
      .site=${reach.site}
      @og-reach-act=${({ act }: HTMLElementEventMap['og-reach-act']) => reachAct(editing, act)}
    ></og-station-reach>
  </section>`;
}

/** How grids come to one size: asked beside the figures of the grid that is chosen. */
function balanceOf(editing: Editing, { selection }: AppState): TemplateResult {
  const { balance, desk } = editing;
  const chosen = selection?.kind === 'grid' ? selection.code : null;
  const form = balanceForm(balance, desk.plan, chosen);
  return html`<section>
    <h2 class="part">${msg('均衡网格')}</h2>
    <og-balance-panel
      .form=${form}
      .open=${balance.open}
      .state=${balanceState(balance, desk.plan)}
      @og-balance-act=${({ act }: HTMLElementEventMap['og-balance-act']) => balanceAct(editing, act)}
    ></og-balance-panel>
  </section>`;
}

/** The panel of the plan: both sides, and the history. */
function panelOf(editing: Editing, state: AppState): TemplateResult | typeof nothing {
  const { dataset, selection, locale } = state;
  const plan = editing.inHand;
  if (!plan || !dataset) return nothing;
  const sides = editing.figures();
  const { compared } = editing.others.shelf;
  const moved =
    plan.done === 0 && compared.id === null
      ? null
      : movedRows(compared.dataset, plan.view, editing.desk.level, locale);
  return html`
    ${
      editing.others.merge
        ? html`<og-merge-view
            role="region"
            aria-label=${msg('合并方案')}
            .merge=${mergeWords(editing.others.merge)}
            @og-merge-act=${({ act }: HTMLElementEventMap['og-merge-act']) => editing.mergeAct(act)}
          ></og-merge-view>`
        : nothing
    }
    <section>
      <h2 class="part">${msg('正在调整')}</h2>
      ${sides.length === 0 ? html`<p class="muted">${msg('点一条边界或一个网格，这里显示两侧的户数、人口和面积')}</p>` : nothing}
      <og-side-figures .sides=${sides}></og-side-figures>
      ${borderView(editing)} ${targetView(plan.plan.settings.target, (op) => editing.act(op))}
    </section>
    ${balanceOf(editing, state)} ${editing.desk.tool === 'station' ? reachOf(editing) : nothing}
    <section>
      <h2 class="part">${msg('历史')}</h2>
      <og-history-list
        .steps=${plan.history.map(({ id, params }) => stepSentence(id, params))}
        .done=${plan.done}
        @og-go-to-step=${({ step }: HTMLElementEventMap['og-go-to-step']) => editing.planning.jumpTo(step)}
      ></og-history-list>
    </section>
    ${
      moved
        ? html`<section>
            <h2 class="part">${msg(str`与${compared.name}的差别`)}</h2>
            <og-moved-matrix .label=${msg(str`与${compared.name}的差别`)} .figures=${moved.figures} .rows=${moved.rows} .sums=${moved.sums}></og-moved-matrix>
          </section>`
        : nothing
    }
    ${recordView(
      plan.plan,
      selection,
      (op) => editing.act(op),
      (id) => editing.moveStation(id),
    )}
  `;
}

/** The plan that the draft is compared with, over the left part of the map. */
function overOf(editing: Editing, state: AppState): TemplateResult | typeof nothing {
  const plan = editing.inHand;
  const { camera } = state;
  const size = editing.mapSize();
  if (!plan || !editing.others.comparing || camera === null || !size) return nothing;
  const { name, dataset } = editing.others.shelf.compared;
  return html`<og-swipe-view .left=${name} .right=${draftWords(plan.draft).name}>
    ${overlaidPicture(state, dataset, camera, ...size)}
  </og-swipe-view>`;
}

/** What ought to be looked at in the plan as it is now. */
function checksOf(editing: Editing): TemplateResult | typeof nothing {
  const plan = editing.inHand;
  if (!plan) return nothing;
  const { checks, desk } = editing;
  return html`<og-plan-checks
    .groups=${checks.groups(plan.view, desk.level, plan.step)}
    .chosen=${checks.chosen}
    @og-check-act=${({ act }: HTMLElementEventMap['og-check-act']) => checkAct(editing, act)}
  ></og-plan-checks>`;
}

/** What the workbench shows while a plan is in hand. */
export const editingViews = {
  rail: railOf,
  bar: barOf,
  options: optionsOf,
  panel: panelOf,
  checks: checksOf,
  over: overOf,
};

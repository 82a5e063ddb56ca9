import type { BalanceMeasure } from '../../../edit/balance/measures.ts';
import { borderRef } from '../../../edit/places.ts';
import { boundsOf } from '../../../geo/bounds.ts';
import type { GridCode } from '../../../model/grid.ts';
import { select } from '../../../state/transitions/selection.ts';
import { setCamera } from '../../../state/transitions/view.ts';
import type { BalanceAct } from '../../../ui/plan/balance-panel.ts';
import type { CheckAct } from '../../../ui/plan/plan-checks.ts';
import type { ReachAct } from '../../../ui/plan/station-reach.ts';
import { balanceHand } from './balance-words.ts';
import type { Editing } from './editing.ts';
import { onLayer } from './move-op.ts';
import { stationOp } from './station-tool.ts';

/** Looks at a finding of the plan, tries a mend of it on the map, does it, or opens the record that mends it. */
export function checkAct(editing: Editing, act: CheckAct): void {
  const { root, checks, desk } = editing;
  const { store } = root.page;
  const view = editing.inHand?.view;
  if (!view) return;
  if (act.kind === 'choose') {
    checks.choose(act.key);
    const bounds = act.key === null ? null : checks.placeOf(act.key, view);
    if (bounds) store.apply(setCamera({ bounds }));
    desk.mark(act.key === null ? null : checks.handOf(act.key, view));
  } else if (act.kind === 'try') {
    const op = act.mend === null ? null : checks.mend(act.mend);
    if (op) desk.preview(op);
    else desk.mark(checks.chosen === null ? null : checks.handOf(checks.chosen, view));
  } else if (act.kind === 'mend') {
    const op = checks.mend(act.mend);
    checks.choose(null);
    if (op) editing.act(op);
  } else {
    const code = checks.gridOf(act.key);
    if (code) store.apply(select({ kind: 'grid', code }));
    root.show('plan');
  }
  root.requestUpdate();
}

/** Sets how far a border may move when it is simplified, and shows what comes of it. */
export function tolerate(editing: Editing, metres: number): void {
  const { root, desk } = editing;
  editing.toleranceM = metres;
  const { arc, layer } = desk;
  if (arc)
    desk.preview({ do: 'simplifyBorder', border: borderRef(arc), toleranceM: metres, ...onLayer(layer) });
  root.requestUpdate();
}

function showSite({ root, reach, desk }: Editing): void {
  const at = reach.sitePosition;
  if (!at) return;
  desk.mark(reach.siteHand());
  root.renderRoot.querySelector('og-planner-map')?.reveal(at);
}

/** Counts who is reached within other minutes, or looks for, shows or takes the next site. */
export function reachAct(editing: Editing, act: ReachAct): void {
  const { reach, desk } = editing;
  if (act.kind === 'minutes') reach.within(act.minutes);
  else if (act.kind === 'suggest') void reach.suggest().then(() => showSite(editing));
  else if (act.kind === 'show') showSite(editing);
  else if (reach.sitePosition) {
    editing.act(stationOp(desk.plan, reach.sitePosition, null));
    reach.forgetSite();
  }
}

/** Lays what would move over the map, which goes to the grids. */
function showBalance({ root, balance, desk, inHand }: Editing): void {
  const found = balance.answer;
  if (!inHand || !found?.ok || !found.op) return;
  const bounds = boundsOf(...found.grids.flatMap(({ code }) => inHand.view.grids.get(code)?.geometry ?? []));
  if (bounds) root.page.store.apply(setCamera({ bounds }));
  desk.mark(balanceHand(desk.plan, found));
}

/** Sets what is to be balanced, looks for a suggestion, shows it on the map, takes it or leaves it. */
export function balanceAct(editing: Editing, act: BalanceAct): void {
  const { root, balance, desk } = editing;
  if (act.kind === 'open' || act.kind === 'close') balance.open = act.kind === 'open';
  else if (act.kind === 'measure') balance.by(act.measure as BalanceMeasure);
  else if (act.kind === 'percent') balance.within(act.percent);
  else if (act.kind === 'grid') balance.choose(act.code as GridCode, act.chosen);
  else if (act.kind === 'ask') void balance.ask().then(() => showBalance(editing));
  else if (act.kind === 'show') showBalance(editing);
  else if (act.kind === 'accept' && balance.answer?.ok && balance.answer.op) editing.act(balance.answer.op);
  if (['close', 'measure', 'percent', 'grid', 'cancel', 'discard'].includes(act.kind)) {
    balance.forget();
    desk.mark(null);
  }
  root.requestUpdate();
}

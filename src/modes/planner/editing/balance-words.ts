import { msg, str } from '@lit/localize';
import { knownSum } from '../../../analysis/sum-reported.ts';
import { BALANCE_MEASURES, type BalanceMeasure } from '../../../edit/balance/measures.ts';
import type { BalanceSuggestion } from '../../../edit/balance/suggest-balance.ts';
import { nameOf } from '../../../edit/borders.ts';
import type { Plan } from '../../../edit/plan.ts';
import { labelPointOf } from '../../../geo/label-point.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import { formatArea } from '../../../text/distances.ts';
import { formatNumber, formatShare } from '../../../text/numbers.ts';
import { balanceRefusal, balanceShortfall } from '../../../text/plan-balance.ts';
import type { BalanceForm, BalanceState, BalanceWords } from '../../../ui/plan/balance-panel.ts';
import type { Balance } from './balance.ts';

const MEASURES: Readonly<Record<BalanceMeasure, () => string>> = {
  households: () => msg('户数'),
  residents: () => msg('人口'),
  residents60plus: () => msg('60岁以上'),
  buildings: () => msg('楼栋'),
  areaM2: () => msg('面积'),
};

const figureText = (measure: BalanceMeasure, value: number): string =>
  measure === 'areaM2' ? formatArea(value) : formatNumber(Math.round(value));

/** What can be asked, around the grid that is chosen; null = none is. */
export function balanceForm(balance: Balance, plan: Plan, chosen: GridCode | null): BalanceForm | null {
  const { all } = balance.around(chosen);
  if (all.length === 0) return null;
  const { target, measure } = balance;
  return {
    measures: BALANCE_MEASURES.map((id) => ({ id, label: MEASURES[id]() })),
    measure,
    percent: balance.percent,
    grids: all.map((code) => ({
      id: code,
      label: nameOf(plan, code),
      chosen: balance.isChosen(code),
      locked: plan.locks.has(code),
    })),
    target:
      target === null
        ? msg('目标是选中网格的平均。')
        : msg(str`目标是方案设的每格 ${figureText(measure, target)}。`),
  };
}

const offOf = (value: number, target: number): string => {
  const off = target === 0 ? 0 : (value - target) / target;
  return Math.abs(off) < 0.0005 ? '±0 %' : `${off > 0 ? '+' : '−'}${formatShare(Math.abs(off), 1)}`;
};

function foundWords(
  plan: Plan,
  found: BalanceSuggestion,
  measure: BalanceMeasure,
  percent: number,
): BalanceWords {
  const out = found.grids.filter(({ why }) => why !== null).length;
  const { households, residents, buildings, areaM2 } = found.moved;
  const count = found.grids.length;
  const summary =
    out > 0
      ? msg(str`最接近的方案：还有 ${out} 个网格超出 ±${percent}%`)
      : found.op
        ? msg(str`${count} 个网格都在 ±${percent}% 以内`)
        : msg(str`${count} 个网格本来就在 ±${percent}% 以内，不用动`);
  const people = [
    msg(str`${formatNumber(knownSum(households))} 户`),
    msg(str`${formatNumber(knownSum(residents))} 人`),
    msg(str`${formatNumber(buildings)} 栋`),
    formatArea(areaM2),
  ].join(' · ');
  return {
    summary,
    reached: out === 0,
    rows: found.grids.map(({ code, before, after, why }) => ({
      name: nameOf(plan, code),
      before: figureText(measure, before),
      after: figureText(measure, after),
      offBefore: offOf(before, found.target),
      offAfter: offOf(after, found.target),
      why: why === null ? '' : balanceShortfall(why),
    })),
    moved: found.op
      ? msg(
          str`目标 ${figureText(measure, found.target)}。换网格的有 ${people}，共 ${found.pieces.length} 块地。`,
        )
      : msg(str`目标 ${figureText(measure, found.target)}。没有可以移动的地。`),
    changes: found.op !== null,
  };
}

/** How far it is, or what came of it. */
export function balanceState(balance: Balance, plan: Plan): BalanceState {
  const { share, answer } = balance;
  if (share !== null) return { kind: 'busy', share };
  if (!answer) return { kind: 'idle' };
  if (answer.ok) return { kind: 'found', words: foundWords(plan, answer, balance.measure, balance.percent) };
  const params = answer.reason === 'notReported' ? { reported: answer.reported, of: answer.of } : {};
  return { kind: 'refused', sentence: balanceRefusal(answer.reason, params) };
}

/** A grid's name without its parent's, which all that are balanced have. */
function shortName(plan: Plan, code: GridCode): string {
  const name = nameOf(plan, code);
  const parent = nameOf(plan, plan.grids.get(code)?.parentCode ?? null);
  return name.startsWith(parent) && name !== parent ? name.slice(parent.length) : name;
}

/** What would move, on the map: where ground is cut, and each piece with the grids that it goes from and to. */
export function balanceHand(plan: Plan, { pieces, cuts }: BalanceSuggestion): Hand {
  return {
    ...EMPTY_HAND,
    lines: cuts.map((path) => ({ role: 'held', path })),
    areas: pieces.map(({ outline }) => ({
      role: 'painted',
      rings: outline.coordinates.flat() as unknown as readonly (readonly Vertex[])[],
    })),
    labels: pieces.flatMap(({ from, to, outline }) => {
      const at = labelPointOf(outline);
      return at ? [{ at, text: `${shortName(plan, from)} → ${shortName(plan, to)}` }] : [];
    }),
  };
}

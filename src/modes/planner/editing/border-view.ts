import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../edit/edited.ts';
import type { Op } from '../../../edit/op.ts';
import { borderRef } from '../../../edit/places.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { refusalSentence } from '../../../text/plan-refusals.ts';
import type { Arc } from '../../../topology/partition.ts';
import type { Editing } from './editing.ts';
import { onLayer } from './move-op.ts';
import { tolerate } from './panel-acts.ts';

const pointsOf = ({ points }: Pick<Arc, 'points'>): number => points.length / 2;

/** What an answer makes of the number of a border's points, or why it cannot be. */
function outcome(arc: Arc, answer: Answer): string {
  if (!answer.ok)
    return answer.reason === 'nothingChanges'
      ? msg('没有可以去掉的点')
      : refusalSentence(answer.reason, answer.params);
  const after = answer.change.layers
    .flatMap(({ change }) => change.arcs)
    .find(({ after: to }) => to?.id === arc.id);
  return msg(str`${formatNumber(pointsOf(arc))} 点 → ${formatNumber(pointsOf(after?.after ?? arc))} 点`);
}

/** The form of the chosen border: fewer points within a tolerance, or rounder corners, tried on the map before. */
export function borderView(editing: Editing): TemplateResult | typeof nothing {
  const { desk, planning, toleranceM } = editing;
  const { arc } = desk;
  if (!arc || desk.tool !== 'border') return nothing;
  const border = borderRef(arc);
  const on = onLayer(desk.layer);
  const simplify: Op = { do: 'simplifyBorder', border, toleranceM, ...on };
  const smooth: Op = { do: 'smoothBorder', border, ...on };
  const answers = { simplify: planning.preview(simplify), smooth: planning.preview(smooth) };
  const button = (op: Op, answer: Answer, word: string): TemplateResult => html`<button
    ?disabled=${!answer.ok}
    @pointerenter=${() => desk.preview(op)}
    @focus=${() => desk.preview(op)}
    @pointerleave=${() => desk.preview(null)}
    @blur=${() => desk.preview(null)}
    @click=${() => editing.act(op)}
  >${word}</button>`;
  return html`<div class="shape" role="group" aria-label=${msg('选中的边界')}>
    <label class="field">
      <span class="muted">${msg(str`简化容差 ${formatNumber(toleranceM)} 米 · ${outcome(arc, answers.simplify)}`)}</span>
      <input
        type="range"
        min="1"
        max="40"
        .value=${String(toleranceM)}
        aria-valuetext=${msg(str`${formatNumber(toleranceM)} 米`)}
        @input=${(event: Event) => tolerate(editing, Number((event.target as HTMLInputElement).value))}
        @change=${() => desk.preview(null)}
        @blur=${() => desk.preview(null)}
      />
    </label>
    <div class="acts">
      ${button(simplify, answers.simplify, msg('简化边界'))} ${button(smooth, answers.smooth, msg('圆滑边界'))}
    </div>
  </div>`;
}

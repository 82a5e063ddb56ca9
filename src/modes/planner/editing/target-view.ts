import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Op } from '../../../edit/op.ts';
import type { PlanTarget } from '../../../edit/plan.ts';

/** What a grid is usually measured against: 500 households, or 800 people. */
const USUAL: Readonly<Record<PlanTarget['measure'], number>> = { households: 500, residents: 800 };

const choiceOf = ({ measure, value }: PlanTarget): string =>
  `${measure} ${value === null ? 'mean' : 'value'}`;

/** What a grid of the level that is split and merged is to hold; it is a setting of the draft, and a step of its history. */
export function targetView(target: PlanTarget, act: (op: Op) => void): TemplateResult {
  const set = (next: PlanTarget): void => act({ do: 'setSettings', target: next });
  const choices = [
    ['households mean', msg('户数的平均')],
    ['households value', msg('户数')],
    ['residents mean', msg('人口的平均')],
    ['residents value', msg('人口')],
  ] as const;
  return html`<form class="target" aria-label=${msg('目标规模')} @submit=${(event: Event) => event.preventDefault()}>
    <label class="field">
      <span class="muted">${msg('目标规模')}</span>
      <select
        @change=${(event: Event) => {
          const [measure, how] = (event.target as HTMLSelectElement).value.split(' ');
          const of = measure === 'residents' ? 'residents' : 'households';
          set({ measure: of, value: how === 'mean' ? null : USUAL[of] });
        }}
      >
        ${choices.map(([value, label]) => html`<option value=${value} ?selected=${value === choiceOf(target)}>${label}</option>`)}
      </select>
    </label>
    ${
      target.value === null
        ? ''
        : html`<label class="field">
            <span class="muted">${msg('每格')}</span>
            <input
              type="number"
              min="1"
              max="1000000"
              step="1"
              .value=${String(target.value)}
              @change=${(event: Event) => {
                const value = Number((event.target as HTMLInputElement).value);
                if (Number.isFinite(value) && value > 0) set({ ...target, value: Math.round(value) });
              }}
            />
          </label>`
    }
  </form>`;
}

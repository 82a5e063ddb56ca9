import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GridCode } from '../../../model/grid.ts';
import type { PaintShape } from './bench.ts';
import type { PlanDesk } from './desk.ts';
import type { Editing } from './editing.ts';

const paintName = (shape: PaintShape): string =>
  ({ brush: () => msg('画笔'), box: () => msg('方框'), lasso: () => msg('套索') })[shape]();

/** Buttons of which one is chosen. */
function choiceOf<Value extends string>(
  label: string,
  chosen: Value,
  choices: readonly (readonly [Value, string])[],
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div role="radiogroup" aria-label=${label} class="choice">
    ${choices.map(
      ([value, name]) =>
        html`<button role="radio" aria-checked=${value === chosen ? 'true' : 'false'} @click=${() => choose(value)}>${name}</button>`,
    )}
  </div>`;
}

/** The grid that gets what is painted. */
function receiverChoice(desk: PlanDesk): TemplateResult {
  const { target } = desk.options;
  const grids = [...desk.plan.grids.values()]
    .filter(({ level }) => level === desk.level)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return html`<label class="check">${msg('划给')}
    <select @change=${(event: Event) => desk.set({ target: ((event.target as HTMLSelectElement).value || null) as GridCode | null })}>
      <option value="" ?selected=${target === null}>${msg('落笔处的网格')}</option>
      ${grids.map(({ code, name }) => html`<option value=${code} ?selected=${code === target}>${name}</option>`)}
    </select></label>`;
}

/** What is painted, how, and who gets it. */
export function paintOptions(editing: Editing): TemplateResult {
  const { desk } = editing;
  const { paint, brushM, gives } = desk.options;
  const shapes = (['brush', 'box', 'lasso'] as const).map((shape) => [shape, paintName(shape)] as const);
  const things = [
    ['ground', msg('土地')],
    ['buildings', msg('楼栋')],
  ] as const;
  return html`${choiceOf(msg('划归什么'), gives, things, (value) => editing.paint(value))}
    ${choiceOf(msg('划归的方式'), paint, shapes, (value) => desk.set({ paint: value }))}
    ${receiverChoice(desk)}
    ${
      paint === 'brush'
        ? html`<label class="check">${msg('半径')}
          <select @change=${(event: Event) => desk.set({ brushM: Number((event.target as HTMLSelectElement).value) })}>
            ${[10, 20, 40, 80, 160].map((metres) => html`<option value=${metres} ?selected=${metres === brushM}>${metres} m</option>`)}
          </select></label>`
        : nothing
    }`;
}

import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Op } from '../../../edit/op.ts';
import type { Plan, PlanGrid } from '../../../edit/plan.ts';
import type { Selection } from '../../../state/app-state.ts';
import { roleName } from '../../../text/words.ts';
import '../../../ui/plan/record-form.ts';
import type { RecordSetEvent } from '../../../ui/plan/record-form.ts';
import { assignOp, candidatesFor, gridFields, gridOp, stationFields, stationOp } from './record-fields.ts';

type Act = (op: Op) => void;

/** Who is there for a grid, and who could be; a grid without a leader or a member says so. */
function people(plan: Plan, grid: PlanGrid, act: Act): TemplateResult {
  const here = [...plan.staff.values()].filter(({ gridCodes }) => gridCodes.includes(grid.code));
  const vacant = here.every(({ role }) => role !== 'gridMember' && role !== 'gridLeader');
  return html`<section>
    <h3>${msg('谁来做事')}</h3>
    ${vacant ? html`<p class="badge">${msg('缺人：没有网格长，也没有网格员')}</p>` : nothing}
    <ul>
      ${here.map(
        ({ id, name, role, gridCodes }) => html`<li class="answer">
          <span>${name ?? id}</span>
          <span>${roleName(role)}${gridCodes.length > 1 ? msg(str` · 共 ${gridCodes.length} 个网格`) : nothing}
            <button class="quiet" @click=${() => act(assignOp(plan, id, grid.code, false))}>${msg('撤下')}</button></span>
        </li>`,
      )}
    </ul>
    <label class="field">
      <span class="muted">${msg('派人')}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          if (value) act(assignOp(plan, value, grid.code, true));
        }}
      >
        <option value="">${msg('选一个人…')}</option>
        ${candidatesFor(plan, grid).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    </label>
  </section>`;
}

/** What can be changed of what is chosen: attributes and people of a grid, attributes and place of a station. */
export function recordView(
  plan: Plan,
  selection: Selection | null,
  act: Act,
  moveStation: (id: string) => void,
): TemplateResult | typeof nothing {
  if (selection?.kind === 'grid') {
    const grid = plan.grids.get(selection.code);
    if (!grid) return nothing;
    return html`<section>
        <h2 class="part">${msg('资料')}</h2>
        <og-record-form
          .label=${grid.name}
          .fields=${gridFields(plan, grid)}
          @og-record-set=${({ key, value }: RecordSetEvent) => act(gridOp(grid.code, key, value))}
        ></og-record-form>
      </section>
      ${people(plan, grid, act)}`;
  }
  const station = selection?.kind === 'station' ? plan.stations.get(selection.id) : undefined;
  if (!station) return nothing;
  return html`<section>
    <h2 class="part">${msg('资料')}</h2>
    <og-record-form
      .label=${station.name}
      .fields=${stationFields(plan, station)}
      @og-record-set=${({ key, value }: RecordSetEvent) => act(stationOp(station.id, key, value))}
    ></og-record-form>
    <button @click=${() => moveStation(station.id)}>${msg('在地图上移动它')}</button>
  </section>`;
}

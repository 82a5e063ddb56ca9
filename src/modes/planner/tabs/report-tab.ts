import { msg } from '@lit/localize';
import { html, type nothing, type TemplateResult } from 'lit';
import { possibleZones } from '../../../session/possible-zones.ts';
import type { AppState } from '../../../state/app-state.ts';
import '../../../ui/report-panel.ts';

/** What the load of the dataset found; while a plan is in hand, the checks of the plan before it. */
export function reportTab(
  { report, dataset, selection }: AppState,
  planChecks: TemplateResult | typeof nothing | null,
): TemplateResult {
  const found = html`<og-report-panel
    .report=${report}
    .zones=${possibleZones(dataset)}
    .selected=${selection?.kind === 'finding' ? selection.index : null}
  ></og-report-panel>`;
  if (planChecks === null) return found;
  return html`<section>${planChecks}</section>
    <section>
      <h2 class="part">${msg('数据检查')}</h2>
      ${found}
    </section>`;
}

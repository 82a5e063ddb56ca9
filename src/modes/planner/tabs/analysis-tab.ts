import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimeWindow } from '../../../analysis/results.ts';
import type { Page } from '../../../session/page.ts';
import type { AppState } from '../../../state/app-state.ts';
import { setHeatForm } from '../../../state/transitions/fill.ts';
import { setBuffer, setRadius, setWindow } from '../../../state/transitions/settings.ts';
import { toggleLayer } from '../../../state/transitions/view.ts';
import '../../../ui/coverage-panel.ts';
import type { ReachEvent } from '../../../ui/coverage-panel.ts';
import '../../../ui/heat-controls.ts';
import type { HeatFormEvent } from '../../../ui/heat-controls.ts';
import '../../../ui/lookup-panel.ts';
import '../../../ui/time-window.ts';
import type { WindowEvent } from '../../../ui/time-window.ts';

/** Window, heat, coverage and lookup. `around` is where the dataset lies. */
export function analysisTab(
  state: AppState,
  { store }: Page,
  recorded: TimeWindow | null,
  around: readonly [number, number] | null,
  showTable: (kind: 'coverage' | 'patrols') => void,
): TemplateResult {
  const { analysis, layers, dataset } = state;
  const running = analysis.running.includes('stationCoverage') || analysis.running.includes('patrolCoverage');
  return html`
    <section>
      <h2 class="part">${msg('巡查时段')}</h2>
      <og-time-window
        .recorded=${recorded}
        .window=${state.window}
        .zone=${dataset?.manifest.timeZone ?? 'UTC'}
        @og-window=${({ window }: WindowEvent) => store.apply(setWindow(window))}
      ></og-time-window>
      ${
        recorded
          ? html`<og-heat-controls
              .form=${state.heatForm}
              .on=${layers.heat}
              @og-heat-form=${({ form }: HeatFormEvent) =>
                store.apply(
                  ...(form === null
                    ? [toggleLayer('heat', false)]
                    : [setHeatForm(form), toggleLayer('heat', true)]),
                )}
            ></og-heat-controls>
            <button @click=${() => showTable('patrols')}>${msg('看巡查表')}</button>`
          : nothing
      }
    </section>
    <section>
      <h2 class="part">${msg('覆盖')}</h2>
      <og-coverage-panel
        .radiusM=${state.radiusM}
        .bufferM=${state.bufferM}
        .running=${running}
        @og-reach=${({ of, metres }: ReachEvent) => store.apply(of === 'station' ? setRadius(metres) : setBuffer(metres))}
      ></og-coverage-panel>
      <button @click=${() => showTable('coverage')}>${msg('看覆盖表')}</button>
    </section>
    <section>
      <h2 class="part">${msg('点位属于哪个网格')}</h2>
      <og-lookup-panel .around=${around}></og-lookup-panel>
    </section>
  `;
}

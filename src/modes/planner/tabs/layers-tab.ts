import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { LEVELS, type Level } from '../../../model/manifest.ts';
import type { Page } from '../../../session/page.ts';
import type { AppState, LayerId } from '../../../state/app-state.ts';
import { setChoropleth } from '../../../state/transitions/fill.ts';
import { setLevel, toggleLayer } from '../../../state/transitions/view.ts';
import { levelName } from '../../../text/words.ts';
import '../../../ui/choropleth-panel.ts';
import type { ChoroplethChangeEvent } from '../../../ui/choropleth-panel.ts';
import '../../../ui/layer-panel.ts';
import type { LayerToggleEvent } from '../../../ui/layer-panel.ts';
import '../../../ui/saved-views.ts';
import type { RemoveViewEvent, SaveViewEvent } from '../../../ui/saved-views.ts';
import { layerRowsOf } from '../lists.ts';
import { choroplethOf, measuresOf, panelValue } from '../measures.ts';

/** What is shown: fill, level, layers, and views to come back to. */
export function layersTab(state: AppState, { store, session }: Page): TemplateResult {
  const manifest = state.dataset?.manifest;
  return html`
    <section>
      <og-choropleth-panel
        .measures=${manifest ? measuresOf(manifest) : []}
        .value=${panelValue(state.choropleth)}
        @og-choropleth-change=${({ value }: ChoroplethChangeEvent) => store.apply(setChoropleth(choroplethOf(value)))}
      ></og-choropleth-panel>
      <label class="field">
        <span class="muted">${msg('填色的级别')}</span>
        <select @change=${(event: Event) => store.apply(setLevel(levelIn(event)))}>
          <option value="auto" ?selected=${state.level === 'auto'}>${msg('随缩放')}</option>
          ${LEVELS.map((level) => html`<option value=${level} ?selected=${state.level === level}>${levelName(level)}</option>`)}
        </select>
      </label>
    </section>
    <section>
      <h2 class="part">${msg('图层')}</h2>
      <og-layer-panel
        .layers=${layerRowsOf(state)}
        @og-layer-toggle=${({ id, on }: LayerToggleEvent) => store.apply(toggleLayer(id as LayerId, on))}
      ></og-layer-panel>
    </section>
    <section>
      <h2 class="part">${msg('保存的视图')}</h2>
      <og-saved-views
        .views=${state.savedViews}
        @og-save-view=${({ name }: SaveViewEvent) => void session.saveView(name)}
        @og-remove-view=${({ name }: RemoveViewEvent) => void session.removeView(name)}
      ></og-saved-views>
    </section>
  `;
}

function levelIn(event: Event): Level | 'auto' {
  const { value } = event.target as HTMLSelectElement;
  return LEVELS.find((level) => String(level) === value) ?? 'auto';
}

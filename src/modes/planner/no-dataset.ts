import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { AppState } from '../../state/app-state.ts';
import { openProgressOf } from './open-progress.ts';

/** What a person can do where nothing opened. */
export interface WithoutData {
  readonly open: () => void;
  readonly report: () => void;
}

/** Over an empty map: the dataset is being read, or why there is none. */
export function noDataset(state: AppState, { open, report }: WithoutData): TemplateResult {
  const progress = openProgressOf(state);
  if (progress.status !== 'failed') return html`<p class="loading" role="status">${msg('正在读取数据…')}</p>`;
  return html`<div class="loading" role="alert">
    <h2>${msg('数据没有打开')}</h2>
    <p>${progress.why}</p>
    <div class="ways">
      ${state.report.length > 0 ? html`<button class="primary" @click=${report}>${msg('看原因')}</button>` : ''}
      <button @click=${open}>${msg('打开别的数据')}</button>
    </div>
  </div>`;
}

import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { AppState } from '../../state/app-state.ts';
import { sentenceOf } from '../../text/findings.ts';
import './resident-foot.ts';

/** What stands where the answer will: that data are being read, or why there are none. */
export function withoutData({ loading, report }: AppState): TemplateResult {
  if (loading.status !== 'failed') return html`<p role="status">${msg('正在读取数据…')}</p>`;
  const why = report.filter(({ severity }) => severity === 'refuse').map(sentenceOf);
  return html`<div role="alert">
    <p>${msg('数据打不开，请稍后再试，或者告诉网格员。')}</p>
    ${[...new Set(why)].slice(0, 3).map((sentence) => html`<p class="muted">${sentence}</p>`)}
  </div>
  <og-resident-foot></og-resident-foot>`;
}

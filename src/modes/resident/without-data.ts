import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Finding } from '../../model/finding.ts';
import { network } from '../../session/network.ts';
import type { AppState } from '../../state/app-state.ts';
import './resident-foot.ts';

/** Why, in sentences that nobody needs who has the data: they are fetched then. */
async function reasons(report: readonly Finding[]): Promise<readonly TemplateResult[]> {
  const { sentenceOf } = await network.insist(() => import('../../text/findings.ts'));
  const why = report.filter(({ severity }) => severity === 'refuse').map(sentenceOf);
  return [...new Set(why)].slice(0, 3).map((sentence) => html`<p class="muted">${sentence}</p>`);
}

/** What stands where the answer will: that data are being read, or why there are none. */
export function withoutData({ loading, report }: AppState): TemplateResult {
  if (loading.status !== 'failed') return html`<p role="status">${msg('正在读取数据…')}</p>`;
  return html`<div role="alert">
    <p>${msg('数据打不开，请稍后再试，或者告诉网格员。')}</p>
    ${until(reasons(report), '')}
  </div>
  <og-resident-foot></og-resident-foot>`;
}

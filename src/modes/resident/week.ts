import { html, nothing, type TemplateResult } from 'lit';
import { activitiesAhead } from '../../find/activities.ts';
import type { Dataset } from '../../model/dataset.ts';
import './week-card.ts';

/** What takes place this week; nothing where no station says anything. */
export function week(dataset: Dataset, nowMs: number): TemplateResult | typeof nothing {
  const { timeZone } = dataset.manifest;
  const ahead = activitiesAhead([...dataset.stations.values()], nowMs, timeZone);
  if (ahead.length === 0) return nothing;
  return html`<og-week-card .ahead=${ahead} .nowMs=${nowMs} .zone=${timeZone}></og-week-card>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { type ActivityAhead, activitiesAhead } from '../../find/activities.ts';
import type { Dataset } from '../../model/dataset.ts';
import './week-card.ts';

let looked: {
  readonly dataset: Dataset;
  readonly nowMs: number;
  readonly ahead: readonly ActivityAhead[];
} | null = null;

/** Looked up once a minute, and not with every other change of the page. */
function aheadOf(dataset: Dataset, nowMs: number): readonly ActivityAhead[] {
  if (looked?.dataset !== dataset || looked.nowMs !== nowMs) {
    const stations = [...dataset.stations.values()];
    looked = { dataset, nowMs, ahead: activitiesAhead(stations, nowMs, dataset.manifest.timeZone) };
  }
  return looked.ahead;
}

/** What takes place this week; nothing where no station says anything. */
export function week(dataset: Dataset, nowMs: number): TemplateResult | typeof nothing {
  const { timeZone } = dataset.manifest;
  const ahead = aheadOf(dataset, nowMs);
  if (ahead.length === 0) return nothing;
  return html`<og-week-card .ahead=${ahead} .nowMs=${nowMs} .zone=${timeZone}></og-week-card>`;
}

import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import type { PeriodRecord } from '../../analysis/results.ts';
import { datasetHash } from '../../io/dataset-hash.ts';
import { csvText } from '../../io/write/csv.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { AppState } from '../../state/app-state.ts';
import { awaitsTracks } from '../../state/awaits-tracks.ts';
import { nextReport, reportWindow } from '../../state/report-window.ts';
import type { Store } from '../../state/store.ts';
import { setReport } from '../../state/transitions/wall.ts';
import { REPORTS, type ReportAsk } from '../../state/wall-state.ts';
import type { ReportEvent, ReportSheet } from '../../ui/wall/report-sheet.ts';
import { downloadFile, focusFirst } from './page-acts.ts';
import { reportDocument, reportName } from './report-document.ts';
import { REPORT_COLUMNS, reportRows } from './report-rows.ts';
import { workingLevel } from './working-level.ts';
import '../../ui/wall/report-sheet.ts';

/** The record of the very period that is asked for; null while another one is counted, or none. */
function recordFor({ analysis: { period }, dataset }: AppState, ask: ReportAsk): PeriodRecord | null {
  if (dataset === null || period === null) return null;
  const { fromMs, toMs } = reportWindow(ask, dataset.manifest.timeZone);
  return period.period.fromMs === fromMs && period.period.toMs === toMs ? period : null;
}

/** 日报 / 周报 / 月报 over the wall: which period is the state's, what it amounted to is the session's. */
@localized()
@customElement('og-wall-report')
export class WallReport extends LitElement {
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) state!: AppState;

  @reactive() private hash: string | null = null;
  #hashed: Dataset | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    const { dataset } = this.state;
    if (dataset === null || dataset === this.#hashed || awaitsTracks(this.state)) return;
    this.#hashed = dataset;
    void datasetHash(dataset.parts).then((hash) => {
      if (this.#hashed === dataset) this.hash = hash;
    });
  }

  protected override async firstUpdated(_changed: PropertyValues): Promise<void> {
    const sheet = this.querySelector<ReportSheet>('og-report-sheet');
    await sheet?.updateComplete;
    focusFirst(sheet);
  }

  override render() {
    const { dataset, nowMs, wall } = this.state;
    const { report } = wall;
    if (dataset === null || nowMs === null || report === null) return nothing;
    const record = recordFor(this.state, report);
    const { timeZone } = dataset.manifest;
    return html`<og-report-sheet
      aria-label=${msg('报告')}
      role="main"
      .document=${record && this.hash ? reportDocument(dataset, record, report, workingLevel(dataset), this.hash) : null}
      .kinds=${REPORTS.map((per) => ({ id: per, label: reportName(per), pressed: per === report.per }))}
      ?later=${reportWindow(report, timeZone).toMs <= nowMs}
      ?empty=${dataset.parts.tracks.length === 0 && !awaitsTracks(this.state)}
      @og-report=${({ act }: ReportEvent) => this.#act(act, dataset, report)}
      @keydown=${this.#key}
    ></og-report-sheet>`;
  }

  #act(act: ReportEvent['act'], dataset: Dataset, report: ReportAsk): void {
    const { timeZone, id } = dataset.manifest;
    if (act === 'close') this.store.apply(setReport(null));
    else if (act === 'csv') {
      const record = recordFor(this.state, report);
      if (!record) return;
      const text = csvText(REPORT_COLUMNS, reportRows(dataset, record));
      downloadFile(
        `${id}-${report.per}-${report.on}.csv`,
        new Blob([text], { type: 'text/csv;charset=utf-8' }),
      );
    } else if (act === 'earlier' || act === 'later')
      this.store.apply(setReport(nextReport(report, act === 'earlier' ? -1 : 1, timeZone)));
    else {
      const per = REPORTS.find((each) => each === act.kind);
      if (per) this.store.apply(setReport({ ...report, per }));
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.store.apply(setReport(null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-report': WallReport;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';

/** A table of a report; figures stand to the right. */
export interface ReportTable {
  readonly columns: readonly { readonly label: string; readonly figure: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportSection {
  readonly heading: string;
  /** What the section counts, and what it leaves out. */
  readonly note?: string;
  /** Figures in a row: what it is, and how many. */
  readonly figures?: readonly (readonly [label: string, value: string])[];
  readonly table?: ReportTable;
}

/** A report in words. */
export interface ReportDocument {
  readonly title: string;
  /** Period, and up to when it is counted. */
  readonly period: string;
  /** 合成 where the data are; empty otherwise. */
  readonly label: string;
  readonly headline: string;
  readonly sections: readonly ReportSection[];
  /** Definitions, source, version and hash of the data. */
  readonly foot: readonly string[];
}

export interface ReportChoice {
  readonly id: string;
  readonly label: string;
  readonly pressed: boolean;
}

/** What is to happen with a report: another kind, another period, a table as a file, or away with it. */
export class ReportEvent extends Event {
  static readonly type = 'og-report';
  readonly act: 'earlier' | 'later' | 'csv' | 'close' | { readonly kind: string };
  constructor(act: ReportEvent['act']) {
    super(ReportEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

/**
 * A report as a sheet of paper, A4, in black ink: on the screen as it prints.
 * @fires og-report
 */
@localized()
@customElement('og-report-sheet')
export class ReportSheet extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-4);
        overflow: auto;
        background: var(--ground);
      }
      .tools {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3);
        width: max-content;
        max-width: 100%;
        margin: 0 auto var(--space-4);
        padding: var(--space-2);
        border: 1px solid var(--line);
        border-radius: var(--radius-panel);
        background: var(--panel);
      }
      .tools > div {
        display: flex;
        gap: var(--space-2);
      }
      .tools button {
        min-height: 2.75rem;
      }
      article,
      .waiting {
        box-sizing: border-box;
        width: min(190mm, 100%);
        margin: 0 auto;
        padding: 8mm;
        background: #fff;
        color: #000;
        font-size: 3.5mm;
        line-height: 1.45;
        font-variant-numeric: tabular-nums;
      }
      header {
        padding-bottom: 3mm;
        border-bottom: 0.6mm solid #000;
      }
      h1 {
        font-size: 7mm;
        line-height: 1.25;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 6mm;
        margin-top: 1mm;
      }
      .label {
        padding: 0 2mm;
        border: 0.3mm solid #000;
        font-weight: 600;
      }
      .headline {
        margin: 4mm 0 0;
        font-size: 4.6mm;
        font-weight: 600;
        line-height: 1.4;
      }
      section {
        margin-top: 5mm;
      }
      h2 {
        padding-left: 2mm;
        border-left: 1.4mm solid #000;
        color: #000;
        font-size: 4.4mm;
        break-after: avoid;
      }
      .note {
        margin-top: 0.8mm;
        color: #333;
        font-size: 3mm;
        break-after: avoid;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(38mm, 1fr));
        gap: 2mm 4mm;
        margin-top: 2mm;
      }
      dl div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      dt {
        color: #333;
        font-size: 3mm;
      }
      dd {
        font-size: 5mm;
        font-weight: 600;
        line-height: 1.2;
      }
      table {
        width: 100%;
        margin-top: 2mm;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.8mm 1.5mm;
        border-bottom: 0.2mm solid #999;
        text-align: start;
        vertical-align: baseline;
      }
      thead th {
        border-bottom: 0.4mm solid #000;
        font-weight: 600;
      }
      tbody th {
        font-weight: 400;
      }
      tr {
        break-inside: avoid;
      }
      thead {
        display: table-header-group;
      }
      .figure {
        text-align: end;
        white-space: nowrap;
      }
      footer {
        margin-top: 6mm;
        padding-top: 2mm;
        border-top: 0.3mm solid #000;
        color: #333;
        font-size: 2.8mm;
        overflow-wrap: anywhere;
        break-inside: avoid;
      }
      @media print {
        :host {
          padding: 0;
          overflow: visible;
          background: none;
        }
        .tools {
          display: none;
        }
        article {
          page: report;
          width: auto;
          padding: 0;
        }
      }
    `,
  ];

  /** null while it is counted. */
  @property({ attribute: false }) document: ReportDocument | null = null;
  @property({ attribute: false }) kinds: readonly ReportChoice[] = [];
  /** Nothing can be counted: no patrols are in the data. */
  @property({ type: Boolean }) empty = false;
  /** Whether a later period has begun. */
  @property({ type: Boolean }) later = false;

  override render() {
    const tell = (act: ReportEvent['act']) => () => this.dispatchEvent(new ReportEvent(act));
    const ready = this.document !== null;
    return html`
      <div class="tools">
        <div role="group" aria-label=${msg('报告的种类')}>
          ${this.kinds.map(
            ({ id, label, pressed }) =>
              html`<button type="button" aria-pressed=${pressed} @click=${tell({ kind: id })}>${label}</button>`,
          )}
        </div>
        <div>
          <button type="button" @click=${tell('earlier')}>${msg('上一期')}</button>
          <button type="button" ?disabled=${!this.later} @click=${tell('later')}>${msg('下一期')}</button>
        </div>
        <div>
          <button type="button" class="primary" ?disabled=${!ready} @click=${() => window.print()}>${msg('打印')}</button>
          <button type="button" ?disabled=${!ready} @click=${tell('csv')}>${msg('表格')} CSV</button>
          <button type="button" @click=${tell('close')}>${msg('返回')}</button>
        </div>
      </div>
      ${this.document ? sheet(this.document) : html`<p class="waiting" role="status">${this.empty ? msg('数据里没有巡查轨迹') : msg('正在统计…')}</p>`}
    `;
  }
}

const sheet = ({ title, period, label, headline, sections, foot }: ReportDocument) => html`<article>
  <header>
    <h1>${title}</h1>
    <div class="line"><p>${period}</p>${label ? html`<p class="label">${label}</p>` : nothing}</div>
  </header>
  <p class="headline">${headline}</p>
  ${sections.map(section)}
  <footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>
</article>`;

const section = ({ heading, note, figures, table }: ReportSection) => html`<section>
  <h2>${heading}</h2>
  ${note ? html`<p class="note">${note}</p>` : nothing}
  ${
    figures
      ? html`<dl>
          ${figures.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
        </dl>`
      : nothing
  }
  ${table && table.rows.length > 0 ? tableOf(table, heading) : nothing}
</section>`;

const tableOf = ({ columns, rows }: ReportTable, heading: string) => html`<table aria-label=${heading}>
  <thead>
    <tr>
      ${columns.map(({ label, figure }) => html`<th scope="col" class=${figure ? 'figure' : ''}>${label}</th>`)}
    </tr>
  </thead>
  <tbody>
    ${rows.map(
      (row) => html`<tr>
        ${row.map((cell, i) =>
          i === 0
            ? html`<th scope="row">${cell}</th>`
            : html`<td class=${columns[i]?.figure ? 'figure' : ''}>${cell}</td>`,
        )}
      </tr>`,
    )}
  </tbody>
</table>`;

declare global {
  interface HTMLElementTagNameMap {
    'og-report-sheet': ReportSheet;
  }
  interface HTMLElementEventMap {
    'og-report': ReportEvent;
  }
}

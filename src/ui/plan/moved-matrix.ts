import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';

/** What went from one grid to another, as texts. */
export interface MovedRow {
  readonly from: string;
  readonly to: string;
  readonly cells: readonly string[];
}

/** Who gained what from whom: a row for each pair of grids, and the sum of all. */
@localized()
@customElement('og-moved-matrix')
export class MovedMatrix extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }
      th,
      td {
        padding: var(--space-1) var(--space-2);
        border-top: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
      }
      thead th {
        border-top: 0;
        color: var(--muted);
        font-weight: 400;
      }
      .figure {
        text-align: end;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      tfoot {
        font-weight: 600;
      }
    `,
  ];

  /** What the table says. */
  @property() label = '';
  /** Names of the figures. */
  @property({ attribute: false }) figures: readonly string[] = [];
  @property({ attribute: false }) rows: readonly MovedRow[] = [];
  @property({ attribute: false }) sums: readonly string[] = [];

  override render(): TemplateResult {
    if (this.rows.length === 0) return html`<p class="muted">${msg('没有差别')}</p>`;
    return html`<table aria-label=${this.label}>
      <thead>
        <tr>
          <th scope="col">${msg('从')}</th>
          <th scope="col">${msg('到')}</th>
          ${this.figures.map((name) => html`<th scope="col" class="figure">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.rows.map(
          ({ from, to, cells }) => html`<tr>
            <td>${from}</td>
            <td>${to}</td>
            ${cells.map((cell) => html`<td class="figure">${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <td colspan="2">${msg('合计')}</td>
          ${this.sums.map((sum) => html`<td class="figure">${sum}</td>`)}
        </tr>
      </tfoot>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-moved-matrix': MovedMatrix;
  }
}

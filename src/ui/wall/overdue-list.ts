import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { PickEvent } from '../events.ts';
import { hatchMark } from './hatch-mark.ts';
import { wallBase } from './wall-base.ts';

export interface OverdueRow {
  readonly code: string;
  readonly name: string;
  /** When it was due and when somebody was last there. */
  readonly detail: string;
  /** For how long: 1 小时 42 分钟. */
  readonly since: string;
}

/**
 * Grids that missed their rule, the longest first.
 * @fires og-pick
 */
@customElement('og-overdue-list')
export class OverdueList extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
      }
      button.row {
        grid-template: auto auto / auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 calc(1.1 * var(--u));
      }
      .hatch {
        grid-row: 1 / -1;
      }
      .name {
        font-weight: 500;
      }
      .since {
        color: var(--alert);
        font-size: calc(2 * var(--u));
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .detail {
        grid-column: 2 / -1;
      }
      .good {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly OverdueRow[] = [];
  @property() selected: string | null = null;
  /** What stands where the list is empty. */
  @property() empty = '';
  /** Whether an empty list is good news, or nothing is known yet. */
  @property({ type: Boolean }) known = false;

  override render() {
    if (this.rows.length === 0) return html`<p class=${this.known ? 'good' : 'small'}>${this.empty}</p>`;
    return html`<ul class="lined">
      ${this.rows.map(
        ({ code, name, detail, since }) => html`<li>
          <button
            type="button"
            class="row"
            aria-pressed=${code === this.selected}
            @click=${() => this.dispatchEvent(new PickEvent({ kind: 'grid', code }, true))}
          >
            ${hatchMark()}
            <span class="name">${name}</span>
            <span class="since">${since}</span>
            <span class="small detail">${detail}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-overdue-list': OverdueList;
  }
}

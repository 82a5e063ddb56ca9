import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { PickEvent } from '../events.ts';
import { wallBase } from './wall-base.ts';

export interface RecentRow {
  readonly code: string;
  /** 18:41 */
  readonly time: string;
  readonly name: string;
  readonly detail: string;
}

/**
 * What happened last, the newest first.
 * @fires og-pick
 */
@customElement('og-recent-list')
export class RecentList extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
        height: 100%;
      }
      button.row {
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: calc(1.1 * var(--u));
      }
      time {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly RecentRow[] = [];
  @property() selected: string | null = null;
  /** What stands where the list is empty. */
  @property() empty = '';

  override render() {
    if (this.rows.length === 0) return html`<p class="small">${this.empty}</p>`;
    return html`<ul class="lined pages">
      ${this.rows.map(
        ({ code, time, name, detail }) => html`<li>
          <button
            type="button"
            class="row"
            aria-pressed=${code === this.selected}
            @click=${() => this.dispatchEvent(new PickEvent({ kind: 'grid', code }, true))}
          >
            <time>${time}</time>
            <span class="name">${name}</span>
            <span class="small">${detail}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-recent-list': RecentList;
  }
}

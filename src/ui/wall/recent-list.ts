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
        min-height: 0;
        overflow: hidden auto;
        scrollbar-width: thin;
      }
      button.row {
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--gap);
      }
      time {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .small {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly RecentRow[] = [];
  @property() selected: string | null = null;

  override render() {
    return html`<ul>
      ${this.rows.map(
        ({ code, time, name, detail }) => html`<li>
          <button
            type="button"
            class="row"
            aria-pressed=${code === this.selected}
            @click=${() => this.dispatchEvent(new PickEvent({ kind: 'grid', code }, true))}
          >
            <time>${time}</time>
            <span>
              <span class="name">${name}</span>
              <span class="small">${detail}</span>
            </span>
          </button>
        </li>`,
      )}
    </ul>`;
  }
}

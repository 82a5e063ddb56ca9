import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { PickEvent } from '../events.ts';
import { wallBase } from './wall-base.ts';

export interface ShareRow {
  readonly code: string;
  readonly name: string;
  /** 0…1 */
  readonly share: number;
  readonly text: string;
}

/**
 * Shares of grids as bars on one scale from 0 to 100 %.
 * @fires og-pick
 */
@customElement('og-share-bars')
export class ShareBars extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
      }
      button.row {
        grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) calc(5.5 * var(--u));
        align-items: center;
        gap: var(--gap);
      }
      svg {
        width: 100%;
        height: calc(1 * var(--u));
      }
      .track {
        fill: var(--line);
      }
      .bar {
        fill: var(--accent);
      }
      .share {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly ShareRow[] = [];
  @property() selected: string | null = null;
  /** What stands where the list is empty. */
  @property() empty = '';

  override render() {
    if (this.rows.length === 0) return html`<p class="small">${this.empty}</p>`;
    return html`<ol>
      ${this.rows.map(
        ({ code, name, share, text }) => html`<li>
          <button
            type="button"
            class="row"
            aria-pressed=${code === this.selected}
            @click=${() => this.dispatchEvent(new PickEvent({ kind: 'grid', code }, true))}
          >
            <span class="name">${name}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="10" rx="1" />
              <rect class="bar" width=${Math.max(0, Math.min(1, share)) * 100} height="10" rx="1" />
            </svg>
            <span class="share">${text}</span>
          </button>
        </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-share-bars': ShareBars;
  }
}

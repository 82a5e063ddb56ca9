import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPosition } from '../text/distances.ts';
import { base } from './base.ts';

/** The foot of a workbench: where the pointer is, in which datum, at which scale, and what is there. */
@localized()
@customElement('og-status-line')
export class StatusLine extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        min-height: 2.25rem;
        padding: 0 var(--space-4);
        border-top: 1px solid var(--line);
        background: var(--panel);
        color: var(--muted);
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        overflow: hidden;
      }
      .cursor {
        min-width: 13rem;
      }
      .end {
        margin-left: auto;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      @media (max-width: 48rem) {
        .cursor,
        .end {
          display: none;
        }
      }
    `,
  ];

  /** Longitude, latitude under the pointer; null = it is elsewhere. */
  @property({ attribute: false }) cursor: readonly [number, number] | null = null;
  @property() datum = 'WGS 84';
  @property() scale = '';
  @property() counts = '';
  @property() note = '';

  override render(): TemplateResult {
    return html`
      <span class="cursor">${this.cursor ? formatPosition(this.cursor) : msg('移到地图上看坐标')}</span>
      <span>${this.datum}</span>
      ${this.scale ? html`<span>${this.scale}</span>` : nothing}
      <span>${this.counts}</span>
      <span class="end">${this.note}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-status-line': StatusLine;
  }
}

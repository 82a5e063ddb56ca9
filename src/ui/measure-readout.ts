import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatArea, formatDistance } from '../text/distances.ts';
import { base } from './base.ts';

/** The measurement in hand is to be thrown away. */
export class ClearMeasureEvent extends Event {
  static readonly type = 'og-clear-measure';
  constructor() {
    super(ClearMeasureEvent.type, { bubbles: true, composed: true });
  }
}

/** What the measuring tool says: what to do, then the length or the area. @fires ClearMeasureEvent */
@localized()
@customElement('og-measure-readout')
export class MeasureReadout extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
        border-radius: var(--radius-control);
        background: var(--text);
        color: var(--panel);
        box-shadow: var(--shadow);
      }
      b {
        font-variant-numeric: tabular-nums;
      }
      button {
        border-color: transparent;
        background: transparent;
        color: inherit;
      }
    `,
  ];

  @property() kind: 'distance' | 'area' = 'distance';
  @property({ type: Number }) points = 0;
  @property({ type: Number }) lengthM = 0;
  /** 0 while there are fewer than three points. */
  @property({ type: Number }) areaM2 = 0;

  override render(): TemplateResult {
    return html`<span role="status">${this.#sentence()}</span>
      <button @click=${() => this.dispatchEvent(new ClearMeasureEvent())}>${msg('清除')}</button>`;
  }

  #sentence(): TemplateResult {
    if (this.kind === 'area') {
      return this.points < 3
        ? html`${msg('依次点击三个以上的点，量出面积')}`
        : html`<b>${formatArea(this.areaM2)}</b> · ${msg('周长')} ${formatDistance(this.lengthM)}`;
    }
    return this.points < 2
      ? html`${msg('依次点击，量出距离')}`
      : html`<b>${formatDistance(this.lengthM)}</b>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-measure-readout': MeasureReadout;
  }
  interface HTMLElementEventMap {
    'og-clear-measure': ClearMeasureEvent;
  }
}

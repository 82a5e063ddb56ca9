import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';
import { wallMenu } from './wall-menu.ts';

type Kept = 'png' | 'csv' | 'geojson' | 'day' | 'week' | 'month' | 'need';

/** What is shown is to be kept as a file, or a period as a report. */
export class KeepEvent extends Event {
  static readonly type = 'og-keep';
  readonly kind: Kept;
  constructor(kind: Kept) {
    super(KeepEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
  }
}

/**
 * The forms in which what is shown can be kept, the reports, and what residents hand in.
 * @fires og-keep
 */
@localized()
@customElement('og-keep-menu')
export class KeepMenu extends LitElement {
  static override styles = [
    base,
    wallBase,
    wallMenu,
    css`
      .sheet {
        gap: calc(0.4 * var(--u));
        padding: calc(0.6 * var(--u));
        border-radius: var(--radius-control);
      }
    `,
  ];

  override render() {
    const keep = (kind: Kept, label: string, form = '') =>
      html`<button type="button" @click=${() => this.#keep(kind)}>${label}${form && ` ${form}`}</button>`;
    return html`<details>
      <summary>${msg('留存')}</summary>
      <div class="sheet">
        ${keep('png', msg('图片'), 'PNG')} ${keep('csv', msg('表格'), 'CSV')}
        ${keep('geojson', msg('地理数据'), 'GeoJSON')} ${keep('day', msg('日报'))}
        ${keep('week', msg('周报'))} ${keep('month', msg('月报'))}
        ${keep('need', msg('打开居民提交'))}
      </div>
    </details>`;
  }

  #keep(kind: Kept): void {
    this.renderRoot.querySelector('details')?.removeAttribute('open');
    this.dispatchEvent(new KeepEvent(kind));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-keep-menu': KeepMenu;
  }
  interface HTMLElementEventMap {
    'og-keep': KeepEvent;
  }
}

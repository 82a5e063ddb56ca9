import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatDate } from '../../text/dates.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';

/** Whom to call when nothing else helps, and of when the data are. */
@localized()
@customElement('og-resident-foot')
export class ResidentFoot extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      :host {
        text-align: center;
      }
      .urgent {
        border-color: var(--alert);
        color: var(--alert);
      }
    `,
  ];

  /** RFC 3339; empty while no data are there. */
  @property() asOf = '';
  @property() zone = 'UTC';
  /** What makes the page new, where something newer is there. */
  @property({ attribute: false }) renewal: { apply(): void } | null = null;
  @state() private offline = !navigator.onLine;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#look);
    window.addEventListener('offline', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#look);
    window.removeEventListener('offline', this.#look);
  }

  override render(): TemplateResult {
    const call = (number: string, words: string, kind: string): TemplateResult =>
      html`<a class="button ${kind}" href=${`tel:${number}`}>${icon('phone')}${words}</a>`;
    return html`
      <h2>${msg('没有找到答案？')}</h2>
      ${call('12345', msg('打 12345 政务热线'), '')}
      <div class="actions">${call('110', msg('报警 110'), 'urgent')}${call('120', msg('急救 120'), 'urgent')}</div>
      ${this.offline && this.asOf ? html`<p role="status">${msg('现在没有网络，查到的是存在手机里的数据。')}</p>` : nothing}
      ${this.asOf ? html`<p class="muted">${msg(str`数据截至 ${formatDate(Date.parse(this.asOf), this.zone)}`)}</p>` : nothing}
      ${this.renewal ? html`<button class="primary" @click=${() => this.renewal?.apply()}>${msg('有新的数据，点这里更新')}</button>` : nothing}
    `;
  }

  readonly #look = (): void => {
    this.offline = !navigator.onLine;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'og-resident-foot': ResidentFoot;
  }
}

import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';
import { copyText } from './copy-text.ts';
import { shownCode } from './qr-code.ts';

/** The link and the code of a grid or a station, never of a person. */
@localized()
@customElement('og-share-card')
export class ShareCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      :host {
        padding: var(--space-3) 0 0;
        border: 0;
        border-radius: 0;
        border-top: 1px solid var(--line);
      }
      .code {
        width: 100%;
        max-width: 14rem;
        margin: 0 auto;
        border-radius: var(--radius-small);
        overflow: hidden;
      }
      .link {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() url = '';
  @property() name = '';
  @state() private copied: 'yes' | 'no' | '' = '';

  override render(): TemplateResult {
    return html`
      <div class="code">${shownCode(this.url, msg(str`${this.name}的二维码`))}</div>
      <p class="link muted">${this.url}</p>
      <div class="actions">
        <button @click=${this.#copy}>${icon('copy')}${msg('复制链接')}</button>
        ${'share' in navigator ? html`<button @click=${this.#share}>${msg('转发')}</button>` : nothing}
      </div>
      ${this.copied ? html`<p role="status">${this.copied === 'yes' ? msg('已复制') : msg('没能复制，请长按上面的链接。')}</p>` : nothing}
      <p class="muted">${msg('只分享这个网格或服务站，不含您的位置。')}</p>
    `;
  }

  async #copy(): Promise<void> {
    this.copied = (await copyText(this.url)) ? 'yes' : 'no';
  }

  async #share(): Promise<void> {
    // Closing the system's sheet rejects; nothing was shared then, which the person knows.
    await navigator.share({ title: this.name, url: this.url }).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-share-card': ShareCard;
  }
}

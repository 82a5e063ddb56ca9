import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type NeedAsked, needFileName, needFileText } from '../../find/need-file.ts';
import { needText, smsUrl } from '../../find/need-message.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Staff } from '../../model/records.ts';
import { eventTypeName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';
import { copyText } from './copy-text.ts';
import { plainPhoto } from './plain-photo.ts';
import { shownCode } from './qr-code.ts';
import { saveText } from './save-text.ts';

const KINDS = ['hazard', 'environment', 'mediation', 'information'];

/** A message to the grid member: written here, shown as it will be sent, sent by the phone. */
@localized()
@customElement('og-need-card')
export class NeedCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      :host {
        padding: var(--space-3) 0 0;
        border: 0;
        border-top: 1px solid var(--line);
        border-radius: 0;
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-1);
        font-weight: 600;
      }
      select,
      textarea,
      input {
        min-height: var(--touch);
        font-weight: 400;
      }
      input[type='file'] {
        padding: var(--space-2) var(--space-3);
      }
      textarea {
        padding: var(--space-2) var(--space-3);
        line-height: 1.5;
      }
      pre {
        margin: 0;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        font: inherit;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .code {
        width: 100%;
        max-width: 20rem;
        margin: 0 auto;
        border-radius: var(--radius-small);
        overflow: hidden;
      }
    `,
  ];

  /** Who gets it; null where no contact is public: then the hotline. */
  @property({ attribute: false }) contact: Staff | null = null;
  /** Grid and landmark, in words. */
  @property() where = '';
  /** The grid that the need is about, and the station that was chosen. */
  @property() gridCode = '' as GridCode;
  @property({ attribute: false }) stationId: string | null = null;
  @state() private kind = KINDS[0] ?? '';
  @state() private text = '';
  @state() private photo: File | null = null;
  @state() private said = '';
  /** What the code on show was made of; null while none is shown. */
  @state() private coded: string | null = null;

  override render(): TemplateResult {
    const message = needText({ kind: eventTypeName(this.kind), text: this.text, where: this.where });
    const phone = this.contact?.phone ?? '12345';
    return html`
      <label>${msg('什么事')}
        <select @change=${(event: Event) => {
          this.kind = (event.target as HTMLSelectElement).value;
        }}>${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${eventTypeName(kind)}</option>`)}</select>
      </label>
      <label>${msg('说一说')}
        <textarea rows="3" maxlength="300" .value=${this.text} @input=${(event: Event) => {
          this.text = (event.target as HTMLTextAreaElement).value;
        }}></textarea>
      </label>
      <label>${msg('照片（位置信息会去掉）')}
        <input type="file" accept="image/*" @change=${this.#choose} />
      </label>
      <p>${msg('发出去的就是这些字，不含您的位置：')}</p>
      <pre>${message}</pre>
      <div class="actions">
        ${this.contact ? html`<a class="button primary" href=${smsUrl(phone, message)}>${msg('发短信')}</a>` : nothing}
        <a class="button" href=${`tel:${phone}`}>${icon('phone')}${this.contact ? msg('打电话') : msg('打 12345')}</a>
        <button @click=${() => this.#copy(message)}>${icon('copy')}${msg('复制')}</button>
        ${this.photo ? html`<button @click=${() => this.#send(message)}>${msg('连照片转发')}</button>` : nothing}
      </div>
      <p>${msg(str`也可以交给指挥中心：上面的字、网格编号 ${this.gridCode} 和时间，别的都没有。`)}</p>
      <div class="actions">
        <button @click=${() => this.#save(message)}>${msg('存成文件')}</button>
        <button aria-expanded=${this.coded === null ? 'false' : 'true'} @click=${() => {
          this.coded = this.coded === null ? needFileText(this.#asked(message)) : null;
        }}>${msg('二维码')}</button>
      </div>
      ${this.coded === null ? nothing : html`<div class="code">${shownCode(this.coded, msg('这件事的二维码'))}</div>`}
      ${this.said ? html`<p role="status">${this.said}</p>` : nothing}
    `;
  }

  /** A code shows what was written when it was made: with every change of the words it is put away. */
  override willUpdate(changed: PropertyValues): void {
    if (changed.has('kind') || changed.has('text') || changed.has('where')) this.coded = null;
  }

  #asked(text: string): NeedAsked {
    const { gridCode, stationId, kind } = this;
    return { gridCode, stationId, need: kind, text, atMs: Date.now() };
  }

  #save(message: string): void {
    const asked = this.#asked(message);
    saveText(needFileName(asked), needFileText(asked));
    this.said = msg('已存到手机的下载里');
  }

  async #choose({ target }: Event): Promise<void> {
    const file = (target as HTMLInputElement).files?.[0];
    this.photo = file ? await plainPhoto(file) : null;
    this.said = file && !this.photo ? msg('这张照片打不开。') : '';
  }

  async #copy(message: string): Promise<void> {
    this.said = (await copyText(message)) ? msg('已复制') : msg('没能复制，请长按上面的字。');
  }

  async #send(text: string): Promise<void> {
    const shared = { text, files: this.photo ? [this.photo] : [] };
    if (!navigator.canShare?.(shared)) {
      this.said = msg('这个浏览器不能转发照片。');
      return;
    }
    // Closing the system's sheet rejects; nothing was sent then, which the person knows.
    await navigator.share(shared).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-need-card': NeedCard;
  }
}

import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Offer } from '../model/offer.ts';
import { formatShare } from '../text/numbers.ts';
import { base } from './base.ts';
import { dialogStyles } from './dialog.styles.ts';
import './offer-buttons.ts';

/** Files were chosen, or one folder of them. */
export class ChosenFilesEvent extends Event {
  static readonly type = 'og-chosen-files';
  readonly files: FileList;
  constructor(files: FileList) {
    super(ChosenFilesEvent.type, { bubbles: true, composed: true });
    this.files = files;
  }
}

/** The address of a dataset was typed. */
export class OpenAddressEvent extends Event {
  static readonly type = 'og-open-address';
  readonly address: string;
  constructor(address: string) {
    super(OpenAddressEvent.type, { bubbles: true, composed: true });
    this.address = address;
  }
}

/** The running opening is to be given up. */
export class CancelOpenEvent extends Event {
  static readonly type = 'og-cancel-open';
  constructor() {
    super(CancelOpenEvent.type, { bubbles: true, composed: true });
  }
}

/** How an opening goes. */
export type OpenProgress =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly title: string; readonly progress: number | null }
  | { readonly status: 'failed'; readonly title: string; readonly why: string };

/** The ways to one's own data: files, a folder, a zip, an address. @fires ChosenFilesEvent @fires OpenAddressEvent @fires CancelOpenEvent @fires OfferEvent */
@localized()
@customElement('og-open-dialog')
export class OpenDialog extends LitElement {
  static override styles = [
    base,
    dialogStyles,
    css`
      dialog {
        width: min(34rem, calc(100vw - 2rem));
      }
      .all,
      form,
      .loading {
        display: grid;
        gap: var(--space-4);
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
        gap: var(--space-3);
      }
      form {
        grid-template-columns: 1fr auto;
        align-items: end;
      }
      form label {
        display: grid;
        gap: var(--space-1);
      }
      .title {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
      }
      .failed {
        color: var(--alert);
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) progress: OpenProgress = { status: 'idle' };
  /** How what was refused could be read. */
  @property({ attribute: false }) offers: readonly Offer[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('#files') private files!: HTMLInputElement;
  @query('#folder') private folder!: HTMLInputElement;

  /** Opens the dialog; the page behind it rests. */
  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <div class="all">
        <div class="title">
          <h2 id="title">${msg('打开数据')}</h2>
          <button class="quiet" @click=${() => this.close()}>${msg('关闭')}</button>
        </div>
        ${this.#progress()}
        <div class="ways">
          <button class="primary" @click=${() => this.files.click()}>${msg('选择文件或压缩包')}</button>
          <button @click=${() => this.folder.click()}>${msg('选择文件夹')}</button>
        </div>
        <input id="files" type="file" multiple hidden aria-label=${msg('文件')} @change=${this.#chosen} />
        <input id="folder" type="file" webkitdirectory hidden aria-label=${msg('文件夹')} @change=${this.#chosen} />
        <form @submit=${this.#submit}>
          <label
            ><span class="muted">${msg('数据地址')}</span>
            <input name="address" inputmode="url" autocomplete="off" spellcheck="false" required />
          </label>
          <button>${msg('打开')}</button>
        </form>
        <p class="muted">
          ${msg('也可以把文件拖到页面上。文件只在本机读取，不会上传。没有写明坐标系的文件，会先请您选定再读。')}
        </p>
      </div>
    </dialog>`;
  }

  #progress(): TemplateResult | typeof nothing {
    const at = this.progress;
    if (at.status === 'idle') return nothing;
    if (at.status === 'failed')
      return html`<p class="failed" role="alert">${msg(str`没有打开 ${at.title}：`)}${at.why}</p>
        <og-offer-buttons .offers=${this.offers}></og-offer-buttons>`;
    return html`<div class="loading" role="status">
      <span>${msg(str`正在打开 ${at.title}`)} ${at.progress === null ? nothing : formatShare(at.progress)}</span>
      <progress aria-label=${msg('读取进度')} max="1" value=${at.progress ?? nothing}></progress>
      <button @click=${() => this.dispatchEvent(new CancelOpenEvent())}>${msg('取消')}</button>
    </div>`;
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.files?.length) this.dispatchEvent(new ChosenFilesEvent(input.files));
    input.value = '';
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const address = String(new FormData(event.target as HTMLFormElement).get('address') ?? '').trim();
    if (address !== '') this.dispatchEvent(new OpenAddressEvent(address));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-open-dialog': OpenDialog;
  }
  interface HTMLElementEventMap {
    'og-chosen-files': ChosenFilesEvent;
    'og-open-address': OpenAddressEvent;
    'og-cancel-open': CancelOpenEvent;
  }
}

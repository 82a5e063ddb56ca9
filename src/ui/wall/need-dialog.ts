import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base.ts';
import { dialogStyles } from '../dialog.styles.ts';
import { wallBase } from './wall-base.ts';

/** The text of a need was given: pasted from a code, or out of a file. */
export class NeedTextEvent extends Event {
  static readonly type = 'og-need-text';
  readonly text: string;
  constructor(text: string) {
    super(NeedTextEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/**
 * Takes what a resident handed in: the text of a code, or the file.
 * @fires og-need-text
 * @fires close
 */
@localized()
@customElement('og-need-dialog')
export class NeedDialog extends LitElement {
  static override styles = [
    base,
    wallBase,
    dialogStyles,
    css`
      dialog {
        width: min(92vw, calc(70 * var(--u)));
        font-size: var(--body);
      }
      form {
        display: grid;
        gap: calc(1.4 * var(--u));
      }
      textarea {
        width: 100%;
        min-height: calc(16 * var(--u));
        padding: calc(1 * var(--u));
        font-size: var(--small);
        resize: vertical;
      }
      label {
        display: grid;
        gap: calc(0.6 * var(--u));
      }
      input {
        padding: calc(0.8 * var(--u));
        font-size: var(--small);
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        gap: calc(1 * var(--u));
      }
    `,
  ];

  /** Why the last text could not be opened. */
  @property() wrong = '';

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private text!: HTMLTextAreaElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('close'))}>
      <form method="dialog" @submit=${this.#open}>
        <h2 id="title">${msg('打开居民提交')}</h2>
        <label>${msg('二维码里的文字')}<textarea spellcheck="false" aria-describedby="wrong"></textarea></label>
        <label>${msg('或选择居民提交的文件')}<input type="file" accept=".json,application/json" @change=${this.#read} /></label>
        <p id="wrong" class="alert" role="alert">${this.wrong || nothing}</p>
        <div class="acts">
          <button type="button" @click=${() => this.dialog.close()}>${msg('取消')}</button>
          <button type="submit" class="primary">${msg('打开')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #open(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new NeedTextEvent(this.text.value));
  }

  async #read({ target }: Event): Promise<void> {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (file) this.dispatchEvent(new NeedTextEvent(await file.text()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-need-dialog': NeedDialog;
  }
  interface HTMLElementEventMap {
    'og-need-text': NeedTextEvent;
  }
}

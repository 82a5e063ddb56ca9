import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from './base.ts';
import { dialogStyles } from './dialog.styles.ts';

export interface HelpLine {
  readonly keys: string;
  readonly does: string;
}

/** Keys and gestures, in a native dialog. */
@localized()
@customElement('og-help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [
    base,
    dialogStyles,
    css`
      dialog {
        width: min(28rem, calc(100vw - 2rem));
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-4);
        margin: var(--space-4) 0;
      }
      dt {
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly HelpLine[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${msg('操作说明')}</h2>
      <dl>
        ${this.lines.map(({ keys, does }) => html`<dt>${keys}</dt><dd>${does}</dd>`)}
      </dl>
      <button class="primary" @click=${() => this.dialog.close()}>${msg('关闭')}</button>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-help-dialog': HelpDialog;
  }
}

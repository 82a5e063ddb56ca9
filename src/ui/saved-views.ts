import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';
import { icon } from './icon.ts';

/** The view in force is to be kept under a name. */
export class SaveViewEvent extends Event {
  static readonly type = 'og-save-view';
  readonly name: string;
  constructor(name: string) {
    super(SaveViewEvent.type, { bubbles: true, composed: true });
    this.name = name;
  }
}

/** A kept view is to be forgotten. */
export class RemoveViewEvent extends Event {
  static readonly type = 'og-remove-view';
  readonly name: string;
  constructor(name: string) {
    super(RemoveViewEvent.type, { bubbles: true, composed: true });
    this.name = name;
  }
}

/** Views kept on this device: links, with a field to keep the present one. @fires SaveViewEvent @fires RemoveViewEvent */
@localized()
@customElement('og-saved-views')
export class SavedViews extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      form,
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-2);
        align-items: center;
      }
      li a {
        min-height: var(--control);
        align-content: center;
      }
      li button {
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) views: readonly { readonly name: string; readonly url: string }[] = [];

  override render(): TemplateResult {
    return html`
      <form @submit=${this.#submit}>
        <input name="name" required maxlength="40" autocomplete="off" aria-label=${msg('视图名称')} placeholder=${msg('视图名称')} />
        <button>${msg('保存视图')}</button>
      </form>
      <ul>
        ${this.views.map(
          ({ name, url }) => html`<li>
            <a href=${`#${url}`}>${name}</a>
            <button class="quiet" aria-label=${msg(str`删除 ${name}`)} @click=${() => this.dispatchEvent(new RemoveViewEvent(name))}>
              ${icon('close')}
            </button>
          </li>`,
        )}
      </ul>
    `;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name === '') return;
    this.dispatchEvent(new SaveViewEvent(name));
    form.reset();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-saved-views': SavedViews;
  }
  interface HTMLElementEventMap {
    'og-save-view': SaveViewEvent;
    'og-remove-view': RemoveViewEvent;
  }
}

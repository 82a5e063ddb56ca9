import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';

/** One attribute of a record, and how it is typed in. */
export interface RecordField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'choice' | 'many';
  /** Empty = not published. */
  readonly value: string;
  /** Of `many`. */
  readonly values?: readonly string[];
  /** Of `choice` and `many`: what may be chosen. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Whether it may be left empty. */
  readonly optional: boolean;
}

/** One attribute got another value; null = it is taken away. */
export class RecordSetEvent extends Event {
  static readonly type = 'og-record-set';
  readonly key: string;
  readonly value: string | readonly string[] | null;
  constructor(key: string, value: string | readonly string[] | null) {
    super(RecordSetEvent.type, { bubbles: true, composed: true });
    this.key = key;
    this.value = value;
  }
}

/** The attributes of a grid, a station or a person; each change is told as soon as its field is left. @fires RecordSetEvent */
@localized()
@customElement('og-record-form')
export class RecordForm extends LitElement {
  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--space-3);
      }
      label {
        display: grid;
        grid-template-columns: 6rem 1fr;
        align-items: center;
        gap: var(--space-2);
      }
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
        gap: var(--space-1) var(--space-2);
      }
      fieldset label {
        grid-template-columns: auto 1fr;
        min-height: 1.75rem;
      }
      legend {
        padding: 0 0 var(--space-1);
        color: var(--muted);
        font-size: var(--text-s);
        font-weight: 400;
      }
      @media (pointer: coarse) {
        fieldset label {
          min-height: var(--control);
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) fields: readonly RecordField[] = [];

  override render(): TemplateResult {
    return html`<form aria-label=${this.label} @submit=${(event: Event) => event.preventDefault()}>
      ${this.fields.map((field) => (field.kind === 'many' ? this.#many(field) : this.#one(field)))}
    </form>`;
  }

  #one(field: RecordField): TemplateResult {
    const { label, kind, value, options = [], optional } = field;
    const set = (event: Event): void => this.#set(field, (event.target as HTMLInputElement).value.trim());
    return html`<label>
      <span class="muted">${label}</span>
      ${
        kind === 'choice'
          ? html`<select .value=${value} @change=${set}>
              ${optional ? html`<option value="" ?selected=${value === ''}>${msg('未公布')}</option>` : nothing}
              ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
            </select>`
          : html`<input type=${kind} .value=${value} placeholder=${optional ? msg('未公布') : ''} ?required=${!optional} @change=${set} />`
      }
    </label>`;
  }

  #many(field: RecordField): TemplateResult {
    const { key, label, options = [], values = [] } = field;
    return html`<fieldset>
      <legend>${label}</legend>
      ${options.map(
        (option) => html`<label>
          <input
            type="checkbox"
            .checked=${values.includes(option.value)}
            @change=${(event: Event) => {
              const on = (event.target as HTMLInputElement).checked;
              const rest = values.filter((each) => each !== option.value);
              this.dispatchEvent(new RecordSetEvent(key, on ? [...rest, option.value] : rest));
            }}
          />${option.label}
        </label>`,
      )}
    </fieldset>`;
  }

  #set({ key, value, optional }: RecordField, next: string): void {
    if (next === value || (next === '' && !optional)) {
      this.requestUpdate();
      return;
    }
    this.dispatchEvent(new RecordSetEvent(key, next === '' ? null : next));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-record-form': RecordForm;
  }
  interface HTMLElementEventMap {
    'og-record-set': RecordSetEvent;
  }
}

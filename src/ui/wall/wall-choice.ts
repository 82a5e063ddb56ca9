import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

export interface WallChoiceItem {
  readonly id: string;
  readonly label: string;
  readonly pressed: boolean;
}

/** One of a few choices was taken; `name` says which group it belongs to. */
export class WallChoiceEvent extends Event {
  static readonly type = 'og-wall-choice';
  readonly name: string;
  readonly choice: string;
  constructor(name: string, choice: string) {
    super(WallChoiceEvent.type, { bubbles: true, composed: true });
    this.name = name;
    this.choice = choice;
  }
}

/**
 * A few choices side by side, with the word for what they choose before them.
 * @fires og-wall-choice
 */
@customElement('og-wall-choice')
export class WallChoice extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        align-items: center;
        gap: calc(0.5 * var(--u));
      }
      .label {
        margin-inline-end: calc(0.4 * var(--u));
        white-space: nowrap;
      }
      button {
        padding: 0 calc(1 * var(--u));
        background: var(--panel);
      }
      button[aria-pressed='true'] {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
    `,
  ];

  @property() override id = '';
  @property() label = '';
  /** Whether the label is seen, or only told to screen readers. */
  @property({ type: Boolean }) quiet = false;
  @property({ attribute: false }) choices: readonly WallChoiceItem[] = [];

  override render() {
    return html`<div role="group" aria-label=${this.label}>
      ${this.quiet ? '' : html`<span class="small label" aria-hidden="true">${this.label}</span>`}
      ${this.choices.map(
        ({ id, label, pressed }) => html`<button
          type="button"
          aria-pressed=${pressed}
          @click=${() => this.dispatchEvent(new WallChoiceEvent(this.id, id))}
        >
          ${label}
        </button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-choice': WallChoice;
  }
  interface HTMLElementEventMap {
    'og-wall-choice': WallChoiceEvent;
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

export interface PathStep {
  /** Empty for the whole area. */
  readonly id: string;
  readonly name: string;
}

/** A step of the path was chosen; empty = the whole area. */
export class PathStepEvent extends Event {
  static readonly type = 'og-path-step';
  readonly step: string;
  constructor(step: string) {
    super(PathStepEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

/**
 * Where the figures are about: the whole area, and the grids down to the chosen one.
 * @fires og-path-step
 */
@customElement('og-wall-path')
export class WallPath extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(0.4 * var(--u));
      }
      li {
        display: flex;
        align-items: center;
        gap: calc(0.4 * var(--u));
      }
      li + li::before {
        content: '›';
        color: var(--muted);
      }
      button {
        background: var(--panel);
      }
      button[aria-current] {
        color: var(--accent);
        border-color: var(--accent);
        background: var(--accent-soft);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) steps: readonly PathStep[] = [];

  override render() {
    const last = this.steps.length - 1;
    return html`<nav aria-label=${this.label}>
      <ol>
        ${this.steps.map(
          ({ id, name }, i) => html`<li>
            <button
              type="button"
              aria-current=${i === last ? 'location' : nothing}
              @click=${() => this.dispatchEvent(new PathStepEvent(id))}
            >
              ${name}
            </button>
          </li>`,
        )}
      </ol>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-path': WallPath;
  }
  interface HTMLElementEventMap {
    'og-path-step': PathStepEvent;
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

/** A panel that takes turns with this one. */
export interface PanelTab {
  readonly id: string;
  readonly label: string;
}

/** Another panel is to come to the front, by its id. */
export class PanelTabEvent extends Event {
  static readonly type = 'og-panel-tab';
  readonly panel: string;
  constructor(panel: string) {
    super(PanelTabEvent.type, { bubbles: true, composed: true });
    this.panel = panel;
  }
}

/**
 * A panel of the wall: what it is about, and in a quiet note its unit or of how many it speaks. Where it takes turns
 * with others, their names stand beside its own.
 * @slot - the content, which scrolls where the wall is too small for it
 * @fires og-panel-tab
 */
@customElement('og-wall-panel')
export class WallPanel extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
        min-height: 0;
      }
      section {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: calc(0.9 * var(--u));
        height: 100%;
        padding: calc(1.1 * var(--u)) var(--gap);
        border: 1px solid var(--line);
        border-radius: var(--radius-panel);
        background: var(--panel);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--gap);
      }
      h2 {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .note {
        min-width: 0;
        margin-inline-start: auto;
        text-align: end;
      }
      .tabs {
        display: var(--tabs, flex);
        flex-basis: 100%;
        gap: calc(0.4 * var(--u));
        margin: calc(0.3 * var(--u)) calc(-0.4 * var(--u)) 0;
      }
      .tabs button {
        flex: auto;
        min-height: max(1.5rem, calc(2.8 * var(--u)));
        padding: 0 calc(0.6 * var(--u));
        border-color: transparent;
        background: var(--raised);
        color: var(--muted);
        font-size: var(--small);
        line-height: 1.2;
      }
      .tabs button[aria-pressed='true'] {
        background: var(--accent-soft);
        color: var(--accent);
      }
    `,
  ];

  @property() heading = '';
  /** A unit, a rule, "n of m reported". */
  @property() note = '';
  /** The panels that share its place; its own is the one named `tab`. */
  @property({ attribute: false }) tabs: readonly PanelTab[] = [];
  @property() tab = '';

  override render() {
    return html`<section aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        ${this.note ? html`<span class="small note">${this.note}</span>` : nothing}
        ${this.tabs.length > 1 ? this.#tabs() : nothing}
      </header>
      <div class="scroll" tabindex="0"><slot></slot></div>
    </section>`;
  }

  /** Puts the keyboard back on the names of the panels, after another one took this one's place. */
  focusTab(): void {
    this.renderRoot.querySelector<HTMLElement>('.tabs [aria-pressed="true"]')?.focus();
  }

  #tabs() {
    return html`<div class="tabs" role="group" aria-labelledby="heading">
      ${this.tabs.map(
        ({ id, label }) => html`<button
          type="button"
          aria-pressed=${id === this.tab}
          @click=${() => this.dispatchEvent(new PanelTabEvent(id))}
        >
          ${label}
        </button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-panel': WallPanel;
  }
  interface HTMLElementEventMap {
    'og-panel-tab': PanelTabEvent;
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

/**
 * A panel of the wall: what it is about, and in a quiet note its unit or of how many it speaks.
 * @slot - the content, which scrolls where the wall is too small for it
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
        padding: calc(1.2 * var(--u)) var(--gap);
        border: 1px solid var(--line);
        border-radius: var(--radius-panel);
        background: var(--panel);
      }
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--gap);
      }
      h2 {
        flex: none;
      }
      .note {
        min-width: 0;
        text-align: end;
      }
    `,
  ];

  @property() heading = '';
  /** A unit, a rule, "n of m reported". */
  @property() note = '';

  override render() {
    return html`<section aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        ${this.note ? html`<span class="small note">${this.note}</span>` : nothing}
      </header>
      <div class="scroll" tabindex="0"><slot></slot></div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-panel': WallPanel;
  }
}

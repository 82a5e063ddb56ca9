import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

/**
 * A panel of the wall: what it is about, and in a quiet note its unit or of how many it speaks.
 * @slot - the content
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
        gap: calc(0.8 * var(--u));
        height: 100%;
        padding: var(--gap);
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
        color: var(--text);
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
        ${this.note ? html`<span class="small">${this.note}</span>` : nothing}
      </header>
      <slot></slot>
    </section>`;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../base.ts';

/** How much of the width the picture covers at first, per cent. */
const HALF = 50;

/** Lays a picture of another plan over the left part of the map, as far as a slider says. @slot - the picture, as large as the map */
@localized()
@customElement('og-swipe-view')
export class SwipeView extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        --covered: 50%;
        position: absolute;
        z-index: 2;
        inset: 0;
        overflow: hidden;
        pointer-events: none;
      }
      .picture {
        position: absolute;
        inset: 0;
        clip-path: inset(0 calc(100% - var(--covered)) 0 0);
      }
      .edge {
        position: absolute;
        inset: 0 auto 0 var(--covered);
        width: 3px;
        margin-left: -1.5px;
        background: var(--text);
      }
      .names {
        position: absolute;
        inset: auto auto 6.5rem var(--covered);
        display: flex;
        gap: var(--space-3);
        transform: translateX(-50%);
      }
      .names span {
        max-width: 12rem;
        overflow: hidden;
        padding: 0 var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--panel);
        font-size: var(--text-s);
        line-height: 2;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      label {
        position: absolute;
        inset: auto 25% 2.75rem;
        padding: 0 var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--panel);
        pointer-events: auto;
      }
      input {
        display: block;
        border: 0;
        background: transparent;
      }
      @media (max-width: 48rem) {
        label {
          inset: auto 5rem 2.75rem 6rem;
        }
      }
    `,
  ];

  /** What the picture is of. */
  @property() left = '';
  /** What lies below. */
  @property() right = '';
  /** The map below moves: the picture is out of place. */
  @property({ type: Boolean }) away = false;
  @state() private covered = HALF;

  override updated(changed: PropertyValues): void {
    if (changed.has('covered')) this.style.setProperty('--covered', `${this.covered}%`);
  }

  override render(): TemplateResult {
    return html`
      <div class="picture" ?hidden=${this.away}><slot></slot></div>
      <div class="edge"></div>
      <div class="names"><span>${this.left}</span><span>${this.right}</span></div>
      <label>
        <span class="hidden-visually">${msg('左边露出多少')}</span>
        <input
          type="range"
          min="0"
          max="100"
          .value=${String(this.covered)}
          @input=${(event: Event) => {
            this.covered = Number((event.target as HTMLInputElement).value);
          }}
        />
      </label>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-swipe-view': SwipeView;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';

export interface LayerRow {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  /** How many things the layer holds, or why it is empty. */
  readonly note?: string;
  /** True where the dataset has nothing for the layer. */
  readonly empty?: boolean;
}

/** A layer was switched on or off. */
export class LayerToggleEvent extends Event {
  static readonly type = 'og-layer-toggle';
  readonly id: string;
  readonly on: boolean;
  constructor(id: string, on: boolean) {
    super(LayerToggleEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.on = on;
  }
}

/** @fires LayerToggleEvent */
@localized()
@customElement('og-layer-panel')
export class LayerPanel extends LitElement {
  static override styles = [
    base,
    css`
      label {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--space-3);
        min-height: var(--control);
        cursor: pointer;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .empty {
        color: var(--muted);
        cursor: default;
      }
    `,
  ];

  @property({ attribute: false }) layers: readonly LayerRow[] = [];

  override render(): TemplateResult {
    return html`<ul aria-label=${msg('图层')}>${this.layers.map((layer) => this.#row(layer))}</ul>`;
  }

  #row({ id, label, on, note, empty = false }: LayerRow): TemplateResult {
    const toggle = (event: Event): void => {
      const box = event.target as HTMLInputElement;
      this.dispatchEvent(new LayerToggleEvent(id, box.checked));
    };
    return html`<li>
      <label class=${empty ? 'empty' : ''}>
        <input type="checkbox" .checked=${on && !empty} ?disabled=${empty} @change=${toggle} />
        <span>${label}</span>
        ${note ? html`<span class="muted number">${note}</span>` : nothing}
      </label>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-layer-panel': LayerPanel;
  }
  interface HTMLElementEventMap {
    'og-layer-toggle': LayerToggleEvent;
  }
}

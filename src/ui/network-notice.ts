import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';

/** Says at the foot of the page, for as long as it is so, that something is missing because the network is cut. */
@localized()
@customElement('og-network-notice')
export class NetworkNotice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 60;
        left: 50%;
        bottom: calc(var(--space-2) + env(safe-area-inset-bottom));
        transform: translateX(-50%);
        width: max-content;
        max-width: min(40em, 94vw);
        font-size: max(1rem, 1.8vmin);
        pointer-events: none;
      }
      p {
        padding: 0.5em 1em;
        border-radius: var(--radius-control);
        border: 1px solid var(--warn);
        background: var(--warn-soft);
        color: var(--warn);
        font-weight: 600;
        box-shadow: var(--shadow);
      }
    `,
  ];

  @property({ type: Boolean }) away = false;

  override render(): TemplateResult {
    return html`<div role="status">
      ${this.away ? html`<p>▲ ${msg('网络断了，有内容还没有取到。网络恢复后自动继续。')}</p>` : nothing}
    </div>`;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';

/** How far a station or a patrol reaches was set, in metres. */
export class ReachEvent extends Event {
  static readonly type = 'og-reach';
  readonly of: 'station' | 'patrol';
  readonly metres: number;
  constructor(of: 'station' | 'patrol', metres: number) {
    super(ReachEvent.type, { bubbles: true, composed: true });
    this.of = of;
    this.metres = metres;
  }
}

/** The two distances of coverage. @fires ReachEvent */
@localized()
@customElement('og-coverage-panel')
export class CoveragePanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      div {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-3);
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
    `,
  ];

  @property({ type: Number }) radiusM = 500;
  @property({ type: Number }) bufferM = 30;
  @property({ type: Boolean }) running = false;

  override render(): TemplateResult {
    return html`
      <div>
        ${this.#field(msg('离服务站（米）'), 'station', this.radiusM, 5000)}
        ${this.#field(msg('离巡查路线（米）'), 'patrol', this.bufferM, 500)}
      </div>
      <p class="muted" role="status">${this.running ? msg('正在计算…') : nothing}</p>
    `;
  }

  #field(label: string, of: 'station' | 'patrol', metres: number, max: number): TemplateResult {
    return html`<label>
      <span class="muted">${label}</span>
      <input type="number" inputmode="numeric" min="1" max=${max} step="any" .value=${String(metres)} @change=${(event: Event) => this.#set(of, event.target as HTMLInputElement)} />
    </label>`;
  }

  #set(of: 'station' | 'patrol', input: HTMLInputElement): void {
    if (input.reportValidity()) this.dispatchEvent(new ReachEvent(of, input.valueAsNumber));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-coverage-panel': CoveragePanel;
  }
  interface HTMLElementEventMap {
    'og-reach': ReachEvent;
  }
}

import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { icon } from '../icon.ts';

/** The plan is to go to the state after so many steps. */
export class GoToStepEvent extends Event {
  static readonly type = 'og-go-to-step';
  readonly step: number;
  constructor(step: number) {
    super(GoToStepEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

/** How many steps are listed before a person asks for more. */
const FIRST = 30;

/** What was done, newest first, each a sentence that leads back to its state. @fires GoToStepEvent */
@localized()
@customElement('og-history-list')
export class HistoryList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      header div {
        display: flex;
        gap: var(--space-2);
      }
      li button {
        display: grid;
        grid-template-columns: 2.25rem 1fr;
        justify-content: stretch;
        width: 100%;
        padding: var(--space-1) 0;
        border: 0;
        border-top: 1px solid var(--line);
        border-radius: 0;
        background: transparent;
        text-align: start;
        line-height: 1.35;
      }
      li button:hover {
        background: var(--accent-soft);
      }
      li .number {
        color: var(--muted);
        text-align: end;
      }
      .undone {
        color: var(--muted);
        text-decoration: line-through;
      }
      [aria-current] {
        font-weight: 600;
      }
    `,
  ];

  /** Sentences of all steps, oldest first; those after `done` were undone. */
  @property({ attribute: false }) steps: readonly string[] = [];
  @property({ type: Number }) done = 0;
  @property({ type: Boolean }) private all = false;

  override render(): TemplateResult {
    const { steps, done } = this;
    const numbered = steps.map((sentence, i) => ({ sentence, step: i + 1 })).reverse();
    const shown = this.all ? numbered : numbered.slice(0, FIRST);
    return html`
      <header>
        <span class="muted number">${msg(str`共 ${steps.length} 步`)}</span>
        <div>
          <button ?disabled=${done === 0} @click=${() => this.#go(done - 1)} title=${msg('撤销（Ctrl+Z）')}>${icon('undo')}${msg('撤销')}</button>
          <button ?disabled=${done === steps.length} @click=${() => this.#go(done + 1)} title=${msg('重做（Ctrl+Shift+Z）')}>${icon('redo')}${msg('重做')}</button>
        </div>
      </header>
      <ol reversed aria-label=${msg('历史')}>
        ${shown.map(
          ({ sentence, step }) => html`<li>
            <button
              class=${step > done ? 'undone' : ''}
              aria-current=${step === done ? 'step' : 'false'}
              @click=${() => this.#go(step)}
            ><span class="number">${step}</span><span>${sentence}</span></button>
          </li>`,
        )}
        <li>
          <button aria-current=${done === 0 ? 'step' : 'false'} @click=${() => this.#go(0)}>
            <span class="number">0</span><span>${msg('开始时的边界')}</span>
          </button>
        </li>
      </ol>
      ${
        shown.length < numbered.length
          ? html`<button @click=${() => {
              this.all = true;
            }}>${msg(str`显示全部 ${numbered.length} 步`)}</button>`
          : ''
      }
    `;
  }

  #go(step: number): void {
    this.dispatchEvent(new GoToStepEvent(step));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-history-list': HistoryList;
  }
  interface HTMLElementEventMap {
    'og-go-to-step': GoToStepEvent;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { icon } from '../icon.ts';

/** What the bar of a plan asks for. */
export type PlanAct = 'undo' | 'redo' | 'export' | 'leave';

export class PlanActEvent extends Event {
  static readonly type = 'og-plan-act';
  readonly act: PlanAct;
  constructor(act: PlanAct) {
    super(PlanActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

/** The draft in hand, and the ways back, out and away. @fires PlanActEvent */
@localized()
@customElement('og-plan-bar')
export class PlanBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      b {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .kept {
        color: var(--good);
        font-size: var(--text-s);
      }
      .kept.not {
        color: var(--warn);
      }
      .acts {
        display: flex;
        gap: var(--space-2);
        margin-left: auto;
      }
      @media (max-width: 64rem) {
        button .word {
          display: none;
        }
      }
    `,
  ];

  @property() name = '';
  /** How the draft is kept, in a few words. */
  @property() kept = '';
  /** False where the draft is only in this page. */
  @property({ type: Boolean }) safe = true;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;

  override render(): TemplateResult {
    return html`
      <b>${this.name}</b>
      <span class=${this.safe ? 'kept' : 'kept not'} role="status">${this.kept}</span>
      <div class="acts">
        ${this.#button('undo', msg('撤销'), msg('撤销（Ctrl+Z）'), !this.canUndo)}
        ${this.#button('redo', msg('重做'), msg('重做（Ctrl+Shift+Z）'), !this.canRedo)}
        ${this.#button('export', msg('导出…'), msg('导出…'), false)}
        ${this.#button('leave', msg('结束编辑'), msg('结束编辑'), false)}
      </div>
    `;
  }

  #button(act: PlanAct, word: string, title: string, disabled: boolean): TemplateResult {
    const name = act === 'export' ? 'save' : act === 'leave' ? 'close' : act;
    return html`<button class=${act === 'export' ? 'primary' : ''} aria-label=${word} title=${title} ?disabled=${disabled} @click=${() => this.#act(act)}>
      ${icon(name)}<span class="word">${word}</span>
    </button>`;
  }

  #act(act: PlanAct): void {
    this.dispatchEvent(new PlanActEvent(act));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-plan-bar': PlanBar;
  }
  interface HTMLElementEventMap {
    'og-plan-act': PlanActEvent;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { icon } from '../icon.ts';

/** What the bar of a plan asks for. */
export type PlanAct = 'plans' | 'compare' | 'undo' | 'redo' | 'export' | 'leave';

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
      .name {
        min-width: 0;
        max-width: 16rem;
        font-weight: 600;
      }
      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name svg {
        width: 0.75rem;
        height: 0.75rem;
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
        .acts .word {
          display: none;
        }
      }
      @media (max-width: 48rem) {
        :host {
          gap: var(--space-1) var(--space-2);
        }
        .kept {
          order: 1;
          flex-basis: 100%;
        }
        .kept:empty {
          display: none;
        }
        .name {
          flex: 1 1 4rem;
          justify-content: start;
        }
        .acts {
          gap: var(--space-1);
        }
        .acts button {
          padding: 0 var(--space-2);
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
  /** Whether another plan lies over the map. */
  @property({ type: Boolean }) comparing = false;

  override render(): TemplateResult {
    return html`
      <button class="name" aria-haspopup="dialog" title=${msg('所有方案')} @click=${() => this.#act('plans')}>
        <span>${this.name}</span>${icon('down')}
      </button>
      <span class=${this.safe ? 'kept' : 'kept not'} role="status">${this.kept}</span>
      <div class="acts">
        <button aria-pressed=${this.comparing ? 'true' : 'false'} aria-label=${msg('比较')} title=${msg('与另一个方案比较')} @click=${() => this.#act('compare')}>
          ${icon('compare')}<span class="word">${msg('比较')}</span>
        </button>
        ${this.#button('undo', msg('撤销'), msg('撤销（Ctrl+Z）'), !this.canUndo)}
        ${this.#button('redo', msg('重做'), msg('重做（Ctrl+Shift+Z）'), !this.canRedo)}
        ${this.#button('export', msg('导出…'), msg('导出…'), false)}
        ${this.#button('leave', msg('结束编辑'), msg('结束编辑'), false)}
      </div>
    `;
  }

  /** Puts the keyboard back on a button, after what it opened is closed. */
  focusOn(act: PlanAct): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  }

  #button(act: Exclude<PlanAct, 'plans'>, word: string, title: string, disabled: boolean): TemplateResult {
    const name = act === 'export' ? 'save' : act === 'leave' ? 'close' : act;
    return html`<button data-act=${act} class=${act === 'export' ? 'primary' : ''} aria-label=${word} title=${title} ?disabled=${disabled} @click=${() => this.#act(act)}>
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

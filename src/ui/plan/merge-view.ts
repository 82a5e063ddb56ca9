import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';

/** A gesture of the other plan that is not simply taken over, in words. */
export interface MergeLine {
  readonly index: number;
  readonly theirs: string;
  /** What ours does there; empty where only what is near differs. */
  readonly ours: readonly string[];
  /** Why it cannot be taken over as things stand; empty where it could. */
  readonly why: string;
  readonly winner: 'mine' | 'theirs';
  readonly canWin: boolean;
  readonly hasPlace: boolean;
}

/** A merge before it is done, in words. */
export interface MergeWords {
  readonly name: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly disputed: readonly MergeLine[];
  /** False where nothing of the other plan would come over. */
  readonly changes: boolean;
}

export type MergeAct =
  | { readonly kind: 'choose'; readonly index: number; readonly winner: 'mine' | 'theirs' }
  | { readonly kind: 'show'; readonly index: number }
  | { readonly kind: 'apply' | 'cancel' };

export class MergeActEvent extends Event {
  static readonly type = 'og-merge-act';
  readonly act: MergeAct;
  constructor(act: MergeAct) {
    super(MergeActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

/** What comes from which plan, and each conflict with whose gesture holds, before two plans become one. @fires MergeActEvent */
@localized()
@customElement('og-merge-view')
export class MergeView extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-3);
        border: 1px solid var(--accent);
        border-radius: var(--radius-panel);
      }
      h2 {
        font-size: var(--text-m);
      }
      summary {
        min-height: 1.75rem;
        cursor: pointer;
      }
      details li {
        padding: var(--space-1) 0 var(--space-1) var(--space-4);
        border-top: 1px solid var(--line);
        font-size: var(--text-s);
        line-height: 1.35;
      }
      fieldset {
        display: grid;
        gap: var(--space-1);
        padding-top: var(--space-2);
        border-top: 1px solid var(--line);
      }
      label {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: start;
        gap: var(--space-2);
        min-height: 1.5rem;
        line-height: 1.35;
      }
      .why {
        color: var(--warn);
        font-size: var(--text-s);
      }
      .acts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
      }
      .show {
        justify-self: start;
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) merge!: MergeWords;

  /** Puts the keyboard on the heading, which says what has opened. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  override render(): TemplateResult {
    const { name, ours, theirs, disputed, changes } = this.merge;
    return html`
      <h2 tabindex="-1">${msg(str`合并「${name}」`)}</h2>
      ${list(msg(str`保留本草案的 ${ours.length} 步`), ours)}
      ${list(msg(str`取自对方的 ${theirs.length} 步`), theirs)}
      ${disputed.length === 0 ? html`<p role="status">${msg('没有冲突')}</p>` : html`<p role="status">${msg(str`${disputed.length} 处冲突，逐处选一个`)}</p>`}
      ${disputed.map((line) => this.#conflict(line))}
      <div class="acts">
        <button class="primary" ?disabled=${!changes} @click=${() => this.#act({ kind: 'apply' })}>${msg('合并为一步')}</button>
        <button @click=${() => this.#act({ kind: 'cancel' })}>${msg('不合并')}</button>
      </div>
    `;
  }

  #conflict({ index, theirs, ours, why, winner, canWin, hasPlace }: MergeLine): TemplateResult {
    const choice = (of: 'mine' | 'theirs', word: string, able: boolean): TemplateResult => html`<label>
      <input
        type="radio"
        name=${`conflict-${index}`}
        .checked=${winner === of}
        ?disabled=${!able}
        @change=${() => this.#act({ kind: 'choose', index, winner: of })}
      />
      <span>${word}</span>
    </label>`;
    return html`<fieldset>
      <legend>${msg(str`冲突：${theirs}`)}</legend>
      ${choice('mine', ours.length > 0 ? msg(str`用本草案的：${ours.join(msg('；'))}`) : msg('用本草案的'), true)}
      ${choice('theirs', msg(str`用对方的：${theirs}`), canWin)}
      ${why ? html`<p class="why">${why}</p>` : nothing}
      ${hasPlace ? html`<button class="quiet show" @click=${() => this.#act({ kind: 'show', index })}>${msg('在地图上看')}</button>` : nothing}
    </fieldset>`;
  }

  #act(act: MergeAct): void {
    this.dispatchEvent(new MergeActEvent(act));
  }
}

const list = (title: string, lines: readonly string[]): TemplateResult => html`<details>
  <summary>${title}</summary>
  <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
</details>`;

declare global {
  interface HTMLElementTagNameMap {
    'og-merge-view': MergeView;
  }
  interface HTMLElementEventMap {
    'og-merge-act': MergeActEvent;
  }
}

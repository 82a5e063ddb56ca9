import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatShare } from '../../text/numbers.ts';
import { base } from '../base.ts';
import { balancePanelStyles } from './balance-panel.styles.ts';

/** A choice of a form. */
interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What is to be balanced, as a person set it. */
export interface BalanceForm {
  readonly measures: readonly Choice[];
  readonly measure: string;
  /** ± per cent of the target. */
  readonly percent: number;
  readonly grids: readonly (Choice & { readonly chosen: boolean; readonly locked: boolean })[];
  /** What every grid is to have. */
  readonly target: string;
}

/** A suggestion as texts. */
export interface BalanceWords {
  readonly summary: string;
  /** Whether every grid is within the tolerance. */
  readonly reached: boolean;
  readonly rows: readonly {
    readonly name: string;
    readonly before: string;
    readonly after: string;
    /** How far from the target, with its sign. */
    readonly offBefore: string;
    readonly offAfter: string;
    /** Why it is not within the tolerance; empty = it is. */
    readonly why: string;
  }[];
  readonly moved: string;
  /** Whether there is anything to accept. */
  readonly changes: boolean;
}

/** Not asked, looked for (0 … 1 done), refused with a sentence, or found. */
export type BalanceState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'found'; readonly words: BalanceWords };

export type BalanceAct =
  | { readonly kind: 'open' | 'close' | 'ask' | 'cancel' | 'show' | 'accept' | 'discard' }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'grid'; readonly code: string; readonly chosen: boolean };

export class BalanceActEvent extends Event {
  static readonly type = 'og-balance-act';
  readonly act: BalanceAct;
  constructor(act: BalanceAct) {
    super(BalanceActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

/** Asks how grids come to the same size, shows what would come of it, and takes it or leaves it. @fires BalanceActEvent */
@localized()
@customElement('og-balance-panel')
export class BalancePanel extends LitElement {
  static override styles = [base, balancePanelStyles];

  /** null = no grid is chosen. */
  @property({ attribute: false }) form: BalanceForm | null = null;
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) state: BalanceState = { kind: 'idle' };
  #hadFocus = false;

  override willUpdate(): void {
    this.#hadFocus =
      this.renderRoot?.contains((this.shadowRoot?.activeElement ?? null) as Node | null) ?? false;
  }

  /** The keyboard goes on where the answer, or what can be asked next, stands. */
  override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('[data-next]')?.focus();
  }

  override render(): TemplateResult {
    if (!this.form)
      return html`<p class="muted">${msg('先选一个网格：这里建议怎样让它和旁边的网格一样大，动得最少')}</p>`;
    return html`
      <button
        ?data-next=${!this.open}
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${() => this.#act({ kind: this.open ? 'close' : 'open' })}
      >${msg('均衡…')}</button>
      ${this.open ? this.#body(this.form) : nothing}
    `;
  }

  #body(form: BalanceForm): TemplateResult {
    const { state } = this;
    return html`${this.#form(form)}
      ${
        state.kind === 'busy'
          ? html`<div class="busy">
              <label>${msg('正在找…')} ${formatShare(state.share)} <progress max="1" .value=${state.share}></progress></label>
              <button data-next @click=${() => this.#act({ kind: 'cancel' })}>${msg('停止')}</button>
            </div>`
          : state.kind === 'found'
            ? this.#found(state.words)
            : html`${state.kind === 'refused' ? html`<p class="why" role="status">${state.sentence}</p>` : nothing}
                <button class="primary" data-next @click=${() => this.#act({ kind: 'ask' })}>${msg('给出建议')}</button>`
      }`;
  }

  #form({ measures, measure, percent, grids, target }: BalanceForm): TemplateResult {
    const isBusy = this.state.kind === 'busy';
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label class="field">
        <span class="muted">${msg('按什么均衡')}</span>
        <select ?disabled=${isBusy} @change=${(event: Event) => this.#act({ kind: 'measure', measure: (event.target as HTMLSelectElement).value })}>
          ${measures.map(({ id, label }) => html`<option value=${id} ?selected=${id === measure}>${label}</option>`)}
        </select>
      </label>
      <label class="field">
        <span class="muted">${msg('允许偏差 ±%')}</span>
        <input
          type="number"
          min="1"
          max="50"
          step="1"
          ?disabled=${isBusy}
          .value=${String(percent)}
          @change=${(event: Event) => this.#act({ kind: 'percent', percent: Number((event.target as HTMLInputElement).value) })}
        />
      </label>
      <fieldset>
        <legend>${msg('哪些网格')}</legend>
        ${grids.map(
          ({ id, label, chosen, locked }) => html`<label class="check">
            <input
              type="checkbox"
              ?disabled=${isBusy}
              .checked=${chosen}
              @change=${(event: Event) => this.#act({ kind: 'grid', code: id, chosen: (event.target as HTMLInputElement).checked })}
            />
            <span>${locked ? msg(str`${label}（已锁定）`) : label}</span>
          </label>`,
        )}
      </fieldset>
      <p class="help">${target} ${msg('沿道路、河流和楼间的空地划线。锁定的网格和边界、本网格服务站所在的地块不动，下级网格整个走。')}</p>
    </form>`;
  }

  #found({ summary, reached, rows, moved, changes }: BalanceWords): TemplateResult {
    return html`<article tabindex="-1" data-next aria-label=${msg('均衡的建议')}>
      <p class=${reached ? 'good' : 'why'} role="status">${summary}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('网格')}</th>
            <th scope="col">${msg('现在')}</th>
            <th scope="col">${msg('调整后')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, before, after, offBefore, offAfter, why }) => html`<tr>
                <th scope="row">${name}</th>
                <td>${before}<small>${offBefore}</small></td>
                <td class=${why ? 'why' : ''}><strong>${after}</strong><small>${offAfter}</small></td>
              </tr>
              ${why ? html`<tr class="reason"><td colspan="3" class="why">${why}</td></tr>` : nothing}`,
          )}
        </tbody>
      </table>
      <p>${moved}</p>
      <div class="acts">
        <button class="primary" ?disabled=${!changes} @click=${() => this.#act({ kind: 'accept' })}>${msg('采纳')}</button>
        <button @click=${() => this.#act({ kind: 'discard' })}>${msg('不采纳')}</button>
        <button ?disabled=${!changes} @click=${() => this.#act({ kind: 'show' })}>${msg('在地图上看')}</button>
      </div>
    </article>`;
  }

  #act(act: BalanceAct): void {
    this.dispatchEvent(new BalanceActEvent(act));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-balance-panel': BalancePanel;
  }
  interface HTMLElementEventMap {
    'og-balance-act': BalanceActEvent;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from './base.ts';
import { type BreaksRefusal, parseBreaks } from './breaks.ts';

export type BreakMethod = 'quantile' | 'equal' | 'ckmeans' | 'manual';

export interface Measure {
  readonly id: string;
  readonly label: string;
}

/** What fills the grids, and how it is put into classes. */
export interface ChoroplethValue {
  /** Id of a measure; empty for none. */
  readonly measure: string;
  readonly method: BreakMethod;
  readonly classes: number;
  readonly breaks: readonly number[];
}

/** The fill of the grids was chosen anew. */
export class ChoroplethChangeEvent extends Event {
  static readonly type = 'og-choropleth-change';
  readonly value: ChoroplethValue;
  constructor(value: ChoroplethValue) {
    super(ChoroplethChangeEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

const METHODS: readonly BreakMethod[] = ['quantile', 'equal', 'ckmeans', 'manual'];

const methodName = (method: BreakMethod): string =>
  ({
    quantile: () => msg('每级网格数相近'),
    equal: () => msg('等间距'),
    ckmeans: () => msg('自然断点'),
    manual: () => msg('自定断点'),
  })[method]();

const refusalText = (reason: BreaksRefusal): string =>
  ({
    empty: () => msg('请写出断点，例如 100, 200, 400'),
    notNumber: () => msg('断点必须是数字'),
    notIncreasing: () => msg('断点要从小到大，不能重复'),
    tooMany: () => msg('最多 8 个断点'),
  })[reason]();

/** @fires ChoroplethChangeEvent */
@localized()
@customElement('og-choropleth-panel')
export class ChoroplethPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      .two {
        display: grid;
        grid-template-columns: 3fr 2fr;
        gap: var(--space-3);
      }
      .wrong {
        color: var(--alert);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) measures: readonly Measure[] = [];
  @property({ attribute: false }) value: ChoroplethValue = {
    measure: '',
    method: 'quantile',
    classes: 5,
    breaks: [],
  };
  @state() private refusal: BreaksRefusal | null = null;

  override render(): TemplateResult {
    const { measure, method } = this.value;
    const measures = [{ id: '', label: msg('不着色') }, ...this.measures];
    return html`
      <label>
        <span class="muted">${msg('网格着色')}</span>
        <select @change=${(event: Event) => this.#set({ measure: valueIn(event) })}>
          ${measures.map(({ id, label }) => html`<option value=${id} ?selected=${id === measure}>${label}</option>`)}
        </select>
      </label>
      ${measure === '' ? nothing : html`<div class="two">${this.#method()}${this.#classes()}</div>`}
      ${measure !== '' && method === 'manual' ? this.#breaks() : nothing}
    `;
  }

  #method(): TemplateResult {
    return html`<label>
      <span class="muted">${msg('分级方法')}</span>
      <select @change=${(event: Event) => this.#set({ method: valueIn(event) as BreakMethod })}>
        ${METHODS.map((id) => html`<option value=${id} ?selected=${id === this.value.method}>${methodName(id)}</option>`)}
      </select>
    </label>`;
  }

  #classes(): TemplateResult | typeof nothing {
    if (this.value.method === 'manual') return nothing;
    return html`<label>
      <span class="muted">${msg('级数')}</span>
      <select @change=${(event: Event) => this.#set({ classes: Number(valueIn(event)) })}>
        ${[3, 4, 5, 6, 7].map((n) => html`<option value=${n} ?selected=${n === this.value.classes}>${n}</option>`)}
      </select>
    </label>`;
  }

  #breaks(): TemplateResult {
    return html`<label>
        <span class="muted">${msg('断点（每级上限，最后一级除外）')}</span>
        <input
          inputmode="decimal"
          .value=${this.value.breaks.join(', ')}
          aria-invalid=${this.refusal ? 'true' : 'false'}
          aria-describedby="wrong"
          @change=${(event: Event) => this.#setBreaks(valueIn(event))}
        />
      </label>
      <p id="wrong" class="wrong" role="alert">${this.refusal ? refusalText(this.refusal) : nothing}</p>`;
  }

  #setBreaks(text: string): void {
    const parsed = parseBreaks(text);
    this.refusal = parsed.ok ? null : parsed.reason;
    if (parsed.ok) this.#set({ breaks: parsed.breaks, classes: parsed.breaks.length + 1 });
  }

  #set(change: Partial<ChoroplethValue>): void {
    this.dispatchEvent(new ChoroplethChangeEvent({ ...this.value, ...change }));
  }
}

const valueIn = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'og-choropleth-panel': ChoroplethPanel;
  }
  interface HTMLElementEventMap {
    'og-choropleth-change': ChoroplethChangeEvent;
  }
}

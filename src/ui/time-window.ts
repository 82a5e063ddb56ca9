import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { instantOf, localIso } from '../text/dates.ts';
import { base } from './base.ts';
import { type Span, spanPresets } from './time-presets.ts';

/** A window of time was chosen; null = everything recorded. */
export class WindowEvent extends Event {
  static readonly type = 'og-window';
  readonly window: Span | null;
  constructor(window: Span | null) {
    super(WindowEvent.type, { bubbles: true, composed: true });
    this.window = window;
  }
}

/** From and to, in the dataset's zone, with the usual spans as buttons. @fires WindowEvent */
@localized()
@customElement('og-time-window')
export class TimeWindowControl extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .presets {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .presets button {
        padding: 0 var(--space-3);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        gap: var(--space-2);
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      .wrong {
        color: var(--alert);
        font-size: var(--text-s);
      }
    `,
  ];

  /** What was recorded at all; null while nothing is. */
  @property({ attribute: false }) recorded: Span | null = null;
  /** The window in force; null = everything. */
  @property({ attribute: false }) window: Span | null = null;
  @property() zone = 'Asia/Shanghai';
  @state() private wrong = false;

  override render(): TemplateResult {
    const { recorded } = this;
    if (!recorded) return html`<p class="muted">${msg('数据里没有巡查轨迹')}</p>`;
    const { fromMs, toMs } = this.window ?? recorded;
    const names = {
      lastDay: msg('最后一天'),
      last3: msg('近 3 天'),
      last7: msg('近 7 天'),
      all: msg('全部'),
    };
    return html`
      <div class="presets" role="group" aria-label=${msg('时段')}>
        ${spanPresets(recorded, this.zone).map(
          ({ id, span }) =>
            html`<button aria-pressed=${sameSpan(span, this.window) ? 'true' : 'false'} @click=${() => this.#send(span)}>${names[id]}</button>`,
        )}
      </div>
      <div class="fields">
        ${this.#field(msg('从'), 'from', fromMs)} ${this.#field(msg('到'), 'to', toMs)}
      </div>
      ${this.wrong ? html`<p class="wrong" role="alert">${msg('结束时间要晚于开始时间')}</p>` : nothing}
    `;
  }

  #field(label: string, id: string, ms: number): TemplateResult {
    return html`<label>
      <span class="muted">${label}</span>
      <input id=${id} type="datetime-local" .value=${localIso(ms, this.zone)} @change=${this.#typed} />
    </label>`;
  }

  #typed(): void {
    const read = (id: string): number | null =>
      instantOf(this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '', this.zone);
    const fromMs = read('from');
    const toMs = read('to');
    if (fromMs === null || toMs === null) return;
    this.wrong = toMs <= fromMs;
    if (!this.wrong) this.#send({ fromMs, toMs });
  }

  #send(span: Span | null): void {
    this.wrong = false;
    this.dispatchEvent(new WindowEvent(span));
  }
}

const sameSpan = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.fromMs === b.fromMs && a.toMs === b.toMs);

declare global {
  interface HTMLElementTagNameMap {
    'og-time-window': TimeWindowControl;
  }
  interface HTMLElementEventMap {
    'og-window': WindowEvent;
  }
}

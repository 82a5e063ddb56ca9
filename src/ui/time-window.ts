import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, noChange, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatCalendarDay } from '../text/dates.ts';
import { base } from './base.ts';
import { type DayAndTime, dayAndTime, daysOf, instantOfDay, timeMoved, timeTyped } from './day-and-time.ts';
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
      fieldset {
        display: grid;
        grid-template-columns: 2em minmax(0, 1fr) 5em;
        align-items: center;
        gap: var(--space-2);
        min-width: 0;
      }
      legend {
        float: inline-start;
        color: var(--muted);
        font-weight: 400;
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
  @state() private wrong: 'order' | 'time' | null = null;
  /** Somebody is writing, or what was written is no window yet: nothing that comes meanwhile goes over it. */
  #writing = false;

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
      ${this.#field(msg('从'), 'from', dayAndTime(fromMs, this.zone, false), recorded)}
      ${this.#field(msg('到'), 'to', dayAndTime(toMs, this.zone, true), recorded)}
      ${
        this.wrong
          ? html`<p class="wrong" role="alert">${
              this.wrong === 'order' ? msg('结束时间要晚于开始时间') : msg('时刻请写成 06:30 这样')
            }</p>`
          : nothing
      }
    `;
  }

  /** The browser's own date fields speak its language, not the page's: here the page's words are chosen from. */
  #field(name: string, id: 'from' | 'to', { day, time }: DayAndTime, recorded: Span): TemplateResult {
    return html`<fieldset>
      <legend>${name}</legend>
      <select id=${`${id}-day`} aria-label=${msg(str`${name}：日期`)} .value=${this.#writing ? noChange : live(day)} @change=${this.#typed}>
        ${daysOf(recorded, this.zone, [day]).map(
          (each) => html`<option value=${each} ?selected=${each === day}>${formatCalendarDay(each)}</option>`,
        )}
      </select>
      <input
        id=${`${id}-time`}
        class="number"
        aria-label=${msg(str`${name}：时刻`)}
        aria-invalid=${this.wrong === 'time' ? 'true' : 'false'}
        inputmode="numeric"
        autocomplete="off"
        .value=${this.#writing ? noChange : live(time)}
        @input=${() => {
          this.#writing = true;
        }}
        @change=${this.#typed}
        @blur=${this.#left}
        @keydown=${this.#step}
      />
    </fieldset>`;
  }

  /** Up and down move the clock by an hour. */
  #step(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? 60 : event.key === 'ArrowDown' ? -60 : 0;
    const input = event.target as HTMLInputElement;
    const time = timeTyped(input.value);
    if (step === 0 || time === null) return;
    event.preventDefault();
    input.value = timeMoved(time, step);
    this.#typed();
  }

  /** A clock that was left as it stood follows the window again; what is wrong stays, to be mended. */
  #left(): void {
    if (this.wrong !== null) return;
    this.#writing = false;
    this.requestUpdate();
  }

  #typed(): void {
    this.#writing = true;
    const read = (id: string): number | null => {
      const fieldValue = (part: string): string =>
        this.renderRoot.querySelector<HTMLSelectElement | HTMLInputElement>(`#${id}-${part}`)?.value ?? '';
      const time = timeTyped(fieldValue('time'));
      return time === null ? null : instantOfDay({ day: fieldValue('day'), time }, this.zone);
    };
    const fromMs = read('from');
    const toMs = read('to');
    if (fromMs === null || toMs === null) this.wrong = 'time';
    else if (toMs <= fromMs) this.wrong = 'order';
    else this.#send({ fromMs, toMs });
  }

  #send(span: Span | null): void {
    this.wrong = null;
    this.#writing = false;
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

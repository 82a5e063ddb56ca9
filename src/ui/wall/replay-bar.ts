import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

/** What is to happen to the replay: it starts, it stops, its clock is moved to a share of the span, its speed changes. */
export type ReplayAct =
  | { readonly kind: 'play' | 'pause' }
  | { readonly kind: 'seek'; readonly share: number }
  | { readonly kind: 'speed'; readonly speed: number };

/** The replay was handled. */
export class ReplayEvent extends Event {
  static readonly type = 'og-replay';
  readonly act: ReplayAct;
  constructor(act: ReplayAct) {
    super(ReplayEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

const STEPS = 1440;

/**
 * Plays the record again: a button, a speed, and where in the span the clock stands.
 * @fires og-replay
 */
@localized()
@customElement('og-replay-bar')
export class ReplayBar extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: grid;
        grid-template-columns: auto auto minmax(0, 1fr);
        align-items: center;
        gap: calc(0.8 * var(--u));
      }
      button,
      select {
        min-height: max(1.75rem, calc(3.2 * var(--u)));
        border-color: var(--line);
        font-size: var(--body);
      }
      button {
        padding: 0 calc(1 * var(--u));
      }
      button[aria-pressed='true'] {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      svg {
        width: calc(1.6 * var(--u));
        height: calc(1.6 * var(--u));
        fill: currentColor;
      }
      select {
        width: auto;
        padding: 0 calc(0.6 * var(--u));
      }
      input {
        height: max(1.75rem, calc(3.2 * var(--u)));
        min-height: 0;
        background: transparent;
        border-color: transparent;
      }
    `,
  ];

  /** Where the clock stands, 0…1 of what can be seen again. */
  @property({ type: Number }) at = 0;
  /** The same as a time. */
  @property() time = '';
  @property({ type: Boolean }) playing = false;
  /** The record is not there yet: the bar takes its room, so that nothing moves when it comes. */
  @property({ type: Boolean }) disabled = false;
  @property({ type: Number }) speed = 1;
  @property({ attribute: false }) speeds: readonly number[] = [];

  override render() {
    const tell = (act: ReplayAct) => () => this.dispatchEvent(new ReplayEvent(act));
    return html`
      <button
        type="button"
        ?disabled=${this.disabled}
        aria-pressed=${this.playing}
        @click=${tell({ kind: this.playing ? 'pause' : 'play' })}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d=${this.playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 1.500l11 6.500-11 6.500z'} />
        </svg>
        ${this.playing ? msg('暂停') : msg('回放')}
      </button>
      <select
        aria-label=${msg('回放速度')}
        ?disabled=${this.disabled}
        @change=${(event: Event) =>
          this.dispatchEvent(
            new ReplayEvent({ kind: 'speed', speed: Number((event.target as HTMLSelectElement).value) }),
          )}
      >
        ${this.speeds.map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed}×</option>`)}
      </select>
      <input
        type="range"
        min="0"
        max=${STEPS}
        step="1"
        aria-label=${msg('回放到')}
        ?disabled=${this.disabled}
        aria-valuetext=${this.time}
        .value=${String(Math.round(this.at * STEPS))}
        @input=${(event: Event) =>
          this.dispatchEvent(
            new ReplayEvent({
              kind: 'seek',
              share: Number((event.target as HTMLInputElement).value) / STEPS,
            }),
          )}
      />
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-replay-bar': ReplayBar;
  }
  interface HTMLElementEventMap {
    'og-replay': ReplayEvent;
  }
}

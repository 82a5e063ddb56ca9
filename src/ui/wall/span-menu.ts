import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatDateTime } from '../../text/dates.ts';
import { base } from '../base.ts';
import type { Span } from '../time-presets.ts';
import { WindowEvent } from '../time-window.ts';
import { wallBase } from './wall-base.ts';
import { wallMenu } from './wall-menu.ts';
import '../time-window.ts';

const STEP_MS = 15 * 60_000;

/**
 * A window of one's own: two thumbs over all that can be chosen, and the same as days and clocks.
 * @fires og-window
 */
@localized()
@customElement('og-span-menu')
export class SpanMenu extends LitElement {
  static override styles = [
    base,
    wallBase,
    wallMenu,
    css`
      summary {
        background: var(--panel);
      }
      summary:hover {
        border-color: var(--accent);
      }
      summary[aria-current] {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      /* What a <details> holds inherits from a part of the browser's own. */
      .sheet {
        gap: calc(1.4 * var(--u));
        width: calc(56 * var(--u));
        max-width: 92vw;
        padding: calc(1.6 * var(--u));
        border-radius: var(--radius-panel);
      }
      .said {
        display: flex;
        justify-content: space-between;
        font-variant-numeric: tabular-nums;
      }
      .thumbs {
        position: relative;
        height: max(1.75rem, calc(3.2 * var(--u)));
      }
      .thumbs::before,
      .thumbs .between {
        position: absolute;
        top: 50%;
        height: calc(0.6 * var(--u));
        margin-top: calc(-0.3 * var(--u));
        border-radius: 99px;
        background: var(--line);
        content: '';
      }
      .thumbs::before {
        inset-inline: 0;
      }
      .thumbs .between {
        background: var(--accent);
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        min-height: 0;
        margin: 0;
        border-color: transparent;
        background: transparent;
        appearance: none;
        pointer-events: none;
      }
      input::-webkit-slider-thumb {
        width: max(1.5rem, calc(2.6 * var(--u)));
        height: max(1.5rem, calc(2.6 * var(--u)));
        border: 2px solid var(--panel);
        border-radius: 50%;
        background: var(--accent);
        appearance: none;
        cursor: ew-resize;
        pointer-events: auto;
      }
      input::-moz-range-thumb {
        width: max(1.5rem, calc(2.6 * var(--u)));
        height: max(1.5rem, calc(2.6 * var(--u)));
        border: 2px solid var(--panel);
        border-radius: 50%;
        background: var(--accent);
        cursor: ew-resize;
        pointer-events: auto;
      }
      og-time-window {
        --text-m: var(--body);
        --text-s: var(--small);
        --control: max(1.75rem, calc(3.6 * var(--u)));
        --space-2: calc(0.8 * var(--u));
        --space-3: calc(1.2 * var(--u));
      }
    `,
  ];

  /** All that can be chosen; null where nothing was recorded. */
  @property({ attribute: false }) all: Span | null = null;
  /** The window in force. */
  @property({ attribute: false }) window: Span | null = null;
  @property() zone = 'Asia/Shanghai';
  /** Whether the window in force is one of somebody's own. */
  @property({ type: Boolean }) own = false;

  @query('details') private details!: HTMLDetailsElement;

  override render() {
    const { all, window, zone } = this;
    if (!all || !window) return nothing;
    return html`<details @keydown=${this.#key}>
      <summary aria-current=${this.own ? 'true' : nothing}>${msg('自定义')}</summary>
      <div class="sheet" role="group" aria-label=${msg('自定义时段')}>
        <p class="said" aria-hidden="true">
          <span>${formatDateTime(window.fromMs, zone)}</span><span>${formatDateTime(window.toMs, zone)}</span>
        </p>
        ${this.#thumbs(all, window)}
        <og-time-window .recorded=${all} .window=${window} zone=${zone}></og-time-window>
      </div>
    </details>`;
  }

  #thumbs(all: Span, { fromMs, toMs }: Span) {
    const share = (ms: number): number =>
      Math.min(1, Math.max(0, (ms - all.fromMs) / (all.toMs - all.fromMs)));
    const steps = Math.round((all.toMs - all.fromMs) / STEP_MS);
    const thumb = (label: string, ms: number, moved: (ms: number) => Span) => html`<input
      type="range"
      min="0"
      max=${steps}
      step="1"
      aria-label=${label}
      aria-valuetext=${formatDateTime(ms, this.zone)}
      .value=${live(String(Math.round(share(ms) * steps)))}
      @input=${({ target }: InputEvent) =>
        this.dispatchEvent(
          new WindowEvent(moved(all.fromMs + Number((target as HTMLInputElement).value) * STEP_MS)),
        )}
    />`;
    return html`<div class="thumbs">
      <span
        class="between"
        .style=${`left: ${share(fromMs) * 100}%; right: ${(1 - share(toMs)) * 100}%`}
      ></span>
      ${thumb(msg('时段开始'), fromMs, (ms) => ({ fromMs: Math.min(ms, toMs - STEP_MS), toMs }))}
      ${thumb(msg('时段结束'), toMs, (ms) => ({ fromMs, toMs: Math.max(ms, fromMs + STEP_MS) }))}
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.details.open) return;
    // Escape closes one thing at a time: it does not leave the kiosk as well.
    event.stopPropagation();
    this.details.open = false;
    this.details.querySelector('summary')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-span-menu': SpanMenu;
  }
}

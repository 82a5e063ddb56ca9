import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { hatchMark } from './hatch-mark.ts';
import { BarPickEvent } from './wall-bars.ts';
import { wallBase } from './wall-base.ts';

export interface EventStateColumn {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** How many of them are past their deadline. */
  readonly late: number;
}

/** What a resident handed in, in the resident's own words. */
export interface NeedRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly words: string;
}

export interface LateEventRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** For how long it is past its deadline. */
  readonly since: string;
}

/** An event was picked, by its id. */
export class EventPickEvent extends Event {
  static readonly type = 'og-event-pick';
  readonly event: string;
  constructor(event: string) {
    super(EventPickEvent.type, { bubbles: true, composed: true });
    this.event = event;
  }
}

/**
 * Events by the state they are in, as columns in the order of their way, and those past their deadline.
 * @fires og-event-pick
 * @fires og-bar-pick - named `event`, with the state
 */
@localized()
@customElement('og-event-states')
export class EventStatesPanel extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: grid;
        gap: calc(0.8 * var(--u));
      }
      ol {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
        gap: calc(0.5 * var(--u)) calc(0.8 * var(--u));
      }
      /* Words of Latin letters need twice the room of two hanzi. */
      :host(:lang(en)) ol {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      :host(:lang(en)) svg.column {
        height: calc(2 * var(--u));
      }
      :host(:lang(en)) button.state {
        grid-template-columns: auto auto;
        gap: 0 calc(0.5 * var(--u));
        justify-content: center;
        align-items: baseline;
      }
      :host(:lang(en)) :is(svg.column, .late-count) {
        grid-column: 1 / -1;
      }
      button.state {
        display: grid;
        grid-auto-flow: row;
        gap: 0;
        width: 100%;
        min-height: 0;
        padding: 0 0 calc(0.2 * var(--u));
        border-color: transparent;
        background: transparent;
        align-content: start;
        justify-items: center;
        white-space: nowrap;
        line-height: 1.25;
      }
      button.state[aria-pressed='true'] {
        background: var(--accent-soft);
        border-color: var(--accent);
        color: inherit;
      }
      svg.column {
        width: 100%;
        height: calc(3 * var(--u));
        margin-bottom: calc(0.3 * var(--u));
        border-bottom: 1px solid var(--line);
      }
      .all {
        fill: var(--accent);
      }
      .late {
        fill: var(--alert-fill, var(--alert));
      }
      .count {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      button.row {
        grid-template: auto auto / auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 calc(1.1 * var(--u));
      }
      button.need {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .by {
        color: var(--accent);
        font-size: var(--small);
      }
      .words {
        grid-column: 1 / -1;
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
        overflow-wrap: anywhere;
      }
      .need[aria-pressed='true'] .words {
        -webkit-line-clamp: 12;
        line-clamp: 12;
        white-space: pre-line;
      }
      .need .detail {
        grid-column: 1 / -1;
      }
      .hatch {
        grid-row: 1 / -1;
        width: calc(1.8 * var(--u));
      }
      .detail {
        grid-column: 2 / -1;
      }
      /* Where panels stand above each other, grids that are overdue take the room of late events. */
      @container (max-aspect-ratio: 5 / 2) {
        :host([narrow='1']) .lined li:nth-child(n + 2),
        :host([narrow='2']) .lined li:nth-child(n + 3) {
          display: none;
        }
      }
      .late-count {
        font-size: var(--small);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) columns: readonly EventStateColumn[] = [];
  @property({ attribute: false }) late: readonly LateEventRow[] = [];
  /** The newest first. */
  @property({ attribute: false }) needs: readonly NeedRow[] = [];
  /** How many late events are named on a wall where panels stand above each other. */
  @property({ type: Number, reflect: true }) narrow = 3;
  /** The id of the state that is chosen. */
  @property() state: string | null = null;
  @property() selected: string | null = null;
  /** How many are late, in words as short as they go. */
  @property({ attribute: false }) lateText: (late: number) => string = String;

  override render() {
    const max = Math.max(1, ...this.columns.map(({ count }) => count));
    return html`
      <ol>
        ${this.columns.map(
          ({ id, label, count, late }) => html`<li>
            <button
              type="button"
              class="state"
              aria-pressed=${id === this.state}
              @click=${() => this.dispatchEvent(new BarPickEvent('event', id))}
            >
            <svg class="column" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
              <rect class="all" x="2" width="6" y=${100 - (count / max) * 100} height=${(count / max) * 100} />
              <rect class="late" x="2" width="6" y=${100 - (late / max) * 100} height=${(late / max) * 100} />
            </svg>
            <span class="count">${count}</span>
            <span class="small">${label}</span>
            <span class="alert late-count">${late > 0 ? this.lateText(late) : nothing}</span>
            </button>
          </li>`,
        )}
      </ol>
      ${this.needs.length > 0 ? this.#needs() : nothing}
      <ul class="lined">
        ${this.late.map(
          ({ id, name, detail, since }) => html`<li>
            <button
              type="button"
              class="row"
              aria-pressed=${id === this.selected}
              @click=${() => this.dispatchEvent(new EventPickEvent(id))}
            >
              ${hatchMark()}<span class="name">${name}</span><span class="alert">${since}</span
              ><span class="small detail">${detail}</span>
            </button>
          </li>`,
        )}
      </ul>
    `;
  }

  #needs() {
    return html`<ul class="lined" aria-label=${msg('居民提交')}>
      ${this.needs.map(
        ({ id, name, detail, words }) => html`<li>
          <button
            type="button"
            class="row need"
            aria-pressed=${id === this.selected}
            @click=${() => this.dispatchEvent(new EventPickEvent(id))}
          >
            <span class="name">${name}</span><span class="by">${msg('居民提交')}</span
            ><span class="words">${words}</span><span class="small detail">${detail}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-event-states': EventStatesPanel;
  }
  interface HTMLElementEventMap {
    'og-event-pick': EventPickEvent;
  }
}

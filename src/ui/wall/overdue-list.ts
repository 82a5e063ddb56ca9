import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { PickEvent } from '../events.ts';
import { hatchMark } from './hatch-mark.ts';
import { wallBase } from './wall-base.ts';

export interface OverdueRow {
  /** The name of the alert: the same grid missing another deadline is another one. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** When it was due and when somebody was last there. */
  readonly detail: string;
  /** For how long: 1 小时 42 分钟. */
  readonly since: string;
  /** That somebody has acknowledged it, and when; empty where nobody has. */
  readonly seen: string;
  /** A link that opens a text message to its people; null where nobody may be reached. */
  readonly sms: string | null;
}

/** What is to be done about an alert. */
export class AlertActEvent extends Event {
  static readonly type = 'og-alert-act';
  readonly act: 'acknowledge' | 'copy';
  readonly row: OverdueRow;
  constructor(act: 'acknowledge' | 'copy', row: OverdueRow) {
    super(AlertActEvent.type, { bubbles: true, composed: true });
    this.act = act;
    this.row = row;
  }
}

/**
 * Grids that missed their rule, the longest first. The chosen one offers what can be done about it.
 * @fires og-pick
 * @fires og-alert-act
 */
@localized()
@customElement('og-overdue-list')
export class OverdueList extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
        height: 100%;
      }
      button.row {
        grid-template: auto auto auto / auto minmax(0, 1fr);
        align-items: center;
        gap: 0 calc(1.1 * var(--u));
      }
      .hatch {
        grid-row: 1 / -1;
      }
      .name,
      .since,
      .detail {
        grid-column: 2;
        line-height: 1.25;
      }
      .name {
        font-size: calc(2.8 * var(--u));
        font-weight: 500;
      }
      .since {
        color: var(--alert);
        font-size: calc(2.8 * var(--u));
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .seen .since,
      .seen .name {
        font-weight: 400;
      }
      .seen .hatch {
        opacity: 0.55;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: calc(0.6 * var(--u));
        padding: calc(0.2 * var(--u)) calc(0.6 * var(--u)) calc(0.8 * var(--u));
      }
      .acts button,
      .acts .button {
        min-height: max(1.75rem, calc(3 * var(--u)));
        padding: 0 calc(1 * var(--u));
        border: 1px solid var(--line);
        color: var(--text);
        font-size: var(--small);
      }
      .good {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly OverdueRow[] = [];
  @property() selected: string | null = null;
  /** What stands where the list is empty. */
  @property() empty = '';
  /** Whether an empty list is good news, or nothing is known yet. */
  @property({ type: Boolean }) known = false;

  override render() {
    if (this.rows.length === 0) return html`<p class=${this.known ? 'good' : 'small'}>${this.empty}</p>`;
    return html`<ul class="lined pages">
      ${this.rows.map((row) => this.#row(row))}
    </ul>`;
  }

  #row(row: OverdueRow) {
    const { code, name, detail, since, seen } = row;
    const chosen = code === this.selected;
    return html`<li class=${seen ? 'seen' : ''}>
      <button
        type="button"
        class="row"
        aria-pressed=${chosen}
        @click=${() => this.dispatchEvent(new PickEvent({ kind: 'grid', code }, true))}
      >
        ${hatchMark()}
        <span class="name">${name}</span>
        <span class="since">${since}</span>
        <span class="small detail">${detail}${seen ? html` · ✓ ${seen}` : nothing}</span>
      </button>
      ${chosen ? this.#acts(row) : nothing}
    </li>`;
  }

  #acts(row: OverdueRow) {
    const tell = (act: 'acknowledge' | 'copy') => () => this.dispatchEvent(new AlertActEvent(act, row));
    return html`<div class="acts">
      <button type="button" aria-pressed=${row.seen !== ''} @click=${tell('acknowledge')}>
        ${row.seen ? msg('撤销知悉') : msg('知悉')}
      </button>
      <button type="button" @click=${tell('copy')}>${msg('复制催办')}</button>
      ${row.sms ? html`<a class="button" href=${row.sms}>${msg('短信催办')}</a>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-overdue-list': OverdueList;
  }
  interface HTMLElementEventMap {
    'og-alert-act': AlertActEvent;
  }
}

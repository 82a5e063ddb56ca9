import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ActivityAhead } from '../../find/activities.ts';
import { formatDay, formatTime, isoDate } from '../../text/dates.ts';
import { base } from '../../ui/base.ts';
import { cardStyles } from './card.styles.ts';

const FIRST = 5;

/** This week's activities, the soonest first. */
@localized()
@customElement('og-week-card')
export class WeekCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      li {
        padding: var(--space-2) 0;
        border-top: 1px solid var(--line);
      }
      strong {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) ahead: readonly ActivityAhead[] = [];
  @property({ attribute: false }) nowMs = 0;
  @property() zone = 'UTC';
  @state() private shown = FIRST;

  override render(): TemplateResult {
    return html`
      <h2>${msg('本周活动')}</h2>
      <ul>
        ${this.ahead.slice(0, this.shown).map(
          ({ station, activity, when }) => html`<li tabindex="-1">
            <strong>${activity.title}</strong>${activity.for ? html` <span class="badge">${activity.for}</span>` : nothing}
            <p>${this.#time(when.fromMs, when.toMs)}</p>
            <p class="muted">${station.name}</p>
          </li>`,
        )}
      </ul>
      ${
        this.ahead.length > this.shown
          ? html`<button @click=${this.#showMore}>${msg('再看几个')}</button>`
          : nothing
      }
    `;
  }

  /** Goes on reading where the list went on. */
  async #showMore(): Promise<void> {
    const { shown } = this;
    this.shown += FIRST;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('li')[shown]?.focus();
  }

  #time(fromMs: number, toMs: number): string {
    if (fromMs <= this.nowMs) return msg(str`正在进行，到 ${formatTime(toMs, this.zone)}`);
    const span = `${formatTime(fromMs, this.zone)}–${formatTime(toMs, this.zone)}`;
    const today = isoDate(fromMs, this.zone) === isoDate(this.nowMs, this.zone);
    return today ? msg(str`今天 ${span}`) : `${formatDay(fromMs, this.zone)} ${span}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-week-card': WeekCard;
  }
}

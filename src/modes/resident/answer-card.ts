import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Grid } from '../../model/grid.ts';
import type { Staff } from '../../model/records.ts';
import { formatCalendarDate } from '../../text/dates.ts';
import { patrolRuleText, roleName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';
import { NotHereEvent } from './events.ts';

/** Whom a resident calls first. */
const CALL_ORDER: readonly Staff['role'][] = [
  'gridMember',
  'gridLeader',
  'gridDoctor',
  'gridNurse',
  'gridPolice',
  'gridPatroller',
  'gridCounsellor',
  'propertySteward',
];

/** A grid as an answer: its name, and who picks up the phone. @fires NotHereEvent @slot - what else can be done with it */
@localized()
@customElement('og-answer-card')
export class AnswerCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      details {
        margin-top: var(--space-2);
      }
      summary {
        min-height: var(--touch);
        align-content: center;
        color: var(--accent);
        cursor: pointer;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-1) 0;
      }
    `,
  ];

  @property({ attribute: false }) grid!: Grid;
  @property({ attribute: false }) parents: readonly Grid[] = [];
  @property({ attribute: false }) staff: readonly Staff[] = [];
  /** Found by the position of the device, and not chosen by hand. */
  @property({ type: Boolean }) located = false;

  override render(): TemplateResult {
    const { grid } = this;
    const callable = CALL_ORDER.flatMap((role) =>
      this.staff.filter((person) => person.role === role && person.contactPublic && person.phone),
    );
    const [first, ...others] = callable;
    return html`
      <p class="muted">${this.located ? msg('您大概在') : msg('您选的是')}</p>
      <h2 class="big">${grid.name}</h2>
      ${this.parents.length > 0 ? html`<p class="muted">${this.parents.map(({ name }) => name).join(' · ')}</p>` : nothing}
      ${(grid.brands ?? []).length > 0 ? html`<p>${(grid.brands ?? []).join(' · ')}</p>` : nothing}
      ${(grid.patrolRules ?? []).map((rule) => html`<p class="muted">${patrolRuleText(rule)}</p>`)}
      ${grid.lastPatrolOn ? html`<p class="muted">${msg(str`最近巡查：${formatCalendarDate(grid.lastPatrolOn)}`)}</p>` : nothing}
      <div class="actions">
        ${
          first
            ? html`<a class="button primary" href=${`tel:${first.phone}`}>${icon('phone')}${msg(str`打给${roleName(first.role)}`)}</a>`
            : html`<p>${msg('联系电话未公布')}</p><a class="button primary" href="tel:12345">${icon('phone')}${msg('打 12345 政务热线')}</a>`
        }
        <button @click=${() => this.dispatchEvent(new NotHereEvent())}>${msg('不是这里？')}</button>
      </div>
      ${others.length > 0 ? this.#others(others) : nothing}
      <slot></slot>
    `;
  }

  #others(staff: readonly Staff[]): TemplateResult {
    return html`<details>
      <summary>${msg(str`还可以找：${[...new Set(staff.map(({ role }) => roleName(role)))].join(msg('、'))}`)}</summary>
      <ul>
        ${staff.map(
          ({ role, name, phone }) => html`<li>
            <span>${roleName(role)} ${name ?? ''}</span>
            <a class="button" href=${`tel:${phone}`}>${icon('phone')}${phone}</a>
          </li>`,
        )}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-answer-card': AnswerCard;
  }
}

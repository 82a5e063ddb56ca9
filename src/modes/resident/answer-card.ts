import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { StationWalk } from '../../find/station-walks.ts';
import type { Grid } from '../../model/grid.ts';
import type { Staff } from '../../model/records.ts';
import { formatCalendarDate } from '../../text/dates.ts';
import { patrolRuleText, roleName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';
import { NotHereEvent } from './events.ts';
import { walkWords } from './walk-words.ts';

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

/** How many of those who can also be called are named before one looks. */
const ROLES_NAMED = 2;

/** A grid as an answer: its name, and who picks up the phone. @fires NotHereEvent @slot - what else can be done with it */
@localized()
@customElement('og-answer-card')
export class AnswerCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      .actions .primary {
        grid-column: 1 / -1;
      }
      .phone {
        display: inline-block;
        white-space: nowrap;
      }
      .near {
        display: grid;
        margin-top: var(--space-2);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }
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
  /** The station that is nearest on foot from where somebody was found; null where nobody was. */
  @property({ attribute: false }) nearest: StationWalk | null = null;
  /** What stands near each station, by id. */
  @property({ attribute: false }) nearStation: ReadonlyMap<string, string> = new Map();
  @property({ type: Boolean, reflect: true }) elder = false;
  @query('h2') private head!: HTMLElement;

  override focus(): void {
    this.head.focus();
  }

  override render(): TemplateResult {
    const { grid } = this;
    const callable = CALL_ORDER.flatMap((role) =>
      this.staff.filter((person) => person.role === role && person.contactPublic && person.phone),
    );
    const [first, ...others] = callable;
    return html`
      <p class="muted">${this.located ? msg('您大概在') : msg('您选的是')}</p>
      <h2 class="big" tabindex="-1">${grid.name}</h2>
      ${this.parents.length > 0 ? html`<p class="muted">${this.parents.map(({ name }) => name).join(' · ')}</p>` : nothing}
      <div class="actions">
        ${
          first
            ? html`<a class="button primary" href=${`tel:${first.phone}`}>
                ${icon('phone')}<span>${msg(str`打给${roleName(first.role)}`)} <span class="phone number">${first.phone}</span></span>
              </a>`
            : html`<p>${msg('联系电话未公布')}</p><a class="button primary" href="tel:12345">${icon('phone')}${msg('打 12345 政务热线')}</a>`
        }
        <button @click=${() => this.dispatchEvent(new NotHereEvent())}>${msg('不是这里？')}</button>
      </div>
      ${this.nearest ? this.#nearest(this.nearest) : nothing}
      ${(grid.brands ?? []).length > 0 ? html`<p>${(grid.brands ?? []).join(' · ')}</p>` : nothing}
      ${(grid.patrolRules ?? []).map((rule) => html`<p class="muted">${patrolRuleText(rule)}</p>`)}
      ${grid.lastPatrolOn ? html`<p class="muted">${msg(str`最近巡查：${formatCalendarDate(grid.lastPatrolOn)}`)}</p>` : nothing}
      ${others.length > 0 ? this.#others(others) : nothing}
      <slot></slot>
    `;
  }

  /** In 长辈版 by what stands beside it, as one says it. */
  #nearest(walk: StationWalk): TemplateResult {
    const { id, name } = walk.station;
    const near = this.elder ? this.nearStation.get(id) : undefined;
    return html`<p class="near">
      <span class="muted">${msg('最近的服务站')}</span>
      <b>${walkWords(walk, this.elder)}</b>
      <span>${near ? `${msg(str`${near}附近`)} · ${name}` : name}</span>
    </p>`;
  }

  #others(staff: readonly Staff[]): TemplateResult {
    const roles = [...new Set(staff.map(({ role }) => roleName(role)))];
    const some = roles.slice(0, ROLES_NAMED).join(msg('、'));
    return html`<details>
      <summary>${
        roles.length > ROLES_NAMED
          ? msg(str`还可以找：${some}等 ${staff.length} 人`)
          : msg(str`还可以找：${some}`)
      }</summary>
      <ul>
        ${staff.map(
          ({ role, name, phone }) => html`<li>
            <span>${roleName(role)} ${name ?? ''}</span>
            <a class="button" href=${`tel:${phone}`} aria-label=${msg(str`打给${roleName(role)}，${phone ?? ''}`)}
              >${icon('phone')}<span class="number">${phone}</span></a>
          </li>`,
        )}
      </ul>
    </details>`;
  }
}

/**
 * Makes a card, lays it out and takes it away before a frame is drawn: its templates, styles and letters are then ready
 * for the one that is waited for.
 */
export async function rehearseCard(
  of: Pick<AnswerCard, 'grid' | 'parents' | 'staff' | 'nearest'>,
): Promise<void> {
  const card = Object.assign(new AnswerCard(), of, { located: true, inert: true });
  Object.assign(card.style, { position: 'fixed', visibility: 'hidden', inlineSize: '100%' });
  document.body.append(card);
  await card.updateComplete;
  card.getBoundingClientRect();
  card.remove();
}

declare global {
  interface HTMLElementTagNameMap {
    'og-answer-card': AnswerCard;
  }
}

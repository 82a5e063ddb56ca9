import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatCalendarDate } from '../text/dates.ts';
import { formatNumber, notPublished } from '../text/numbers.ts';
import {
  gridKindName,
  institutionName,
  levelName,
  patrolRuleText,
  roleName,
  serviceName,
} from '../text/words.ts';
import { base } from './base.ts';
import { cardStyles } from './card.styles.ts';
import { PickEvent, type Picked } from './events.ts';
import type { CardFigure, CardLink, CardPerson, GridCardView } from './grid-card-view.ts';
import { icon } from './icon.ts';

/** Where the patrols of the shown window stand for this grid, as sentences made by the mode. */
export interface CardPatrol {
  readonly status: 'done' | 'due' | 'overdue' | 'none';
  readonly text: string;
}

/**
 * A grid's card: 谁来做事, 做什么事, 怎么做事, and its figures.
 * @slot - actions below the name @fires PickEvent
 */
@localized()
@customElement('og-grid-card')
export class GridCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      .overdue {
        color: var(--warn);
        font-weight: 600;
      }
      .done {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) view: GridCardView | null = null;
  @property({ attribute: false }) patrol: CardPatrol | null = null;

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    const { grid, children, stations, figures } = this.view;
    return html`
      ${this.#header()}
      <slot></slot>
      ${this.#who()} ${this.#what()} ${this.#how()}
      <section>
        <h3>${this.#figuresTitle()}</h3>
        <dl class="figures">${figures.map(figure)}</dl>
        ${grid.stats?.source ? html`<p class="muted">${msg(str`来源：${grid.stats.source}`)}</p>` : nothing}
      </section>
      ${this.#links(msg('下级网格'), children, (link) => ({ kind: 'grid', code: link.id }))}
      ${this.#links(msg('服务站'), stations, (link) => ({ kind: 'station', id: link.id }))}
    `;
  }

  #header(): TemplateResult {
    const { grid, levelLabel, parents } = this.view as GridCardView;
    return html`<header>
      <p class="muted">
        ${levelLabel || levelName(grid.level)}${grid.kind === 'basic' ? nothing : html` · ${gridKindName(grid.kind)}`}
        ${grid.mode ? html` · ${grid.mode}` : nothing}
      </p>
      <h2>${grid.name}</h2>
      ${(grid.brands ?? []).map((brand) => html`<p>${brand}</p>`)}
      ${
        parents.length === 0
          ? nothing
          : html`<nav class="links" aria-label=${msg('上级网格')}>
            ${parents.map((link) => this.#link(link, { kind: 'grid', code: link.id }))}
          </nav>`
      }
      ${grid.analysable ? nothing : html`<p class="badge">${msg('边界自相交，不参与统计')}</p>`}
    </header>`;
  }

  #who(): TemplateResult {
    const { people, grid } = this.view as GridCardView;
    return html`<section>
      <h3>${msg('谁来做事')}</h3>
      ${people.length === 0 ? html`<p class="muted">${notPublished()}</p>` : html`<ul class="lines">${people.map(person)}</ul>`}
      ${grid.coBuild ? html`<p class="muted">${msg(str`共建单位 ${formatNumber(grid.coBuild.count)} 家`)}${(grid.coBuild.units ?? []).map((unit) => html` · ${unit}`)}</p>` : nothing}
    </section>`;
  }

  #what(): TemplateResult {
    const { services, activities } = this.view as GridCardView;
    return html`<section>
      <h3>${msg('做什么事')}</h3>
      ${
        services === null
          ? html`<p class="muted">${msg('服务项目未公布')}</p>`
          : html`<p class="chips">${services.map((id) => html`<span class="chip">${serviceName(id)}</span>`)}</p>`
      }
      ${activities.length === 0 ? nothing : html`<ul class="lines">${activities.map(({ title, station }) => html`<li>${title} <span class="muted">${station}</span></li>`)}</ul>`}
    </section>`;
  }

  #how(): TemplateResult {
    const { grid, institutions } = this.view as GridCardView;
    const rules = grid.patrolRules ?? [];
    return html`<section>
      <h3>${msg('怎么做事')}</h3>
      ${
        rules.length === 0
          ? html`<p class="muted">${msg('巡查要求未公布')}</p>`
          : html`<ul class="lines">${rules.map((rule) => html`<li>${patrolRuleText(rule)}${(rule.byRoles ?? []).map((role) => html` <span class="muted">${roleName(role)}</span>`)}</li>`)}</ul>`
      }
      ${this.patrol ? html`<p class=${this.patrol.status}>${this.patrol.text}</p>` : nothing}
      ${!this.patrol && grid.lastPatrolOn ? html`<p>${msg(str`最近巡查：${formatCalendarDate(grid.lastPatrolOn)}`)}</p>` : nothing}
      ${institutions.length === 0 ? nothing : html`<p class="chips">${institutions.map((id) => html`<span class="chip">${institutionName(id)}</span>`)}</p>`}
    </section>`;
  }

  #figuresTitle(): string {
    const asOf = this.view?.grid.stats?.asOf;
    return asOf ? msg(str`数据（截至 ${formatCalendarDate(asOf)}）`) : msg('数据');
  }

  #links(
    title: string,
    links: readonly CardLink[],
    pickOf: (link: CardLink) => Picked,
  ): TemplateResult | typeof nothing {
    if (links.length === 0) return nothing;
    return html`<section>
      <h3>${title} <span class="number">${links.length}</span></h3>
      <div class="links">${links.map((link) => this.#link(link, pickOf(link)))}</div>
    </section>`;
  }

  #link({ name }: CardLink, pick: Picked): TemplateResult {
    return html`<button @click=${() => this.dispatchEvent(new PickEvent(pick, true))}>${name}</button>`;
  }
}

const person = ({ role, count, contacts }: CardPerson): TemplateResult =>
  contacts.length === 0
    ? html`<li class="person"><span>${roleName(role)}</span><span class="muted">${msg(str`${count} 人，联系方式未公布`)}</span></li>`
    : html`${contacts.map(
        ({ name, phone }) => html`<li class="person">
          <span>${roleName(role)}${name ? html` <b>${name}</b>` : nothing}</span>
          ${phone ? html`<a class="button quiet" href=${`tel:${phone}`}>${icon('phone')}${phone}</a>` : html`<span class="muted">${msg('电话未公布')}</span>`}
        </li>`,
      )}`;

const figure = ({ label, unit, value }: CardFigure): TemplateResult => html`<div>
  <dd class=${value === null ? 'unknown' : ''}>${formatNumber(value)}${value === null || !unit ? nothing : html` <small>${unit}</small>`}</dd>
  <dt>${label}</dt>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'og-grid-card': GridCard;
  }
}

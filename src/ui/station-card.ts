import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NO_GRID } from '../model/grid.ts';
import type { Station } from '../model/records.ts';
import { notPublished } from '../text/numbers.ts';
import { weekHours } from '../text/week-hours.ts';
import {
  facilityClassName,
  facilityName,
  institutionName,
  positionSourceName,
  serviceName,
} from '../text/words.ts';
import { base } from './base.ts';
import { cardStyles } from './card.styles.ts';
import { PickEvent } from './events.ts';
import { icon } from './icon.ts';

/** A service station's card; hours as a sentence made by the mode, which knows the time. @fires PickEvent */
@localized()
@customElement('og-station-card')
export class StationCard extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      dl.facts {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
      }
      dl.facts dt {
        color: var(--muted);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) station: Station | null = null;
  /** The manifest's word for its class. */
  @property() classWord = '';
  @property() gridName = '';
  /** "开放中，至 21:00" or 未公布. */
  @property() hoursText = '';

  override render(): TemplateResult | typeof nothing {
    const { station } = this;
    if (!station) return nothing;
    return html`
      <header>
        <p class="muted">${this.classWord || facilityClassName(station.facilityClass)}${station.mode ? html` · ${station.mode}` : nothing}</p>
        <h2>${station.name}</h2>
        ${(station.aliases ?? []).length > 0 ? html`<p class="muted">${msg(str`又名 ${(station.aliases ?? []).join('、')}`)}</p>` : nothing}
        <nav class="links">
          ${
            station.gridCode === NO_GRID
              ? html`<span class="muted">${msg('没有写明所属网格')}</span>`
              : html`<button @click=${() => this.dispatchEvent(new PickEvent({ kind: 'grid', code: station.gridCode }, true))}>
            ${this.gridName || station.gridCode}
          </button>`
          }
        </nav>
      </header>
      <slot></slot>
      <section>
        <dl class="facts">
          <dt>${msg('开放时间')}</dt>
          <dd>${this.hoursText || (station.hours ? weekHours(station.hours) : notPublished())}</dd>
          <dt>${msg('地址')}</dt>
          <dd>${station.address ?? station.locationText ?? notPublished()}</dd>
          <dt>${msg('电话')}</dt>
          <dd>${station.phone ? html`<a class="button quiet" href=${`tel:${station.phone}`}>${icon('phone')}${station.phone}</a>` : notPublished()}</dd>
          <dt>${msg('位置')}</dt>
          <dd>${positionSourceName(station.positionSource)}</dd>
        </dl>
      </section>
      ${words(msg('设施'), station.facilities, facilityName)}
      ${words(msg('服务'), station.services, serviceName)}
      ${(station.institutions ?? []).length > 0 ? words(msg('机构'), station.institutions, institutionName) : nothing}
      ${(station.signboards ?? []).length > 0 ? words(msg('挂牌'), station.signboards, (word) => word) : nothing}
      ${
        (station.activities ?? []).length > 0
          ? html`<section>
            <h3>${msg('活动')}</h3>
            <ul class="lines">${(station.activities ?? []).map(({ title, when, for: who }) => html`<li>${title} <span class="muted">${[when && weekHours(when), who].filter(Boolean).join(' · ')}</span></li>`)}</ul>
          </section>`
          : nothing
      }
    `;
  }
}

function words(
  title: string,
  ids: readonly string[] | null | undefined,
  nameOf: (id: string) => string,
): TemplateResult {
  const body = !ids
    ? html`<p class="muted">${notPublished()}</p>`
    : ids.length === 0
      ? html`<p class="muted">${msg('无')}</p>`
      : html`<p class="chips">${ids.map((id) => html`<span class="chip">${nameOf(id)}</span>`)}</p>`;
  return html`<section><h3>${title}</h3>${body}</section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'og-station-card': StationCard;
  }
}

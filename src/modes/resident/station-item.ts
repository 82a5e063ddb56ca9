import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { OpeningNow } from '../../find/opening-now.ts';
import type { StationWalk } from '../../find/station-walks.ts';
import type { Station } from '../../model/records.ts';
import { facilityName, serviceName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';
import { WayEvent } from './events.ts';
import { openingWords } from './opening-words.ts';
import { walkWords } from './walk-words.ts';

/** One station as a resident needs it: how far, open or not, what it has, how to get there, whom to call. @slot - the way @fires WayEvent */
@localized()
@customElement('og-station-item')
export class StationItem extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      .far {
        font-weight: 600;
      }
      .open {
        color: var(--good);
        font-weight: 600;
      }
      audio {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) station!: Station;
  /** null while no place is known. */
  @property({ attribute: false }) walk: StationWalk | null = null;
  @property({ attribute: false }) opening: OpeningNow = { state: 'unknown' };
  @property({ attribute: false }) nowMs = 0;
  @property() zone = 'UTC';
  @property() landmark = '';
  /** A recording in the local dialect, where the dataset has one. */
  @property({ attribute: false }) audioUrl: string | null = null;
  @property({ type: Boolean, reflect: true }) elder = false;
  @property({ type: Boolean, reflect: true }) main = false;
  @property({ type: Boolean, reflect: true }) way = false;

  @query('h3') private head!: HTMLElement;

  override focus(): void {
    this.head.focus();
  }

  override render(): TemplateResult {
    const { station, walk, elder } = this;
    const where = station.locationText ?? (this.landmark ? msg(str`${this.landmark}附近`) : station.address);
    return html`
      ${elder && where ? html`<p class="big">${where}</p>` : nothing}
      <h3 id="name" tabindex="-1">${station.name}</h3>
      ${walk ? html`<p class="far">${walkWords(walk, elder)}</p>` : nothing}
      ${!elder && where ? html`<p>${[where, station.locationText || this.landmark ? station.address : ''].filter(Boolean).join(' · ')}</p>` : nothing}
      <p class=${this.opening.state}>${openingWords(this.opening, this.nowMs, this.zone)}</p>
      <p class="muted">${this.#has()}</p>
      ${this.audioUrl ? html`<audio controls preload="none" src=${this.audioUrl} aria-label=${msg('听方言介绍')}></audio>` : nothing}
      <div class="actions">
        <button class=${this.main ? 'primary' : ''} aria-expanded=${this.way ? 'true' : 'false'} aria-describedby="name" @click=${() =>
          this.dispatchEvent(new WayEvent(station.id))}>${icon('walk')}${msg('怎么走')}</button>
        ${this.#call()}
      </div>
      <slot></slot>
    `;
  }

  /** A closed station may not pick up: then the hotline, which always does. */
  #call(): TemplateResult {
    const { phone } = this.station;
    if (!phone || (this.elder && this.opening.state === 'closed'))
      return html`<a class="button" href="tel:12345" aria-describedby="name">${icon('phone')}${msg('打 12345')}</a>`;
    return html`<a class="button" href=${`tel:${phone}`} aria-describedby="name">${icon('phone')}${msg('打电话')}</a>`;
  }

  #has(): string {
    const { facilities, services } = this.station;
    if (!facilities && !services) return msg('设施和服务未公布，可电话问');
    const words = [...(facilities ?? []).map(facilityName), ...(services ?? []).map(serviceName)];
    return words.length === 0 ? msg('没有公布的设施') : words.join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-station-item': StationItem;
  }
}

import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { handOffUrl, type MapApp } from '../../find/hand-off.ts';
import type { OpeningNow } from '../../find/opening-now.ts';
import type { Station } from '../../model/records.ts';
import { formatDistance } from '../../text/distances.ts';
import { facilityName, serviceName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { cardStyles } from './card.styles.ts';
import { openingWords } from './opening-words.ts';

/** One station as a resident needs it: how far, open or not, what it has, how to get there, whom to call. @slot - the picture */
@localized()
@customElement('og-station-item')
export class StationItem extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      .head {
        display: grid;
        grid-template-columns: var(--head-columns, 1fr auto);
        gap: var(--space-1) var(--space-3);
        align-items: baseline;
      }
      .far {
        font-weight: 600;
        white-space: nowrap;
      }
      .open {
        color: var(--good);
        font-weight: 600;
      }
      .apps {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) station!: Station;
  /** Metres in a straight line; null while no place is known. */
  @property({ attribute: false }) distanceM: number | null = null;
  @property({ attribute: false }) opening: OpeningNow = { state: 'unknown' };
  @property({ attribute: false }) nowMs = 0;
  @property() zone = 'UTC';
  @property({ type: Boolean, reflect: true }) main = false;
  @state() private choosing = false;

  override render(): TemplateResult {
    const { station } = this;
    const place = station.locationText ?? station.address;
    return html`
      <slot></slot>
      <div class="head">
        <h3>${station.name}</h3>
        ${this.distanceM === null ? nothing : html`<span class="far">${msg(str`直线 ${formatDistance(this.distanceM)}`)}</span>`}
      </div>
      ${place ? html`<p>${place}</p>` : nothing}
      <p class=${this.opening.state}>${openingWords(this.opening, this.nowMs, this.zone)}</p>
      <p class="muted">${this.#has()}</p>
      <div class="actions">
        <button class=${this.main ? 'primary' : ''} aria-expanded=${this.choosing ? 'true' : 'false'} @click=${() => {
          this.choosing = !this.choosing;
        }}>${icon('walk')}${msg('怎么走')}</button>
        ${station.phone ? html`<a class="button" href=${`tel:${station.phone}`}>${icon('phone')}${msg('打电话')}</a>` : nothing}
      </div>
      ${this.choosing ? this.#apps() : nothing}
    `;
  }

  #has(): string {
    const { facilities, services } = this.station;
    if (!facilities && !services) return msg('设施和服务未公布');
    const words = [...(facilities ?? []).map(facilityName), ...(services ?? []).map(serviceName)];
    return words.length === 0 ? msg('没有公布的设施') : words.join(' · ');
  }

  #apps(): TemplateResult {
    const names: Record<MapApp, string> = {
      amap: msg('高德地图'),
      baidu: msg('百度地图'),
      tencent: msg('腾讯地图'),
      apple: msg('苹果地图'),
      geo: msg('手机自带地图'),
    };
    const [lng = 0, lat = 0] = this.station.geometry.coordinates;
    const link = (app: MapApp): TemplateResult => html`<a
      class="button"
      rel="noreferrer"
      target=${app === 'geo' ? nothing : '_blank'}
      href=${handOffUrl(app, this.station.name, [lng, lat])}
    >${names[app]}</a>`;
    return html`<p class="muted">${msg('用哪个地图带路？只告诉它目的地。')}</p>
      <div class="apps">${(['amap', 'baidu', 'tencent', 'apple', 'geo'] as const).map(link)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-station-item': StationItem;
  }
}

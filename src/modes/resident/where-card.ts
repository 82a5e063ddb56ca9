import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WhereAmI } from '../../find/where-am-i.ts';
import { openWordFinder } from '../../find/words/open-word-finder.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { getLocale } from '../../text/locale.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/search-box.ts';
import { searchItemsOf } from '../../ui/search-index.ts';
import type { SearchItem } from '../../ui/search-items.ts';
import { cardStyles } from './card.styles.ts';
import { LocateEvent, SettleEvent } from './events.ts';

/** What is known of where somebody is; `failed`: the device said no, or nothing. */
export type Where = WhereAmI | { readonly sure: 'failed'; readonly reason: 'denied' | 'unavailable' };

/** Where are you: by name or code, by the device, by a pin. @fires LocateEvent SettleEvent FoundEvent @slot - the pin */
@localized()
@customElement('og-where-card')
export class WhereCard extends LitElement {
  static override styles = [base, cardStyles];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) where: Where | null = null;
  /** What stands near each grid that may be chosen, by code. */
  @property({ attribute: false }) landmarks: ReadonlyMap<string, string> = new Map();
  @property() area = '';
  @property({ type: Boolean }) locating = false;
  @property({ type: Boolean }) inApp = false;

  #search: { readonly of: Dataset; readonly locale: string; readonly items: readonly SearchItem[] } | null =
    null;

  /** Made again only for another dataset or language. */
  #items(): readonly SearchItem[] {
    const { data } = this;
    const locale = getLocale();
    if (this.#search?.of !== data || this.#search.locale !== locale)
      this.#search = { of: data, locale, items: searchItemsOf(data) };
    return this.#search.items;
  }

  override render(): TemplateResult {
    return html`
      <h2>${msg('您在哪儿？')}</h2>
      <og-search-box
        .items=${this.#items()}
        .openFind=${openWordFinder}
        .placeholder=${msg('小区、路名、网格')}
      ></og-search-box>
      <button class="primary" ?disabled=${this.locating} @click=${() => this.dispatchEvent(new LocateEvent())}>
        ${icon('locate')}${this.locating ? msg('正在定位…') : msg('用手机定位')}
      </button>
      ${this.where ? this.#said(this.where) : nothing}
      <slot></slot>
      <p class="muted">${msg('位置只在您的手机里用一次，不发送，不保存。')}</p>
    `;
  }

  #said(where: Where): TemplateResult | typeof nothing {
    if (where.sure === 'yes') return nothing;
    if (where.sure === 'choose') return this.#choices(where.grids);
    const words = {
      vague: () => msg('定位太不准，请搜地名或在图上点。'),
      outside: () => msg(str`您不在${this.area}范围内，可以搜地名。`),
      denied: () => msg('手机没有允许定位，可以搜地名。'),
      unavailable: () => msg('现在定不了位，可以搜地名。'),
    };
    return html`<p role="status">${words[where.sure === 'failed' ? where.reason : where.sure]()}</p>`;
  }

  #choices(grids: readonly Grid[]): TemplateResult {
    const why = this.inApp ? msg('这里的定位可能有偏差，您在哪个网格？') : msg('定位不够准，您在哪个网格？');
    return html`<div class="choices" role="group" aria-label=${msg('您在哪个网格？')}>
      <p role="status">${why}</p>
      ${grids.map((grid) => {
        const near = this.landmarks.get(grid.code);
        return html`<button class="tall" @click=${() => this.dispatchEvent(new SettleEvent(grid))}>
          <span>${grid.name}</span>${near ? html`<span class="muted">${msg(str`${near}附近`)}</span>` : nothing}
        </button>`;
      })}
      <p class="muted">${msg('都不是？请搜地名。')}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-where-card': WhereCard;
  }
}

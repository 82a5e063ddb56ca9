import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
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
  static override styles = [
    base,
    cardStyles,
    css`
      [aria-disabled='true'] {
        cursor: progress;
      }
    `,
  ];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) where: Where | null = null;
  /** What stands near each grid that may be chosen, by code. */
  @property({ attribute: false }) landmarks: ReadonlyMap<string, string> = new Map();
  @property() area = '';
  @property({ type: Boolean }) locating = false;
  @property({ type: Boolean }) inApp = false;
  @query('h2') private head!: HTMLElement;

  #search: { readonly of: Dataset; readonly locale: string; readonly items: readonly SearchItem[] } | null =
    null;

  override focus(): void {
    this.head.focus();
  }

  /** Made again only for another dataset or language. */
  #items(): readonly SearchItem[] {
    const { data } = this;
    const locale = getLocale();
    if (this.#search?.of !== data || this.#search.locale !== locale)
      this.#search = { of: data, locale, items: searchItemsOf(data) };
    return this.#search.items;
  }

  override render(): TemplateResult {
    const said = this.#said();
    return html`
      <h2 tabindex="-1">${msg('您在哪儿？')}</h2>
      <og-search-box
        .items=${this.#items()}
        .openFind=${openWordFinder}
        .placeholder=${msg('小区、路名、网格')}
      ></og-search-box>
      <button class="primary" aria-disabled=${this.locating ? 'true' : 'false'} @click=${this.#locate}>
        ${icon('locate')}${this.locating ? msg('正在定位…') : msg('用手机定位')}
      </button>
      <p role="status" class=${said === '' ? 'hidden-visually' : ''}>${said}</p>
      ${this.where?.sure === 'choose' ? this.#choices(this.where.grids) : nothing}
      <slot></slot>
      <p class="muted">${msg('位置只在您的手机里用一次，不发送，不保存。')}</p>
    `;
  }

  /** Not disabled while it waits: a button that is takes the focus with it. */
  #locate(): void {
    if (!this.locating) this.dispatchEvent(new LocateEvent());
  }

  #said(): string {
    const { where } = this;
    if (this.locating || !where || where.sure === 'yes') return '';
    if (where.sure === 'choose')
      return this.inApp ? msg('这里的定位可能有偏差，您在哪个网格？') : msg('定位不够准，您在哪个网格？');
    const words = {
      vague: () => msg('定位太不准，请搜地名或在图上点。'),
      outside: () => msg(str`您不在${this.area}范围内，可以搜地名。`),
      denied: () => msg('手机没有允许定位，可以搜地名。'),
      unavailable: () => msg('现在定不了位，可以搜地名。'),
    };
    return words[where.sure === 'failed' ? where.reason : where.sure]();
  }

  #choices(grids: readonly Grid[]): TemplateResult {
    return html`<div class="choices" role="group" aria-label=${msg('您在哪个网格？')}>
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

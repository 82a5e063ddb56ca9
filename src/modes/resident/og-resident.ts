import { localized, msg, str } from '@lit/localize';
import { StoreController } from '@nanostores/lit';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { createLocators } from '../../analysis/grid-locators.ts';
import { createStationFinder } from '../../analysis/station-finder.ts';
import { openingNow } from '../../find/opening-now.ts';
import { residentLevel, type WhereAmI, whereAmI } from '../../find/where-am-i.ts';
import { openWordFinder } from '../../find/words/open-word-finder.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import type { Page } from '../../session/page.ts';
import type { AppState } from '../../state/app-state.ts';
import { select } from '../../state/transitions/selection.ts';
import { setElder, setLocale } from '../../state/transitions/view.ts';
import { formatNumber } from '../../text/numbers.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/search-box.ts';
import type { FoundEvent } from '../../ui/search-box.ts';
import { searchItemsOf } from '../../ui/search-index.ts';
import type { SearchItem } from '../../ui/search-items.ts';
import './answer-card.ts';
import { cardPicture, prefetchPicture } from './card-picture.ts';
import { type Located, locate } from './locate.ts';
import { meeting, type Need, needName, needsOf, OPEN_NOW } from './needs.ts';
import { styles } from './og-resident.styles.ts';
import './station-item.ts';
import { withoutData } from './without-data.ts';

const FIRST = 5;
const FIRST_NEEDS = 5;
/** 长辈版 asks for the two large needs only: 厕所, 喝水. */
const ELDER_NEEDS = 2;
const MINUTE_MS = 60_000;
/** How long after the first paint the picture's code may be fetched. */
const QUIET_MS = 1500;

type Where = WhereAmI | { readonly sure: 'failed'; readonly reason: 'denied' | 'unavailable' };

/** The residents' page: the answer first, then stations, and a picture of the way last. */
@localized()
@customElement('og-resident')
export class ResidentMode extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) page!: Page;
  @property({ type: Boolean, reflect: true }) elder = false;
  @state() private locating = false;
  @state() private where: Where | null = null;
  /** Found by position, so it is not in the store: a selection stands in the URL. */
  @state() private here: Grid | null = null;
  @state() private needs: readonly Need[] = [];
  @state() private shown = FIRST;
  @state() private allNeeds = false;
  @state() private nowMs = Date.now();
  @query('.picture') private picture!: HTMLElement | null;

  /** Where the resident is or asked about. It never leaves this field. */
  #place: readonly [number, number] | null = null;
  #drawn = '';
  #clock = 0;
  #state: StoreController<AppState> | null = null;
  #search: { readonly of: Dataset; readonly locale: string; readonly items: readonly SearchItem[] } | null =
    null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = window.setInterval(() => {
      this.nowMs = Date.now();
    }, MINUTE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#clock);
  }

  override willUpdate(_changed: PropertyValues): void {
    this.#state ??= new StoreController(this, this.page.store.state);
    this.elder = this.#now().elder;
  }

  override firstUpdated(): void {
    window.setTimeout(prefetchPicture, QUIET_MS);
  }

  override updated(): void {
    void this.#draw();
  }

  #now(): AppState {
    return this.page.store.state.get();
  }

  #grid(): Grid | null {
    const { selection, dataset } = this.#now();
    if (this.here) return this.here;
    return selection?.kind === 'grid' ? (dataset?.grids.get(selection.code) ?? null) : null;
  }

  override render(): TemplateResult {
    const now = this.#now();
    const { dataset } = now;
    return html`
      <div class="bar">
        <header>
          <h1>${now.elder ? msg('找服务站') : msg('找网格 · 找服务站')}</h1>
          <button @click=${() => this.page.store.apply(setLocale(now.locale === 'en' ? 'zh-Hans' : 'en'))}>
            ${now.locale === 'en' ? msg('中文') : msg('EN')}
          </button>
          <button class="elder" @click=${() => this.page.store.apply(setElder(!now.elder))}>
            ${now.elder ? msg('普通版') : msg('长辈版')}
          </button>
        </header>
      </div>
      <main>${dataset ? this.#answer(now, dataset) : withoutData(now)}</main>
    `;
  }

  #answer(now: AppState, dataset: Dataset): TemplateResult {
    const grid = this.#grid();
    return html`
      ${dataset.manifest.synthetic ? html`<p><span class="badge">${msg('示例数据')}</span> ${dataset.manifest.title}</p>` : nothing}
      ${grid ? this.#gridCard(dataset, grid) : this.#ask(now, dataset)}
      ${this.#stations(now, dataset, grid)}
      <div class="card foot">
        <p>${msg('没有找到答案？')}</p>
        <a class="button" href="tel:12345">${icon('phone')}${msg('打 12345 政务热线')}</a>
      </div>
    `;
  }

  #gridCard(dataset: Dataset, grid: Grid): TemplateResult {
    const codes = [grid.code, ...dataset.ancestorsOf(grid.code)];
    const parents = codes.slice(1).flatMap((code) => dataset.grids.get(code) ?? []);
    const staff = codes.flatMap((code) => dataset.staffOf(code));
    return html`<og-answer-card
      .grid=${grid}
      .parents=${parents}
      .staff=${[...new Set(staff)]}
      .located=${this.here !== null}
      @og-not-here=${this.#notHere}
    ></og-answer-card>`;
  }

  #ask(now: AppState, dataset: Dataset): TemplateResult {
    return html`<section class="card">
      <h2>${msg('您在哪儿？')}</h2>
      <og-search-box
        .items=${this.#items(dataset, now.locale)}
        .openFind=${openWordFinder}
        .placeholder=${msg('小区、路名、网格')}
        @og-found=${this.#found}
      ></og-search-box>
      <button class="primary" ?disabled=${this.locating} @click=${this.#locate}>
        ${icon('locate')}${this.locating ? msg('正在定位…') : msg('用手机定位')}
      </button>
      ${this.#whereText(now)}
      <p class="muted">${msg('位置只在您的手机里用一次，不发送，不保存。')}</p>
    </section>`;
  }

  #whereText({ dataset }: AppState): TemplateResult | typeof nothing {
    const { where } = this;
    if (!where || !dataset) return nothing;
    if (where.sure === 'choose') {
      return html`<div class="choices" role="group" aria-label=${msg('您在哪个网格？')}>
        <p role="status">${msg('定位不够准，您在哪个网格？')}</p>
        ${where.grids.map((grid) => html`<button @click=${() => this.#settle(grid)}>${grid.name}</button>`)}
      </div>`;
    }
    if (where.sure === 'outside')
      return html`<p role="status">${msg(str`您不在${dataset.manifest.title}范围内，可以搜地名。`)}</p>`;
    if (where.sure === 'failed') {
      const denied = where.reason === 'denied';
      return html`<p role="status">${denied ? msg('手机没有允许定位，可以搜地名。') : msg('现在定不了位，可以搜地名。')}</p>`;
    }
    return nothing;
  }

  #stations(now: AppState, dataset: Dataset, grid: Grid | null): TemplateResult {
    const stations = [...dataset.stations.values()];
    const isOpen = (station: Station): boolean => this.#opening(station, dataset).state === 'open';
    const matching = meeting(stations, this.needs, isOpen);
    const place = this.#place ?? grid?.labelPoint ?? null;
    const near = place
      ? createStationFinder(matching).nearest(place[0], place[1], this.shown)
      : [...matching.filter(isOpen), ...matching.filter((station) => !isOpen(station))]
          .slice(0, this.shown)
          .map((station) => ({ station, distanceM: null }));
    return html`
      <section class="list" aria-label=${msg('服务站')}>
        <h2>${place ? msg('离您近的服务站') : msg('服务站')}</h2>
        ${this.#needs(now, stations, isOpen)}
        <p class="muted" role="status">${msg(str`${formatNumber(matching.length)} 个服务站`)}</p>
        ${near.map(
          ({ station, distanceM }, i) => html`<og-station-item
            .station=${station}
            .distanceM=${distanceM}
            .opening=${this.#opening(station, dataset)}
            .nowMs=${this.nowMs}
            .zone=${dataset.manifest.timeZone}
            ?main=${i === 0}
          >${i === 0 && place ? html`<div class="picture"></div>` : nothing}</og-station-item>`,
        )}
        ${
          matching.length > this.shown
            ? html`<button class="more" @click=${() => {
                this.shown += FIRST;
              }}>${msg('再看几个')}</button>`
            : nothing
        }
      </section>
    `;
  }

  #needs(now: AppState, stations: readonly Station[], isOpen: (station: Station) => boolean): TemplateResult {
    const all = needsOf(stations);
    const chosen = ({ id }: Need): boolean => this.needs.some((need) => need.id === id);
    const count = now.elder ? ELDER_NEEDS : this.allNeeds ? all.length : FIRST_NEEDS;
    const main = now.elder ? all.filter((need) => need !== OPEN_NOW) : all;
    const offered = main.filter((need, i) => i < count || chosen(need));
    return html`<fieldset class="needs" aria-label=${msg('要找什么')}>
      ${offered.map((need) => {
        const on = chosen(need);
        const met = meeting(stations, on ? this.needs : [...this.needs, need], isOpen).length;
        return html`<button aria-pressed=${on ? 'true' : 'false'} @click=${() => this.#toggle(need)}>
          ${need === OPEN_NOW ? msg('开放中') : needName(need)}<span class="count number">${met}</span>
        </button>`;
      })}
      ${
        now.elder || offered.length === all.length
          ? nothing
          : html`<button class="quiet" @click=${() => {
              this.allNeeds = true;
            }}>${msg('更多')}</button>`
      }
    </fieldset>`;
  }

  #opening(station: Station, dataset: Dataset): ReturnType<typeof openingNow> {
    return openingNow(station.hours, this.nowMs, dataset.manifest.timeZone);
  }

  #items(dataset: Dataset, locale: string): readonly SearchItem[] {
    if (this.#search?.of !== dataset || this.#search.locale !== locale) {
      this.#search = { of: dataset, locale, items: searchItemsOf(dataset) };
    }
    return this.#search.items;
  }

  #toggle(need: Need): void {
    const on = this.needs.some(({ id }) => id === need.id);
    this.needs = on ? this.needs.filter(({ id }) => id !== need.id) : [...this.needs, need];
    this.shown = FIRST;
  }

  async #locate(): Promise<void> {
    this.locating = true;
    const located: Located = await locate();
    this.locating = false;
    if (!located.ok) this.where = { sure: 'failed', reason: located.reason };
    else await this.#answerFor(located.position, located.accuracyM);
  }

  async #answerFor(position: readonly [number, number], accuracyM: number): Promise<void> {
    const { dataset } = this.#now();
    if (!dataset) return;
    const where = whereAmI(createLocators(dataset), residentLevel(dataset), position, accuracyM);
    this.#place = where.sure === 'outside' ? null : position;
    this.where = where;
    this.here = where.sure === 'yes' ? where.grid : null;
  }

  #settle(grid: Grid): void {
    this.here = grid;
  }

  #found({ item: { target } }: FoundEvent): void {
    if (target.kind === 'place') {
      void this.#answerFor(target.position, 0);
      return;
    }
    const { dataset } = this.#now();
    const station = target.kind === 'station' ? dataset?.stations.get(target.id) : undefined;
    const [lng, lat] = station?.geometry.coordinates ?? [];
    this.#place = lng === undefined || lat === undefined ? null : [lng, lat];
    const code = target.kind === 'grid' ? (target.code as GridCode) : station?.gridCode;
    if (code) this.page.store.apply(select({ kind: 'grid', code }));
  }

  #notHere(): void {
    const settled = this.where?.sure === 'choose';
    this.here = null;
    if (!settled) {
      this.#place = null;
      this.where = null;
    }
    this.page.store.apply(select(null));
  }

  async #draw(): Promise<void> {
    const { picture } = this;
    const item = picture?.parentElement;
    if (!picture || !(item instanceof HTMLElement) || !('station' in item)) return;
    const state = this.#now();
    const station = item.station as Station;
    const grid = this.#grid();
    const key = [grid?.code, station.id, state.theme, state.elder, state.locale, picture.clientWidth].join();
    if (key === this.#drawn && picture.childElementCount > 0) return;
    this.#drawn = key;
    const drawing = await cardPicture(state, grid, station, picture.parentElement?.clientWidth ?? 320);
    if (drawing && this.#drawn === key) picture.replaceChildren(drawing);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-resident': ResidentMode;
  }
}

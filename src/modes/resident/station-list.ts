import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  type IsOpen,
  meets,
  meetsAll,
  type Need,
  needsOf,
  OPEN_NOW,
  OUTDOOR_NEEDS,
} from '../../find/needs.ts';
import { type OpeningNow, openingNow } from '../../find/opening-now.ts';
import type { StationWalk } from '../../find/station-walks.ts';
import type { Station } from '../../model/records.ts';
import { base } from '../../ui/base.ts';
import { NeedEvent } from './events.ts';
import { needName } from './need-words.ts';
import { needsStyles } from './needs.styles.ts';
import './station-item.ts';

const FIRST = 5;
const FIRST_NEEDS = 5;
/** 长辈版 asks for the two large needs only: 厕所, 喝水. */
const ELDER_NEEDS = 2;

/** A station, with how far it is where a place is known. */
export interface Listed {
  readonly station: Station;
  readonly walk: StationWalk | null;
}

/** Stations that meet the chosen needs, the nearest first; those that publish nothing apart. @fires NeedEvent WayEvent */
@localized()
@customElement('og-station-list')
export class StationList extends LitElement {
  static override styles = [
    base,
    needsStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
      }
      h2 {
        font-size: var(--text-l);
      }
      .none {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }
      .more {
        min-height: var(--touch);
      }
    `,
  ];

  /** All stations in the order in which they shall be offered. */
  @property({ attribute: false }) listed: readonly Listed[] = [];
  @property({ attribute: false }) needs: readonly Need[] = [];
  @property({ attribute: false }) nowMs = 0;
  @property() zone = 'UTC';
  @property({ type: Boolean }) elder = false;
  /** Distances are from the middle of a grid, and not from where somebody stands. */
  @property({ type: Boolean }) fromMiddle = false;
  /** The station whose way is shown. */
  @property() wayTo = '';
  /** What is shown under it. */
  @property({ attribute: false }) way: TemplateResult | null = null;
  /** What stands near a station, by id: said before its name in 长辈版. */
  @property({ attribute: false }) landmarks: ReadonlyMap<string, string> = new Map();
  /** A station's recording in the local dialect; undefined where none is to be heard. */
  @property({ attribute: false }) audioOf: ((station: Station) => string | null) | undefined;
  @state() private shown = FIRST;
  @state() private allNeeds = false;
  @state() private withUnknown = false;
  #opening: { readonly nowMs: number; readonly by: Map<string, OpeningNow> } = { nowMs: 0, by: new Map() };

  override render(): TemplateResult {
    const stations = this.listed.map(({ station }) => station);
    const near = this.listed.some(({ walk }) => walk);
    // Without a place, those that are open come first.
    const closed = ({ station }: Listed): number => (near || this.#isOpen(station) === 'yes' ? 0 : 1);
    const listed = [...this.listed].sort((a, b) => closed(a) - closed(b));
    const met = listed.filter(({ station }) => meetsAll(station, this.needs, this.#isOpen) === 'yes');
    const unknown = listed.filter(({ station }) => meetsAll(station, this.needs, this.#isOpen) === 'unknown');
    const first = met[0]?.station;
    return html`
      <h2>${near ? msg('离您近的服务站') : msg('服务站')}</h2>
      ${this.elder ? nothing : this.#outdoor(stations)}
      ${this.#chips(stations)}
      <p class="muted" role="status">${this.#counted(met.length, unknown.length)}</p>
      ${near && this.fromMiddle ? html`<p class="muted">${msg('从网格中间算起')}</p>` : nothing}
      ${met.filter(this.#isShown).map((one) => this.#item(one, one.station === first))}
      ${
        met.length > this.shown
          ? html`<button class="more" @click=${this.#showMore}>${msg('再看几个')}</button>`
          : nothing
      }
      ${met.length === 0 && this.needs.length > 0 ? this.#nearestWithEach() : nothing}
      ${unknown.length > 0 && this.needs.length > 0 ? this.#unknown(unknown) : nothing}
    `;
  }

  /** The first few; and the one whose way is open, wherever a newer order puts it. */
  readonly #isShown = ({ station }: Listed, place: number): boolean =>
    place < this.shown || station.id === this.wayTo;

  /** Goes on reading where the list went on. */
  async #showMore(): Promise<void> {
    const { shown } = this;
    this.shown += FIRST;
    await this.updateComplete;
    const next = this.renderRoot.querySelectorAll('og-station-item')[shown];
    await next?.updateComplete;
    next?.focus();
  }

  /** The button that asked for all needs goes: the first of those that came takes its place. */
  async #showAllNeeds(): Promise<void> {
    this.allNeeds = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.needs:not(.outdoor) button')[FIRST_NEEDS]?.focus();
  }

  /** By the text of their hours, which many stations share. */
  #opens({ hours = '' }: Station): OpeningNow {
    if (this.#opening.nowMs !== this.nowMs) this.#opening = { nowMs: this.nowMs, by: new Map() };
    const known = this.#opening.by.get(hours);
    if (known) return known;
    const opening = openingNow(hours || undefined, this.nowMs, this.zone);
    this.#opening.by.set(hours, opening);
    return opening;
  }

  readonly #isOpen: IsOpen = (station) => {
    const { state } = this.#opens(station);
    return state === 'unknown' ? 'unknown' : state === 'open' ? 'yes' : 'no';
  };

  #counted(met: number, unknown: number): string {
    if (this.needs.length === 0 || unknown === 0) return msg(str`${met} 个服务站`);
    return msg(str`${met} 个符合，另有 ${unknown} 个未公布`);
  }

  /** For people at work outdoors, who ask for no grid. */
  #outdoor(stations: readonly Station[]): TemplateResult {
    return html`<fieldset class="needs outdoor" aria-label=${msg('在外工作')}>
      <span class="lead">${msg('在外工作？')}</span>
      ${OUTDOOR_NEEDS.map((need) => this.#chip(need, this.#isChosen(need), stations))}
    </fieldset>`;
  }

  #chips(stations: readonly Station[]): TemplateResult {
    const all = needsOf(stations);
    const main = this.elder ? all.filter((need) => need !== OPEN_NOW) : all;
    const count = this.elder ? ELDER_NEEDS : this.allNeeds ? all.length : FIRST_NEEDS;
    const offered = main.filter((need, i) => i < count || this.#isChosen(need));
    return html`<fieldset class="needs" aria-label=${msg('要找什么')}>
      ${this.elder ? nothing : html`<span class="lead">${msg('要找什么？')}</span>`}
      ${offered.map((need) => this.#chip(need, this.#isChosen(need), stations))}
      ${
        this.elder || offered.length === all.length
          ? nothing
          : html`<button class="quiet" aria-expanded="false" @click=${this.#showAllNeeds}>${msg('更多')}</button>`
      }
    </fieldset>`;
  }

  #isChosen({ id }: Need): boolean {
    return this.needs.some((need) => need.id === id);
  }

  #chip(need: Need, on: boolean, stations: readonly Station[]): TemplateResult {
    const needs = on ? this.needs : [...this.needs, need];
    const met = stations.filter((station) => meetsAll(station, needs, this.#isOpen) === 'yes').length;
    const plain = { toilet: () => msg('厕所'), drinkingWater: () => msg('喝水') } as const;
    const word = this.elder && need.id in plain ? plain[need.id as keyof typeof plain]() : needName(need);
    return html`<button aria-pressed=${on ? 'true' : 'false'} @click=${() => {
      this.shown = FIRST;
      this.dispatchEvent(new NeedEvent(need));
    }}>${word}<span class="count number" aria-hidden="true">${met}</span>
      <span class="hidden-visually">${msg(str`${met} 个服务站`)}</span></button>`;
  }

  #item({ station, walk }: Listed, main: boolean): TemplateResult {
    const shows = this.wayTo === station.id;
    return html`<og-station-item
      .station=${station}
      .walk=${walk}
      .opening=${this.#opens(station)}
      .nowMs=${this.nowMs}
      .zone=${this.zone}
      .landmark=${this.landmarks.get(station.id) ?? ''}
      .audioUrl=${this.audioOf?.(station) ?? null}
      ?elder=${this.elder}
      ?main=${main}
      ?way=${shows}
    >${shows && this.way ? this.way : nothing}</og-station-item>`;
  }

  /** Where nothing meets all needs: the nearest that meets each. */
  #nearestWithEach(): TemplateResult {
    const nearest = this.needs.flatMap((need) => {
      const one = this.listed.find(({ station }) => meets(station, need, this.#isOpen) === 'yes');
      return one ? [{ need, one }] : [];
    });
    if (nearest.length === 0 || (nearest.length === 1 && this.needs.length === 1))
      return html`<p>${msg('没有找到')}</p>`;
    return html`<div class="none">
      <p>${msg('没有一个站全都有。各自最近的是：')}</p>
      ${nearest.map(({ need, one }) => html`<p class="need">${needName(need)}</p>${this.#item(one, false)}`)}
    </div>`;
  }

  #unknown(unknown: readonly Listed[]): TemplateResult {
    return html`
      <button class="more" aria-expanded=${this.withUnknown ? 'true' : 'false'} @click=${() => {
        this.withUnknown = !this.withUnknown;
      }}>${msg(str`未公布的 ${unknown.length} 个，可电话问`)}</button>
      ${this.withUnknown ? unknown.filter(this.#isShown).map((one) => this.#item(one, false)) : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-station-list': StationList;
  }
}

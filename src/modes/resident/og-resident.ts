import { localized, msg } from '@lit/localize';
import { StoreController } from '@nanostores/lit';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { browserDatum } from '../../find/browser-datum.ts';
import { landmarksIn } from '../../find/landmarks.ts';
import type { Need } from '../../find/needs.ts';
import { openWordFinder } from '../../find/words/open-word-finder.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import { datasetAddress } from '../../session/dataset-address.ts';
import { largerSize, rememberElder, rememberedSize } from '../../session/elder-memory.ts';
import { keepOffline, type Renewal } from '../../session/offline.ts';
import type { Page } from '../../session/page.ts';
import type { AppState } from '../../state/app-state.ts';
import { select } from '../../state/transitions/selection.ts';
import { setElder, setLocale } from '../../state/transitions/view.ts';
import { base } from '../../ui/base.ts';
import type { FoundEvent } from '../../ui/search-box.ts';
import './answer-card.ts';
import { audioOf } from './audio-of.ts';
import type { NeedEvent, PinEvent, SettleEvent, WayEvent } from './events.ts';
import { NearestFirst } from './nearest-first.ts';
import { styles } from './og-resident.styles.ts';
import { Preparing } from './preparing.ts';
import './resident-bar.ts';
import './resident-foot.ts';
import { shownGrid, walkStart } from './shown-place.ts';
import './station-list.ts';
import './where-card.ts';
import { Whereabouts } from './whereabouts.ts';
import { withoutData } from './without-data.ts';

const MINUTE_MS = 60_000;
/** How long after the first paint what may be asked for next is fetched. */
const QUIET_MS = 1500;

const later = () => import('./later.ts');
type Later = Awaited<ReturnType<typeof later>>;

/** The residents' page: the answer first, then stations; the way, the board and the rest when they are asked for. */
@localized()
@customElement('og-resident')
export class ResidentMode extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) page!: Page;
  @property({ type: Boolean, reflect: true }) elder = false;
  @state() private needs: readonly Need[] = [];
  @state() private nowMs = Date.now();
  @state() private wayTo = '';
  /** Newer data, kept and waiting. */
  @state() private renewal: Renewal | null = null;
  /** Makes the noticeboard, while it is shown. */
  @state() private boardOf: typeof import('./board.ts').board | null = null;
  /** What is loaded only when it is asked for, or in a quiet moment. */
  @state() private more: Later | null = null;

  readonly #preparing = new Preparing(this, () => this.#now().dataset);
  readonly #whereabouts = new Whereabouts(this, () => this.#now().dataset, this.#preparing);
  readonly #nearest = new NearestFirst();
  #clock = 0;
  #state: StoreController<AppState> | null = null;

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
    this.style.setProperty('--elder', `${rememberedSize()}px`);
  }

  override firstUpdated(): void {
    window.setTimeout(() => {
      void this.#fetchMore();
      // So that names are still found as people type them when the network is gone.
      void openWordFinder([]).catch(() => undefined);
      void keepOffline((renewal) => {
        this.renewal = renewal;
      });
    }, QUIET_MS);
  }

  #now(): AppState {
    return this.page.store.state.get();
  }

  async #fetchMore(): Promise<Later | null> {
    this.more ??= await later().catch(() => null);
    return this.more;
  }

  #grid(): Grid | null {
    return shownGrid(this.#now(), this.#whereabouts.here);
  }

  override render(): TemplateResult {
    const now = this.#now();
    const { dataset } = now;
    const grid = this.#grid();
    if (this.boardOf && dataset && grid)
      return html`<div @og-close=${this.#closeBoard} class="board">${this.boardOf(now, dataset, grid)}</div>`;
    return html`
      <og-resident-bar
        .locale=${now.locale}
        ?elder=${now.elder}
        @og-language=${({ locale }: { locale: AppState['locale'] }) => this.page.store.apply(setLocale(locale))}
        @og-elder=${this.#toggleElder}
        @og-larger=${this.#larger}
      ></og-resident-bar>
      <main>${dataset ? this.#answer(now, dataset) : withoutData(now)}</main>
    `;
  }

  readonly #closeBoard = (): void => {
    this.boardOf = null;
  };

  #answer(now: AppState, dataset: Dataset): TemplateResult {
    const grid = this.#grid();
    return html`
      ${dataset.manifest.synthetic ? html`<p><span class="badge">${msg('示例数据')}</span> ${dataset.manifest.title}</p>` : nothing}
      ${grid ? this.#gridCard(dataset, grid) : this.#ask(now, dataset)}
      ${this.#stations(now, dataset, grid)}
      ${this.more?.week(dataset, this.nowMs) ?? nothing}
      <og-resident-foot .asOf=${dataset.manifest.asOf} .zone=${dataset.manifest.timeZone} .renewal=${this.renewal}></og-resident-foot>
    `;
  }

  #gridCard(dataset: Dataset, grid: Grid): TemplateResult {
    const { datasetUrl, elder, selection } = this.#now();
    const stationId = selection?.kind === 'station' && !this.#whereabouts.here ? selection.id : null;
    const codes = [grid.code, ...dataset.ancestorsOf(grid.code)];
    const parents = codes.slice(1).flatMap((code) => dataset.grids.get(code) ?? []);
    const staff = codes.flatMap((code) => dataset.staffOf(code));
    return html`<og-answer-card
      .grid=${grid}
      .parents=${parents}
      .staff=${[...new Set(staff)]}
      .located=${this.#whereabouts.here !== null}
      @og-not-here=${this.#notHere}
      @og-board=${this.#openBoard}
    >${this.more?.acts(dataset, grid, { datasetUrl, elder, stationId, landmark: this.#nearGrid(grid) }) ?? nothing}</og-answer-card>`;
  }

  /** A landmark of a grid, for messages: in words, and never nearer than the grid. */
  #nearGrid(grid: Grid): string {
    const ready = this.#preparing.now;
    return ready ? (landmarksIn([grid], ready.landmarks, ready.locators).get(grid.code) ?? '') : '';
  }

  async #openBoard(): Promise<void> {
    this.boardOf = await import('./board.ts').then(({ board }) => board).catch(() => null);
  }

  #ask(now: AppState, dataset: Dataset): TemplateResult {
    const ready = this.#preparing.now;
    const { where, locating } = this.#whereabouts;
    const near =
      where?.sure === 'choose' && ready
        ? landmarksIn(where.grids, ready.landmarks, ready.locators)
        : new Map<string, string>();
    return html`<og-where-card
      .data=${dataset}
      .where=${where}
      .landmarks=${near}
      .area=${dataset.manifest.title}
      .locating=${locating}
      .inApp=${browserDatum(navigator.userAgent).inApp}
      @og-locate=${() => this.#whereabouts.locate()}
      @og-settle=${({ grid }: SettleEvent) => this.#whereabouts.settle(grid)}
      @og-found=${this.#found}
      @og-pin=${({ position }: PinEvent) => this.#whereabouts.at(position)}
    >${this.more?.pin(now) ?? nothing}</og-where-card>`;
  }

  #stations(now: AppState, dataset: Dataset, grid: Grid | null): TemplateResult {
    const start = walkStart(now, this.#whereabouts.place, grid);
    const ready = this.#preparing.now;
    return html`<og-station-list
      .listed=${this.#nearest.listed(dataset, ready, start)}
      .needs=${this.needs}
      .nowMs=${this.nowMs}
      .zone=${dataset.manifest.timeZone}
      .fromMiddle=${start !== null && start === grid?.labelPoint}
      .wayTo=${this.wayTo}
      .way=${this.wayTo ? this.#way(now, dataset, start) : null}
      .landmarks=${ready?.nearStation ?? new Map()}
      .audioOf=${now.elder ? this.#audioOf : undefined}
      ?elder=${now.elder}
      @og-need=${({ need }: NeedEvent) => this.#toggle(need)}
      @og-way=${({ id }: WayEvent) => {
        this.wayTo = this.wayTo === id ? '' : id;
        void this.#fetchMore();
      }}
    ></og-station-list>`;
  }

  #way(now: AppState, dataset: Dataset, start: readonly [number, number] | null): TemplateResult | null {
    const station = dataset.stations.get(this.wayTo);
    const ready = this.#preparing.now;
    if (!this.more || !station || !ready) return null;
    return this.more.way(now, {
      station,
      ...this.#nearest.way(ready, start, station.id),
      landmarks: ready.landmarks,
      grid: this.#grid(),
      widthPx: Math.min(window.innerWidth - 72, 540),
    });
  }

  readonly #audioOf = (station: Station): string | null => {
    const address = datasetAddress(this.#now().datasetUrl, document.baseURI, this.page.config);
    return audioOf(station, address.ok ? address.url : null, document.baseURI);
  };

  #toggle(need: Need): void {
    const on = this.needs.some(({ id }) => id === need.id);
    this.needs = on ? this.needs.filter(({ id }) => id !== need.id) : [...this.needs, need];
  }

  #toggleElder(): void {
    const elder = !this.#now().elder;
    rememberElder(elder);
    this.page.store.apply(setElder(elder));
  }

  #larger(): void {
    rememberElder(true, largerSize(rememberedSize()));
    this.requestUpdate();
  }

  #found({ item: { target } }: FoundEvent): void {
    if (target.kind === 'place') {
      void this.#whereabouts.at(target.position);
      return;
    }
    this.#whereabouts.forget();
    if (target.kind === 'station') this.page.store.apply(select({ kind: 'station', id: target.id }));
    else if (target.kind === 'grid')
      this.page.store.apply(select({ kind: 'grid', code: target.code as GridCode }));
  }

  #notHere(): void {
    this.#whereabouts.notHere();
    this.page.store.apply(select(null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-resident': ResidentMode;
  }
}

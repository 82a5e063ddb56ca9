import { localized, msg, str } from '@lit/localize';
import { StoreController } from '@nanostores/lit';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { browserDatum } from '../../find/browser-datum.ts';
import type { Need } from '../../find/needs.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import { datasetAddress } from '../../session/dataset-address.ts';
import { largerSize, rememberElder, rememberedSize } from '../../session/elder-memory.ts';
import type { Page } from '../../session/page.ts';
import type { AppState } from '../../state/app-state.ts';
import { select } from '../../state/transitions/selection.ts';
import { setElder, setLocale } from '../../state/transitions/view.ts';
import { base } from '../../ui/base.ts';
import type { FoundEvent } from '../../ui/search-box.ts';
import { AfterPaint } from './after-paint.ts';
import './answer-card.ts';
import { audioOf } from './audio-of.ts';
import type { NeedEvent, PinEvent, SettleEvent, WayEvent } from './events.ts';
import { KeepsFocus } from './keeps-focus.ts';
import { MinuteClock } from './minute-clock.ts';
import { NearestFirst } from './nearest-first.ts';
import { styles } from './og-resident.styles.ts';
import { Preparing } from './preparing.ts';
import { QuietMoment } from './quiet-moment.ts';
import './resident-bar.ts';
import './resident-foot.ts';
import { shownGrid, walkStart } from './shown-place.ts';
import './station-list.ts';
import './where-card.ts';
import { walkWords } from './walk-words.ts';
import { Whereabouts } from './whereabouts.ts';
import { withoutData } from './without-data.ts';

type Start = readonly [number, number] | null;

const NOTHING_NEAR: ReadonlyMap<string, string> = new Map();

/** Says once that data are made up, where their own title does not. */
const ofWhat = (title: string): TemplateResult => {
  const made = msg('示例数据');
  return html`<p>${title.includes(made) ? nothing : html`<span class="badge">${made}</span>`} ${title}</p>`;
};

/** The residents' page: the answer first, then stations; the way, the board and the rest when they are asked for. */
@localized()
@customElement('og-resident')
export class ResidentMode extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) page!: Page;
  @property({ type: Boolean, reflect: true }) elder = false;
  @state() private needs: readonly Need[] = [];
  @state() private wayTo = '';
  /** Makes the noticeboard, while it is shown. */
  @state() private boardOf: typeof import('./board.ts').board | null = null;

  readonly #preparing = new Preparing(this, () => this.#now().dataset);
  readonly #whereabouts = new Whereabouts(this, () => this.#now().dataset, this.#preparing);
  readonly #nearest = new NearestFirst();
  readonly #clock = new MinuteClock(this);
  readonly #quiet = new QuietMoment(this);
  readonly #focus = new KeepsFocus(this, {
    ask: 'og-where-card',
    answer: 'og-answer-card',
    board: 'og-notice-board',
  });
  /** The card is painted first: all that stands below it, the list by distance and what else can be done follow. */
  readonly #below = new AfterPaint<Dataset | null>(this, null);
  readonly #listedFrom = new AfterPaint<Start>(this, null);
  readonly #actedOn = new AfterPaint<Grid | null>(this, null);
  #state: StoreController<AppState> | null = null;

  override willUpdate(_changed: PropertyValues): void {
    this.#state ??= new StoreController(this, this.page.store.state);
    this.elder = this.#now().elder;
    this.style.setProperty('--elder', `${rememberedSize()}px`);
  }

  #now(): AppState {
    return this.page.store.state.get();
  }

  #grid(): Grid | null {
    return shownGrid(this.#now(), this.#whereabouts.here);
  }

  override render(): TemplateResult {
    const now = this.#now();
    const { dataset } = now;
    const grid = this.#grid();
    const board = this.boardOf && dataset && grid;
    if (dataset) this.#focus.shows(board ? 'board' : grid ? 'answer' : 'ask');
    if (board)
      return html`<div @og-close=${this.#closeBoard} class="board">${this.boardOf?.(now, dataset, grid)}</div>`;
    return html`
      <og-resident-bar
        .locale=${now.locale}
        ?elder=${now.elder}
        @og-language=${({ locale }: { locale: AppState['locale'] }) => this.page.store.apply(setLocale(locale))}
        @og-elder=${this.#toggleElder}
        @og-larger=${this.#larger}
      ></og-resident-bar>
      <p class="hidden-visually" role="status">${dataset && grid ? this.#heard(dataset, grid) : ''}</p>
      <main>${dataset ? this.#answer(now, dataset) : withoutData(now)}</main>
    `;
  }

  readonly #closeBoard = (): void => {
    this.boardOf = null;
  };

  #answer(now: AppState, dataset: Dataset): TemplateResult {
    const grid = this.#grid();
    return html`
      ${dataset.manifest.synthetic ? ofWhat(dataset.manifest.title) : nothing}
      ${grid ? this.#gridCard(now, dataset, grid) : this.#ask(now, dataset)}
      ${this.#below.of(dataset) === dataset ? this.#belowCard(now, dataset, grid) : nothing}
    `;
  }

  #belowCard(now: AppState, dataset: Dataset, grid: Grid | null): TemplateResult {
    const { asOf, timeZone } = dataset.manifest;
    return html`
      ${this.#stations(now, dataset, grid)}
      ${this.#quiet.more?.week(dataset, this.#clock.nowMs) ?? nothing}
      <og-resident-foot .asOf=${asOf} .zone=${timeZone} .renewal=${this.#quiet.renewal}></og-resident-foot>
    `;
  }

  /** The answer as it is told to those who listen: a live region must stand before it has words. */
  #heard(dataset: Dataset, grid: Grid): string {
    const nearest = this.#nearest.first(dataset, this.#preparing.now, this.#whereabouts.place);
    const where = this.#whereabouts.here ? msg(str`大概在${grid.name}。`) : msg(str`选了${grid.name}。`);
    if (!nearest) return where;
    return where + msg(str`最近的服务站：${nearest.station.name}，${walkWords(nearest, this.elder)}。`);
  }

  #gridCard(now: AppState, dataset: Dataset, grid: Grid): TemplateResult {
    const ready = this.#preparing.now;
    const codes = [grid.code, ...dataset.ancestorsOf(grid.code)];
    const parents = codes.slice(1).flatMap((code) => dataset.grids.get(code) ?? []);
    const staff = codes.flatMap((code) => dataset.staffOf(code));
    return html`<og-answer-card
      .grid=${grid}
      .parents=${parents}
      .staff=${[...new Set(staff)]}
      .located=${this.#whereabouts.here !== null}
      .nearest=${this.#nearest.first(dataset, ready, this.#whereabouts.place)}
      .nearStation=${ready?.nearStation ?? NOTHING_NEAR}
      ?elder=${now.elder}
      @og-not-here=${this.#notHere}
      @og-board=${this.#openBoard}
    >${this.#actedOn.of(grid) === grid ? this.#acts(now, dataset, grid) : nothing}</og-answer-card>`;
  }

  #acts({ datasetUrl, elder, selection }: AppState, dataset: Dataset, grid: Grid): unknown {
    const stationId = selection?.kind === 'station' && !this.#whereabouts.here ? selection.id : null;
    // In words, and never nearer than the grid.
    const landmark = this.#preparing.now?.nearGrid.get(grid.code) ?? '';
    return this.#quiet.more?.acts(dataset, grid, { datasetUrl, elder, stationId, landmark }) ?? nothing;
  }

  async #openBoard(): Promise<void> {
    this.boardOf = await import('./board.ts').then(({ board }) => board).catch(() => null);
  }

  #ask(now: AppState, dataset: Dataset): TemplateResult {
    const { where, locating } = this.#whereabouts;
    return html`<og-where-card
      .data=${dataset}
      .where=${where}
      .landmarks=${this.#preparing.now?.nearGrid ?? NOTHING_NEAR}
      .area=${dataset.manifest.title}
      .locating=${locating}
      .inApp=${browserDatum(navigator.userAgent).inApp}
      @og-locate=${() => this.#whereabouts.locate()}
      @og-settle=${({ grid }: SettleEvent) => this.#whereabouts.settle(grid)}
      @og-found=${this.#found}
      @og-pin=${({ position }: PinEvent) => this.#whereabouts.at(position)}
    >${this.#quiet.more?.pin(now) ?? nothing}</og-where-card>`;
  }

  #stations(now: AppState, dataset: Dataset, grid: Grid | null): TemplateResult {
    const start = this.#listedFrom.of(walkStart(now, this.#whereabouts.place, grid));
    const ready = this.#preparing.now;
    return html`<og-station-list
      .listed=${this.#nearest.listed(dataset, ready, start)}
      .needs=${this.needs}
      .nowMs=${this.#clock.nowMs}
      .zone=${dataset.manifest.timeZone}
      .fromMiddle=${start !== null && start === grid?.labelPoint}
      .wayTo=${this.wayTo}
      .way=${this.wayTo ? this.#way(now, dataset, start) : null}
      .landmarks=${ready?.nearStation ?? NOTHING_NEAR}
      .audioOf=${now.elder ? this.#audioOf : undefined}
      ?elder=${now.elder}
      @og-need=${({ need }: NeedEvent) => this.#toggle(need)}
      @og-way=${({ id }: WayEvent) => {
        this.wayTo = this.wayTo === id ? '' : id;
        void this.#quiet.fetch();
      }}
    ></og-station-list>`;
  }

  #way(now: AppState, dataset: Dataset, start: Start): TemplateResult | null {
    const station = dataset.stations.get(this.wayTo);
    const ready = this.#preparing.now;
    const { more } = this.#quiet;
    if (!more || !station || !ready) return null;
    return more.way(now, {
      station,
      ...this.#nearest.way(dataset, ready, start, station.id),
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

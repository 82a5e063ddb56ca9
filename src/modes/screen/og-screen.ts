import { localized, msg, str } from '@lit/localize';
import { StoreController } from '@nanostores/lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state as reactive } from 'lit/decorators.js';
import { openWordFinder } from '../../find/words/open-word-finder.ts';
import { lastCall } from '../../map/scene/memo.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import { network } from '../../session/network.ts';
import type { Page } from '../../session/page.ts';
import { feedSettings } from '../../session/wall/feed-effect.ts';
import { openWallSession, type WallSession, wallPorts } from '../../session/wall/wall-session.ts';
import type { AppState } from '../../state/app-state.ts';
import { cameraOn, cameraOnAll } from '../../state/camera-on.ts';
import { reportAt } from '../../state/report-window.ts';
import { select, toggleSelection } from '../../state/transitions/selection.ts';
import { setCamera, toggleLayer } from '../../state/transitions/view.ts';
import { setFocus, setKiosk, setReport, showPanel } from '../../state/transitions/wall.ts';
import type { DeckPanel } from '../../state/wall-state.ts';
import { FONT_STACK } from '../../text/hanzi-font.ts';
import { base } from '../../ui/base.ts';
import type { DroppedEvent } from '../../ui/drop-target.ts';
import type { PickEvent } from '../../ui/events.ts';
import type { FoundEvent } from '../../ui/search-box.ts';
import { searchItemsOf } from '../../ui/search-index.ts';
import type { SearchItem } from '../../ui/search-items.ts';
import type { Toast } from '../../ui/status-toast.ts';
import type { EventPickEvent } from '../../ui/wall/event-states.ts';
import type { HourPickEvent } from '../../ui/wall/hour-trend.ts';
import type { KeepEvent } from '../../ui/wall/keep-menu.ts';
import type { NeedTextEvent } from '../../ui/wall/need-dialog.ts';
import type { AlertActEvent } from '../../ui/wall/overdue-list.ts';
import type { ReplayEvent } from '../../ui/wall/replay-bar.ts';
import type { BarPickEvent } from '../../ui/wall/wall-bars.ts';
import type { PanelTabEvent, WallPanel } from '../../ui/wall/wall-panel.ts';
import type { PathStepEvent } from '../../ui/wall/wall-path.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { mapControls, mapLegend, pathSteps } from './map-controls.ts';
import { styles } from './og-screen.styles.ts';
import { copyText, downloadFile, focusFirst } from './page-acts.ts';
import { attentionRail, standingRail } from './rails.ts';
import { reminderText } from './reminder.ts';
import { timeStrip } from './time-controls.ts';
import { barTransitions, hourTransitions, replayTransitions } from './wall-acts.ts';
import { reachOf } from './wall-config.ts';
import { wallFacts } from './wall-facts.ts';
import { WallGround } from './wall-ground.ts';
import { wallHead } from './wall-head.ts';
import { openNeedFile, openNeedText } from './wall-needs.ts';
import '../../ui/drop-target.ts';
import '../../ui/search-box.ts';
import '../../ui/status-toast.ts';

/** Near enough to read the names around a place. */
const PLACE_ZOOM = 16;

const searchable = lastCall((dataset: Dataset, _locale: string) => searchItemsOf(dataset));

/** The command center's wall: what is wrong, where, and since when. It binds; figures are made in files of their own. */
@localized()
@customElement('og-screen')
export class ScreenMode extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) page!: Page;

  /** The dialog for what a resident handed in, and why the last one was not opened. */
  @reactive() private asksNeed: { readonly wrong: string } | null = null;

  @query('#overdue') private overdue!: HTMLElement | null;
  @query('#map') private map!: HTMLElement | null;
  @query('#time') private time!: HTMLElement | null;

  @query('og-toast') private toast!: Toast | null;

  #state: StoreController<AppState> | null = null;
  #wall: WallSession | null = null;
  readonly #ground = new WallGround(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wall?.stop();
    this.#wall = null;
  }

  override willUpdate(): void {
    this.#state ??= new StoreController(this, this.page.store.state);
    this.#wall ??= openWallSession(
      this.page.store,
      wallPorts(),
      feedSettings(this.page.config, document.baseURI),
    );
  }

  override updated(): void {
    const { report } = this.page.store.state.get().wall;
    this.toggleAttribute('data-report', report !== null);
    if (report && !customElements.get('og-wall-report')) {
      import('./wall-report.ts').catch(() => this.toast?.say(msg('没有网络，报告还没有准备好')));
    }
  }

  override firstUpdated(): void {
    this.style.setProperty('--reach', String(reachOf(this.page.config.wall)));
    if (!this.page.webgl) fetchAhead();
  }

  override render() {
    const { store } = this.page;
    const state = store.state.get();
    const facts = wallFacts(state);
    return html`
      <div
        class=${wallClass(state)}
        @keydown=${this.#key}
        @og-keep=${({ kind }: KeepEvent) => this.#keep(kind)}
        @og-pick=${this.#pick}
        @og-dropped=${this.#drop}
        @og-event-pick=${this.#pickEvent}
        @og-bar-pick=${this.#pickBar}
        @og-panel-tab=${this.#panelTab}
        @og-hour-pick=${({ hour, day }: HourPickEvent) => facts && store.apply(...hourTransitions(facts, hour, day))}
        @og-replay=${({ act }: ReplayEvent) => facts && store.apply(...replayTransitions(facts, act))}
        @og-alert-act=${this.#alertAct}
        @og-path-step=${this.#step}
      >
        <header ?inert=${state.wall.report !== null}>${this.#skips()} ${wallHead(state, facts)}</header>
        <main ?inert=${state.wall.report !== null}>
          <div class="rail needs">${facts ? attentionRail(state, facts) : nothing}</div>
          <div class="map" id="map">
            <div class="over top">
              ${facts ? pathSteps(state, facts) : nothing}
              ${state.dataset ? this.#search(state.dataset, state) : nothing} ${state.dataset ? mapControls(state, store) : nothing}
            </div>
            ${this.#ground.view(state)} ${mapLegend(state)}
          </div>
          ${facts ? timeStrip(state, facts, store) : nothing}
          <div class="rail is">${facts ? standingRail(state, facts) : nothing}</div>
        </main>
        ${state.wall.kiosk && !state.wall.handled ? html`<div class="veil"></div>` : nothing}
        ${state.wall.dimmed ? html`<div class="dim"></div>` : nothing}
        ${state.wall.report ? html`<og-wall-report .store=${store} .state=${state}></og-wall-report>` : nothing}
        ${this.asksNeed ? this.#needDialog() : nothing}
        <og-drop-target></og-drop-target>
        <og-toast></og-toast>
      </div>
    `;
  }

  #skips() {
    const skip = (label: string, target: () => HTMLElement | null) =>
      html`<button type="button" @click=${() => focusFirst(target())}>${label}</button>`;
    return html`<div class="skips">
      ${skip(msg('跳到超时网格'), () => this.overdue)} ${skip(msg('跳到地图'), () => this.map)}
      ${skip(msg('跳到时段'), () => this.time)}
    </div>`;
  }

  #pick({ pick, fly }: PickEvent): void {
    if (pick.kind === 'grid') this.#chooseGrid(pick.code as GridCode, fly);
    else this.page.store.apply(toggleSelection(pick));
  }

  /** Choosing goes there and narrows the figures; choosing again clears both. */
  #chooseGrid(code: GridCode, fly: boolean): void {
    const { store } = this.page;
    store.apply(setFocus(null), toggleSelection({ kind: 'grid', code }));
    if (fly) this.#look();
  }

  #pickBar({ name, bar }: BarPickEvent): void {
    const transitions = barTransitions(name, bar);
    if (transitions) this.page.store.apply(...transitions);
    else this.#chooseGrid(bar as GridCode, true);
  }

  /** The names of the panels stand in each of them: the keyboard follows to the one that came to the front. */
  async #panelTab({ panel }: PanelTabEvent): Promise<void> {
    this.page.store.apply(showPanel(panel as DeckPanel));
    await this.updateComplete;
    this.renderRoot.querySelector<WallPanel>(`og-wall-panel[data-front][tab='${panel}']`)?.focusTab();
  }

  async #alertAct({ act, row }: AlertActEvent): Promise<void> {
    const { dataset, nowMs } = this.page.store.state.get();
    if (dataset === null || nowMs === null) return;
    if (act === 'acknowledge') return this.#wall?.acknowledge(row.key, nowMs);
    const code = row.code as GridCode;
    const dueMs = wallFacts(this.page.store.state.get())?.all?.overdue.find(
      (one) => one.code === code,
    )?.dueMs;
    const copied = await copyText(reminderText(dataset, code, dueMs ?? null, nowMs));
    this.toast?.say(copied ? msg('催办文字已复制') : msg('浏览器不允许复制'));
  }

  async #keep(kind: KeepEvent['kind']): Promise<void> {
    if (kind === 'need') return this.#askNeed();
    const state = this.page.store.state.get();
    const facts = wallFacts(state);
    if (!facts) return;
    if (kind === 'day' || kind === 'week' || kind === 'month') {
      const { timeZone } = facts.dataset.manifest;
      return this.page.store.apply(setReport(reportAt(kind, facts.nowMs, timeZone)));
    }
    const kept = await import('./keep-evidence.ts').catch(() => null);
    if (!kept) return this.toast?.say(msg('没有网络，留存还没有准备好'));
    const map = (): Promise<Blob> | null => this.renderRoot.querySelector('og-wall-map')?.snapshot() ?? null;
    const file = await kept.evidenceFile(kind, state, facts, map, FONT_STACK);
    if (file) downloadFile(file.name, file.blob);
    this.toast?.say(file ? msg(str`已保存 ${file.name}`) : msg('没有地图可以保存'));
  }

  #search(dataset: Dataset, { locale }: AppState) {
    return html`<og-search-box
      placeholder=${msg('搜索')}
      .items=${searchable(dataset, locale)}
      .openFind=${openWordFinder}
      @og-found=${({ item }: FoundEvent) => this.#goTo(item.target)}
    ></og-search-box>`;
  }

  #goTo(target: SearchItem['target']): void {
    const { store } = this.page;
    if (target.kind === 'place') store.apply(setCamera({ center: target.position, zoom: PLACE_ZOOM }));
    else {
      const chosen = target.kind === 'grid' ? { ...target, code: target.code as GridCode } : target;
      store.apply(setFocus(null), select(chosen));
      this.#look();
    }
  }

  #askNeed(): void {
    void network.insist(() => import('../../ui/wall/need-dialog.ts'));
    this.asksNeed = { wrong: '' };
  }

  #needDialog() {
    return html`<og-need-dialog
      wrong=${this.asksNeed?.wrong ?? ''}
      @close=${() => {
        this.asksNeed = null;
      }}
      @og-need-text=${({ text }: NeedTextEvent) => {
        const { ok, words } = openNeedText(this.page.store, text);
        this.asksNeed = ok ? null : { wrong: words };
        if (ok) this.toast?.say(words);
      }}
    ></og-need-dialog>`;
  }

  /** Files that are dropped on the wall are what residents handed in: other data are opened elsewhere. */
  async #drop({ transfer }: DroppedEvent): Promise<void> {
    for (const file of [...transfer.files]) {
      const { words } = await openNeedFile(this.page.store, file);
      this.toast?.say(words);
    }
  }

  #key({ key }: KeyboardEvent): void {
    if (key === 'Escape' && this.page.store.state.get().wall.kiosk) this.page.store.apply(setKiosk(false));
  }

  #look(): void {
    const { store } = this.page;
    const { dataset, selection } = store.state.get();
    if (dataset) store.apply(setCamera(cameraOn(dataset, selection) ?? cameraOnAll(dataset)));
  }

  /** Events are on the map while one of them is looked at. */
  #pickEvent({ event }: EventPickEvent): void {
    this.page.store.apply(toggleSelection({ kind: 'event', id: event }), (state) =>
      toggleLayer('events', state.selection?.kind === 'event')(state),
    );
    this.#look();
  }

  #step({ step }: PathStepEvent): void {
    this.page.store.apply(
      setFocus(null),
      select(step === '' ? null : { kind: 'grid', code: step as GridCode }),
    );
    this.#look();
  }
}

const wallClass = ({ wall }: AppState): string =>
  ['wall', ...(wall.kiosk && !wall.handled ? ['still'] : [])].join(' ');

declare global {
  interface HTMLElementTagNameMap {
    'og-screen': ScreenMode;
  }
}

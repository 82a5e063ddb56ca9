import { localized, msg } from '@lit/localize';
import { StoreController } from '@nanostores/lit';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { openWordFinder } from '../../find/words/open-word-finder.ts';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { legendOf } from '../../map/scene/legend.ts';
import { lastCall } from '../../map/scene/memo.ts';
import { offersIn } from '../../model/offer.ts';
import { network } from '../../session/network.ts';
import type { Page } from '../../session/page.ts';
import { possibleZones } from '../../session/possible-zones.ts';
import type { WantedDraft } from '../../session/take-up-draft.ts';
import type { AppState } from '../../state/app-state.ts';
import { base } from '../../ui/base.ts';
import '../../ui/drop-target.ts';
import '../../ui/help-dialog.ts';
import type { HelpDialog } from '../../ui/help-dialog.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/legend.ts';
import '../../ui/measure-readout.ts';
import '../../ui/mirror-list.ts';
import '../../ui/open-dialog.ts';
import type { OpenDialog } from '../../ui/open-dialog.ts';
import '../../ui/search-box.ts';
import '../../ui/status-line.ts';
import type { StatusLine } from '../../ui/status-line.ts';
import '../../ui/status-toast.ts';
import type { Toast } from '../../ui/status-toast.ts';
import '../../ui/top-bar.ts';
import { PlannerActs } from './acts.ts';
import type { EditTool } from './editing/bench.ts';
import type { Editing } from './editing/editing.ts';
import { helpLines } from './help-lines.ts';
import { selectedId } from './lists.ts';
import { measurementOf } from './measurement.ts';
import { noDataset } from './no-dataset.ts';
import { styles } from './og-planner.styles.ts';
import { openProgressOf } from './open-progress.ts';
import { PlannerData } from './planner-data.ts';
import './planner-map.ts';
import type { PlannerMap } from './planner-map.ts';
import { modeLinks, statusOf } from './planner-words.ts';
import { railView } from './rail.ts';
import { analysisTab } from './tabs/analysis-tab.ts';
import { gridTab } from './tabs/grid-tab.ts';
import { layersTab } from './tabs/layers-tab.ts';
import { reportTab } from './tabs/report-tab.ts';
import { type TableKind, tableTab } from './tabs/table-tab.ts';
import { TABS, type Tab, type Workbench } from './workbench.ts';

type EditingViews = typeof import('./editing/views.ts').editingViews;

/** The planner's workbench: tools left, map, one inspector right, status below. */
@localized()
@customElement('og-planner')
export class PlannerMode extends LitElement implements Workbench {
  static override styles = [base, styles];

  @property({ attribute: false }) page!: Page;
  @state() editing: Editing | null = null;
  @state() tab: Tab = 'grid';
  @state() table: TableKind = 'grids-2';
  @state() sheetClosed = false;
  @state() zoom = 14;
  @query('og-open-dialog') openDialog!: OpenDialog;
  @query('og-help-dialog') helpDialog!: HelpDialog;
  @query('og-toast') toast!: Toast;
  @query('og-status-line') status!: StatusLine;
  @query('og-planner-map') private map!: PlannerMap | null;

  readonly data = new PlannerData(() => this.requestUpdate());
  readonly #acts = new PlannerActs(this);
  #state: StoreController<AppState> | null = null;

  readonly #shown = lastCall(
    (state: AppState): AppState => (state.plan ? { ...state, dataset: state.plan.view } : state),
  );
  #views: EditingViews | null = null;

  get now(): AppState {
    return this.#shown(this.page.store.state.get());
  }

  /** Editing is loaded when somebody edits: a viewer never carries it. */
  async edit(begin: boolean, wanted?: WantedDraft): Promise<void> {
    if (!begin) {
      const left = this.editing;
      this.editing = null;
      await left?.leave();
      if (this.tab === 'plan') this.tab = 'grid';
      return;
    }
    const [{ editingViews }, { Editing }] = await network.insist(() =>
      Promise.all([import('./editing/views.ts'), import('./editing/editing.ts')]),
    );
    this.#views = editingViews;
    this.editing ??= await Editing.begin(this, wanted);
    if (!this.editing) return;
    this.show('plan');
    this.editing.take('border');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#acts.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#acts.stop();
  }

  override willUpdate(): void {
    this.#state ??= new StoreController(this, this.page.store.state);
  }

  override updated(): void {
    const { dataset, camera } = this.now;
    if (dataset && camera === null) this.#acts.showAll();
  }

  show(tab: Tab): void {
    this.tab = tab;
    this.sheetClosed = false;
  }

  override render(): TemplateResult {
    const state = this.now;
    const { dataset } = state;
    return html`
      <og-top-bar
        role="banner"
        class=${this.editing ? 'editing' : ''}
        .modes=${modeLinks(state)}
        mode="plan"
        .datasetTitle=${dataset?.manifest.title ?? ''}
        .synthetic=${dataset?.manifest.synthetic ?? false}
        .locale=${state.locale}
        .theme=${state.theme}
      >
        <og-search-box .items=${dataset ? this.data.search(dataset, state.locale) : []} .openFind=${openWordFinder}></og-search-box>
        <button slot="actions" aria-label=${msg('打开数据')} @click=${() => this.openDialog.show()}>
          ${icon('folder')}<span class="word">${msg('打开')}</span>
        </button>
        <button slot="actions" aria-label=${msg('操作说明')} title=${msg('操作说明')} @click=${() => this.helpDialog.show()}>
          ${icon('help')}
        </button>
      </og-top-bar>
      ${this.#rail(state)} ${this.editing && this.#views ? this.#views.bar(this.editing) : nothing}
      <main class="map" aria-label=${msg('地图')}>
        <og-planner-map
          .state=${state}
          .webgl=${this.page.webgl}
          .basemap=${this.page.config.basemap}
          .work=${this.editing}
          .drawing=${this.editing?.draws ?? false}
        ></og-planner-map>
        ${
          dataset
            ? html`<og-mirror-list .items=${this.data.mirror(dataset, state.locale)} .selected=${selectedId(state)}></og-mirror-list>`
            : noDataset(state, { open: () => this.openDialog.show(), report: () => this.show('report') })
        }
        ${this.#over(state)} ${this.#legend(state)} ${this.#editingOver()}
      </main>
      ${this.#side(state)}
      <og-status-line
        role="contentinfo"
        .counts=${dataset ? statusOf(dataset).counts : ''}
        .note=${dataset ? statusOf(dataset).note : ''}
      ></og-status-line>
      <og-open-dialog .progress=${openProgressOf(state)} .offers=${offersIn(state.report, possibleZones(state.dataset))}></og-open-dialog>
      <og-help-dialog .lines=${helpLines()}></og-help-dialog>
      <og-drop-target></og-drop-target>
      <og-toast></og-toast>
    `;
  }

  #rail(state: AppState): TemplateResult {
    const { editing, page } = this;
    const views = this.#views;
    const takeEditTool = (tool: EditTool): void => this.#acts.takeEditTool(tool);
    return railView(state, {
      webgl: page.webgl,
      editTools: editing && views ? views.rail(editing, state.tool === 'select', takeEditTool) : null,
      take: (tool) => this.#acts.takeTool(tool),
      showAll: () => this.#acts.showAll(),
      edit: () => void this.edit(true),
      zoomBy: (steps) => this.map?.zoomBy(steps),
    });
  }

  #editingOver(): TemplateResult | typeof nothing {
    const { editing } = this;
    if (!editing || !this.#views) return nothing;
    return html`${this.#views.over(editing, this.now)}<div class="plan-top">${this.#views.options(editing)}</div><og-refusal-chip></og-refusal-chip>`;
  }

  #over(state: AppState): TemplateResult | typeof nothing {
    if (state.tool !== 'measureDistance' && state.tool !== 'measureArea') return nothing;
    const { points, lengthM, areaM2 } = measurementOf(state);
    return html`<og-measure-readout
      class="over"
      .kind=${state.tool === 'measureArea' ? 'area' : 'distance'}
      .points=${points}
      .lengthM=${lengthM}
      .areaM2=${areaM2}
    ></og-measure-readout>`;
  }

  #legend(state: AppState): TemplateResult | typeof nothing {
    const sections = legendOf(state, PALETTES[state.theme], this.zoom);
    return sections.length === 0
      ? nothing
      : html`<details class="legend" ?open=${sections.some(({ id }) => id === 'measure' || id === 'heat')}>
          <summary>${msg('图例')}</summary>
          <og-legend .sections=${sections}></og-legend>
        </details>`;
  }

  #side(state: AppState): TemplateResult {
    const names: Record<Tab, string> = {
      plan: msg('草案'),
      grid: msg('网格'),
      layers: msg('图层'),
      table: msg('表格'),
      analysis: msg('分析'),
      report: msg('检查'),
    };
    const label = this.sheetClosed ? msg('展开') : msg('收起');
    const classes = ['side', this.sheetClosed ? 'closed' : '', this.editing ? 'editing' : ''];
    return html`<aside class=${classes.filter(Boolean).join(' ')} aria-label=${msg('检查器')}>
      <div class="tabs">
        <div role="tablist" aria-label=${msg('检查器')} @keydown=${this.#tabKey}>
          ${TABS.filter((tab) => tab !== 'plan' || this.editing).map(
            (tab) => html`<button
              role="tab"
              id=${`tab-${tab}`}
              aria-controls="panel"
              aria-selected=${tab === this.tab ? 'true' : 'false'}
              tabindex=${tab === this.tab ? 0 : -1}
              @click=${() => this.show(tab)}
            >${names[tab]}</button>`,
          )}
        </div>
        <button class="handle" aria-label=${label} title=${label} aria-expanded=${this.sheetClosed ? 'false' : 'true'} @click=${() => {
          this.sheetClosed = !this.sheetClosed;
        }}>${icon(this.sheetClosed ? 'plus' : 'minus')}</button>
      </div>
      <div id="panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${this.tab}`} class=${this.tab === 'table' ? 'whole' : ''}>
        ${this.#panel(state)}
      </div>
    </aside>`;
  }

  #panel(state: AppState): TemplateResult {
    const { dataset } = state;
    switch (this.tab) {
      case 'plan':
        return this.editing && this.#views
          ? html`${this.#views.panel(this.editing, state)}`
          : html`${nothing}`;
      case 'grid':
        return gridTab(state, (event) => this.dispatchEvent(event));
      case 'layers':
        return layersTab(state, this.page);
      case 'analysis':
        return analysisTab(
          state,
          this.page,
          this.data.recorded(dataset),
          this.data.middle(dataset),
          (kind) => {
            this.table = kind;
            this.show('table');
          },
        );
      case 'report':
        return reportTab(state, this.editing && this.#views ? this.#views.checks(this.editing) : null);
      case 'table':
        return dataset
          ? tableTab(
              this.table,
              this.data.tableKinds(dataset),
              this.data.table(state, dataset, this.table),
              selectedId(state),
              (kind) => {
                this.table = kind;
              },
            )
          : html`${nothing}`;
    }
  }

  #tabKey({ key }: KeyboardEvent): void {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const tabs = TABS.filter((tab) => tab !== 'plan' || this.editing);
    const next = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length] ?? 'grid';
    this.show(next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-planner': PlannerMode;
  }
}

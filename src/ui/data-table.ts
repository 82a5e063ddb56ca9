import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber, formatShare, intlTag, notPublished } from '../text/numbers.ts';
import { base } from './base.ts';
import { tableStyles } from './data-table.styles.ts';
import { CopyEvent, ExportEvent } from './events.ts';
import { icon } from './icon.ts';
import {
  type Cell,
  csvOf,
  filterRows,
  sortRows,
  type TableRow,
  type TableSort,
  tabbedOf,
  visibleRange,
} from './table-rows.ts';

export interface TableColumn {
  readonly label: string;
  /** How a figure is written; texts stand as they are. */
  readonly format?: 'number' | 'share' | ((cell: Cell, row: TableRow) => string);
  /** Relative width; 2 for names. */
  readonly grow?: number;
}

/** A row was chosen, by click or Enter. */
export class RowEvent extends Event {
  static readonly type = 'og-row';
  readonly id: string;
  constructor(id: string) {
    super(RowEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

const ROW_REM = 2.5;

/**
 * A table that sorts, filters and holds thousands of rows: only those in view are in the document. Arrow keys,
 * Page, Home and End move the active row, Enter chooses it; a click on a head sorts.
 * @fires RowEvent @fires ExportEvent @fires CopyEvent
 */
@localized()
@customElement('og-data-table')
export class DataTable extends LitElement {
  static override styles = [base, tableStyles];

  @property({ attribute: false }) columns: readonly TableColumn[] = [];
  @property({ attribute: false }) rows: readonly TableRow[] = [];
  /** Id of the row that is selected elsewhere (on the map). */
  @property() selected = '';
  @property() label = '';
  /** Name of the file that an export makes, without its ending. */
  @property() fileName = 'onegrid';
  @state() private filter = '';
  @state() private sort: TableSort | null = null;
  @state() private active = 0;
  @state() private scrollPx = 0;
  @state() private viewPx = 600;
  @query('.body') private body!: HTMLElement;

  #shown: readonly TableRow[] = [];
  readonly #resized = new ResizeObserver(() => {
    this.viewPx = this.body.clientHeight;
  });

  override firstUpdated(): void {
    this.#resized.observe(this.body);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (['rows', 'filter', 'sort', 'columns'].some((name) => changed.has(name))) {
      this.#shown = sortRows(filterRows(this.rows, this.filter), this.sort, intlTag());
      this.active = Math.min(this.active, Math.max(0, this.#shown.length - 1));
    }
    if (changed.has('selected')) {
      const at = this.#shown.findIndex(({ id }) => id === this.selected);
      if (at >= 0) this.active = at;
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('active') || changed.has('selected')) this.#reveal();
  }

  override render(): TemplateResult {
    return html`
      <div class="tools">
        <input
          type="search"
          aria-label=${msg('筛选')}
          placeholder=${msg('筛选')}
          .value=${this.filter}
          @input=${(event: Event) => {
            this.filter = (event.target as HTMLInputElement).value;
          }}
        />
        <button aria-label=${msg('复制表格')} title=${msg('复制表格')} @click=${this.#copy}>${icon('copy')}</button>
        <button aria-label=${msg('导出 CSV')} title=${msg('导出 CSV')} @click=${this.#export}>${icon('save')}</button>
      </div>
      ${this.#grid()}
      <p class="muted number" role="status">
        ${
          this.#shown.length === this.rows.length
            ? msg(str`共 ${formatNumber(this.rows.length)} 行`)
            : msg(str`${formatNumber(this.#shown.length)} / ${formatNumber(this.rows.length)} 行`)
        }
      </p>
    `;
  }

  #grid(): TemplateResult {
    const rowPx = this.#rowPx();
    const [from, to] = visibleRange(this.#shown.length, rowPx, this.scrollPx, this.viewPx);
    const widthRem = this.columns.reduce((sum, { grow = 1 }) => sum + grow * 5, 1);
    const template = this.columns.map(({ grow = 1 }) => `minmax(${grow * 5}rem, ${grow}fr)`).join(' ');
    return html`<div
      class="body"
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.#shown.length + 1}
      aria-colcount=${this.columns.length}
      aria-activedescendant=${this.#shown.length > 0 ? `row-${this.active}` : nothing}
      @keydown=${this.#key}
      @scroll=${() => {
        this.scrollPx = this.body.scrollTop;
      }}
    >
      <div role="row" class="row head" aria-rowindex="1" .style=${`min-width:${widthRem}rem;grid-template-columns:${template}`}>
        ${this.columns.map((column, i) => this.#head(column, i))}
      </div>
      <div class="all" role="rowgroup" .style=${`min-width:${widthRem}rem;height:${this.#shown.length * rowPx}px`}>
        ${repeat(
          this.#shown.slice(from, to),
          ({ id }) => id,
          (row, i) => this.#row(row, from + i, rowPx, template),
        )}
      </div>
    </div>`;
  }

  #head({ label, format }: TableColumn, column: number): TemplateResult {
    const sorted = this.sort?.column === column ? this.sort : null;
    const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
    return html`<div role="columnheader" aria-sort=${order} class=${format ? 'figure' : ''}>
      <button class="quiet" @click=${() => this.#sortBy(column)}>
        ${label}<span aria-hidden="true">${sorted ? (sorted.descending ? '↓' : '↑') : ''}</span>
      </button>
    </div>`;
  }

  #row(row: TableRow, index: number, rowPx: number, template: string): TemplateResult {
    const classes = ['row', index === this.active ? 'active' : ''].join(' ');
    return html`<div
      role="row"
      id=${`row-${index}`}
      class=${classes}
      aria-rowindex=${index + 2}
      aria-selected=${row.id === this.selected ? 'true' : 'false'}
      .style=${`top:${index * rowPx}px;height:${rowPx}px;grid-template-columns:${template}`}
      @click=${() => this.#choose(index)}
    >
      ${this.columns.map(({ format }, i) => {
        const cell = row.cells[i] ?? null;
        const text = cellText(cell, row, format);
        return html`<div role="gridcell" class=${`${format ? 'figure' : ''} ${cell === null ? 'unknown' : ''}`} title=${text}>${text}</div>`;
      })}
    </div>`;
  }

  #rowPx(): number {
    return Math.round(ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  }

  #sortBy(column: number): void {
    const again = this.sort?.column === column;
    if (again && this.sort?.descending) this.sort = null;
    else this.sort = { column, descending: again };
  }

  #choose(index: number): void {
    this.active = index;
    const row = this.#shown[index];
    if (row) this.dispatchEvent(new RowEvent(row.id));
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const last = this.#shown.length - 1;
    const page = Math.max(1, Math.floor(this.viewPx / this.#rowPx()) - 1);
    const to: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: last,
    };
    const target = to[event.key];
    if (target !== undefined) this.active = Math.min(last, Math.max(0, target));
    else if (event.key === 'Enter') this.#choose(this.active);
    else return;
    event.preventDefault();
  }

  #reveal(): void {
    const rowPx = this.#rowPx();
    const headPx = this.body.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0;
    const top = this.active * rowPx;
    const view = this.body.clientHeight - headPx;
    if (top < this.body.scrollTop) this.body.scrollTop = top;
    else if (top + rowPx > this.body.scrollTop + view) this.body.scrollTop = top + rowPx - view;
  }

  #export(): void {
    const text = csvOf(
      this.columns.map(({ label }) => label),
      this.#shown,
    );
    this.dispatchEvent(new ExportEvent(`${this.fileName}.csv`, text));
  }

  #copy(): void {
    this.dispatchEvent(
      new CopyEvent(
        tabbedOf(
          this.columns.map(({ label }) => label),
          this.#shown,
        ),
      ),
    );
  }
}

function cellText(cell: Cell, row: TableRow, format: TableColumn['format']): string {
  if (typeof format === 'function') return format(cell, row);
  if (cell === null) return notPublished();
  if (typeof cell === 'string') return cell;
  return format === 'share' ? formatShare(cell) : formatNumber(cell, Number.isInteger(cell) ? 0 : 1);
}

declare global {
  interface HTMLElementTagNameMap {
    'og-data-table': DataTable;
  }
  interface HTMLElementEventMap {
    'og-row': RowEvent;
  }
}

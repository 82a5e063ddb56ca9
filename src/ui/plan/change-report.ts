import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { adoptsSheets } from '../adopts-sheets.ts';
import { base } from '../base.ts';
import { changeReportStyles } from './change-report.styles.ts';
import type { MovedRow } from './moved-matrix.ts';

export type ReportPaper = 'a4' | 'a3';

/** Things that are in another grid than before, in a sentence with what they are called. */
export interface ReportChange {
  readonly title: string;
  readonly things: string;
}

/** A report of what a plan changes, as texts. */
export interface ReportWords {
  readonly title: string;
  /** What the plan is called. */
  readonly plan: string;
  readonly summary: string;
  /** Date, version, hash and the like, by name. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly figures: readonly string[];
  /** In the order of the numbers on the map. */
  readonly rows: readonly MovedRow[];
  readonly sums: readonly string[];
  readonly buildings: readonly ReportChange[];
  readonly stations: readonly ReportChange[];
  readonly grids: readonly ReportChange[];
  /** Whose data, and the map's approval number. */
  readonly credits: readonly string[];
}

/** Pictures of the plan in force and of the draft for a paper, made anew each time. */
export type ReportPictures = (paper: ReportPaper) => {
  readonly before: SVGElement;
  readonly after: SVGElement;
};

/** The note of the author was changed. */
export class ReportNoteEvent extends Event {
  static readonly type = 'og-report-note';
  readonly note: string;
  constructor(note: string) {
    super(ReportNoteEvent.type, { bubbles: true, composed: true });
    this.note = note;
  }
}

const SIZES: Readonly<Record<ReportPaper, string>> = { a4: 'A4', a3: 'A3' };

/** What a plan changes, on sheets of A4 or A3, to be printed, signed and kept. @fires og-close @fires ReportNoteEvent */
@localized()
@customElement('og-change-report')
export class ChangeReport extends LitElement {
  static override styles = [base, changeReportStyles];

  @property({ attribute: false }) words!: ReportWords;
  @property({ attribute: false }) pictures!: ReportPictures;
  @property() note = '';
  @property({ reflect: true }) paper: ReportPaper = 'a4';
  @query('.primary') private print!: HTMLButtonElement;

  #pictures: ReturnType<ReportPictures> | null = null;
  #page: CSSStyleSheet | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-modal', 'true');
    this.setAttribute('aria-label', msg('变更报告'));
    this.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#key);
    this.#setPage(null);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('paper') || changed.has('pictures')) this.#pictures = this.pictures(this.paper);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('paper')) this.#setPage(this.paper);
  }

  /** Puts the keyboard on the button that prints. */
  override focus(): void {
    void this.updateComplete.then(() => this.print.focus());
  }

  override render(): TemplateResult {
    const { words, note } = this;
    return html`
      <div class="tools">
        <h1>${msg('变更报告')}</h1>
        <div class="choice" role="group" aria-label=${msg('纸张')}>
          ${(['a4', 'a3'] as const).map(
            (paper) =>
              html`<button aria-pressed=${paper === this.paper ? 'true' : 'false'} @click=${() => {
                this.paper = paper;
              }}>${SIZES[paper]}</button>`,
          )}
        </div>
        <button class="primary" @click=${() => window.print()}>${msg('打印')}</button>
        <button @click=${() => this.#close()}>${msg('返回')}</button>
        <label>
          <span class="muted">${msg('说明（印在报告里）')}</span>
          <textarea maxlength="2000" .value=${note} @input=${(event: Event) => this.#noted((event.target as HTMLTextAreaElement).value)}></textarea>
        </label>
      </div>
      <article aria-label=${words.title}>
        <header>
          <div><h2>${words.title}</h2><p class="name">${words.plan}</p></div>
          <dl class="facts">${words.facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
        </header>
        <p class="summary">${words.summary}</p>
        <div class="maps">
          <figure><figcaption>${msg('现行方案')}</figcaption>${this.#pictures?.before}</figure>
          <figure><figcaption>${words.plan}</figcaption>${this.#pictures?.after}</figure>
        </div>
        ${legend()}
        ${this.#matrix()}
        ${changes(msg('新设、撤销的网格'), words.grids)}
        ${changes(msg('换了网格的楼栋'), words.buildings)}
        ${changes(msg('改属的服务站'), words.stations)}
        ${note.trim() ? html`<h3>${msg('说明')}</h3><p class="note">${note.trim()}</p>` : nothing}
        <div class="sign"><span>${msg('制图')}</span><span>${msg('审核')}</span><span>${msg('日期')}</span></div>
        <footer>${words.credits.map((credit) => html`<span>${credit}</span>`)}</footer>
      </article>
    `;
  }

  #matrix(): TemplateResult {
    const { rows, figures, sums } = this.words;
    if (rows.length === 0) return html`<p>${msg('没有地块换网格')}</p>`;
    return html`<h3>${msg('换了网格的地块')}</h3>
      <table aria-label=${msg('换了网格的地块')}>
        <thead>
          <tr>
            <th scope="col">${msg('编号')}</th><th scope="col">${msg('从')}</th><th scope="col">${msg('到')}</th>
            ${figures.map((name) => html`<th scope="col" class="figure">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ from, to, cells }, i) => html`<tr>
              <td>${i + 1}</td><td>${from}</td><td>${to}</td>
              ${cells.map((cell) => html`<td class="figure">${cell}</td>`)}
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr><td colspan="3">${msg('合计')}</td>${sums.map((sum) => html`<td class="figure">${sum}</td>`)}</tr>
        </tfoot>
      </table>`;
  }

  #noted(note: string): void {
    this.note = note;
    this.dispatchEvent(new ReportNoteEvent(note));
  }

  #close(): void {
    this.dispatchEvent(new Event('og-close', { bubbles: true, composed: true }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') this.#close();
  };

  /** Tells the printer the paper, which is white; `@page` counts in the document alone, never in a shadow tree. */
  #setPage(paper: ReportPaper | null): void {
    if (!adoptsSheets()) return;
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#page);
    this.#page = null;
    if (paper) {
      this.#page = new CSSStyleSheet();
      this.#page.replaceSync(
        `@page { size: ${SIZES[paper]} landscape; margin: 10mm; }
        @media print { html, body { color-scheme: only light; background: #fff !important; } }`,
      );
    }
    document.adoptedStyleSheets = this.#page ? [...others, this.#page] : others;
  }
}

function changes(title: string, all: readonly ReportChange[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="changes">${all.map((each) => html`<li><b>${each.title}</b>${each.things ? msg(str`：${each.things}`) : nothing}</li>`)}</ul>`;
}

const mark = (shape: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 36 16" aria-hidden="true">${shape}</svg>`;

const legend = (): TemplateResult => html`<ul class="legend" aria-label=${msg('图例')}>
  <li>${mark(svg`<path d="M1 8H35" stroke="#000" stroke-width="3.6"/>`)}${msg('新画的边界')}</li>
  <li>${mark(svg`<path d="M1 8H35" stroke="#000" stroke-width="1.8" stroke-dasharray="2 5" stroke-linecap="round"/>`)}${msg('取消的边界')}</li>
  <li>${mark(svg`<path d="M6 1h24v14H6z" fill="none" stroke="#000" stroke-width=".6"/><path d="M8 14L20 2M14 14L26 2M20 14L29 5M7 9L13 3" stroke="#000" stroke-opacity=".55" stroke-width="2.4"/>`)}${msg('换了网格的地块')}</li>
  <li>${mark(svg`<circle cx="18" cy="8" r="7" fill="#fff" stroke="#000" stroke-width="1.4"/><text x="18" y="11.500" text-anchor="middle" font-size="10" font-weight="700">1</text>`)}${msg('地块编号，见下表')}</li>
</ul>`;

declare global {
  interface HTMLElementTagNameMap {
    'og-change-report': ChangeReport;
  }
  interface HTMLElementEventMap {
    'og-report-note': ReportNoteEvent;
  }
}

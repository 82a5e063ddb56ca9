import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Finding, Severity } from '../model/finding.ts';
import { offersOf } from '../model/offer.ts';
import { sentenceOf } from '../text/findings.ts';
import { formatNumber } from '../text/numbers.ts';
import { base } from './base.ts';
import { CopyEvent, ExportEvent } from './events.ts';
import { icon } from './icon.ts';
import './offer-buttons.ts';
import { type Line, linesOf, type PlacedFinding, placeOf, reportText, SEVERITIES } from './report-lines.ts';

/** A finding is to be shown on the map, by its place in the report. */
export class ShowFindingEvent extends Event {
  static readonly type = 'og-show-finding';
  readonly index: number;
  constructor(index: number) {
    super(ShowFindingEvent.type, { bubbles: true, composed: true });
    this.index = index;
  }
}

/** How many findings of one severity are listed before a person asks for more. */
const FIRST = 50;

const severityName = (severity: Severity): string =>
  ({
    refuse: () => msg('拒绝使用'),
    aside: () => msg('已搁置'),
    warn: () => msg('需要核对'),
    fixed: () => msg('已自动修正'),
  })[severity]();

/** What the load of the dataset found, by severity, each with its place. @fires ShowFindingEvent @fires OfferEvent @fires CopyEvent @fires ExportEvent */
@localized()
@customElement('og-report-panel')
export class ReportPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        align-content: start;
      }
      .tools {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        gap: var(--space-2);
      }
      .tools button {
        padding: 0;
      }
      details {
        border-top: 1px solid var(--line);
      }
      summary {
        min-height: var(--control);
        align-content: center;
        cursor: pointer;
        font-weight: 600;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-1) var(--space-2);
        padding: var(--space-2) 0;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      li.kind {
        grid-template-columns: 1fr;
      }
      .kind details {
        border: 0;
      }
      .kind summary {
        color: inherit;
        font-weight: inherit;
        line-height: 1.4;
      }
      .kind ul {
        padding-inline-start: var(--space-4);
      }
      .kind .place {
        display: block;
      }
      li p {
        line-height: 1.4;
      }
      og-offer-buttons {
        grid-column: 1 / -1;
      }
      .place {
        font-size: var(--text-s);
        color: var(--muted);
      }
      .warn summary,
      .aside summary {
        color: var(--warn);
      }
      .refuse summary {
        color: var(--alert);
      }
      .fine {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) report: readonly Finding[] = [];
  /** Zones that times without offset may be in. */
  @property({ attribute: false }) zones: readonly string[] = [];
  @property({ attribute: false }) selected: number | null = null;
  /** Severities, and kinds by the index of their first finding, of which all are listed. */
  @state() private all: ReadonlySet<Severity | number> = new Set();

  override render(): TemplateResult {
    if (this.report.length === 0) return html`<p class="fine">✓ ${msg('没有发现问题')}</p>`;
    const placed = this.report.map((finding, index) => ({ finding, index }));
    return html`
      <div class="tools">
        <span class="number">${msg(str`共 ${formatNumber(this.report.length)} 条`)}</span>
        <button aria-label=${msg('复制报告')} title=${msg('复制报告')} @click=${() => this.dispatchEvent(new CopyEvent(this.#text()))}>${icon('copy')}</button>
        <button aria-label=${msg('导出报告')} title=${msg('导出报告')} @click=${() => this.dispatchEvent(new ExportEvent('onegrid-report.txt', this.#text(), 'text/plain'))}>${icon('save')}</button>
      </div>
      ${SEVERITIES.map((severity) => {
        const of = placed.filter(({ finding }) => finding.severity === severity);
        return of.length === 0 ? nothing : this.#group(severity, of);
      })}
    `;
  }

  #group(severity: Severity, placed: readonly PlacedFinding[]): TemplateResult {
    const lines = linesOf(placed);
    return html`<details class=${severity} ?open=${severity !== 'fixed' || placed.length === this.report.length}>
      <summary>${severityName(severity)} <span class="number">${formatNumber(placed.length)}</span></summary>
      ${this.#list(severity, lines, (line) => (line.length === 1 ? this.#line(line[0]) : this.#kind(line)))}
    </details>`;
  }

  /** The first lines, and all once a person asks for them. */
  #list<Item>(
    name: Severity | number,
    items: readonly Item[],
    draw: (item: Item) => TemplateResult,
  ): TemplateResult {
    const shown = this.all.has(name) ? items : items.slice(0, FIRST);
    return html`<ul>
        ${shown.map(draw)}
      </ul>
      ${
        shown.length < items.length
          ? html`<button @click=${() => {
              this.all = new Set([...this.all, name]);
            }}>${msg(str`显示全部 ${formatNumber(items.length)} 条`)}</button>`
          : nothing
      }`;
  }

  /** Many findings of one kind: what the first says, how many there are, and each of them once it is opened. */
  #kind(line: Line): TemplateResult {
    const [{ finding, index }] = line;
    const isSelected = line.some((each) => each.index === this.selected);
    return html`<li class="kind">
      <details ?open=${isSelected}>
        <summary>
          ${sentenceOf(finding)}
          <span class="place number">${finding.rule} · ${finding.file} · ${msg(str`同类共 ${formatNumber(line.length)} 条`)}</span>
        </summary>
        ${this.#list(index, line, (each) => this.#line(each))}
      </details>
    </li>`;
  }

  #line({ finding, index }: PlacedFinding): TemplateResult {
    return html`<li>
      <div>
        <p>${sentenceOf(finding)}</p>
        <p class="place number">${finding.rule} · ${placeOf(finding)}</p>
      </div>
      ${
        finding.geometry
          ? html`<button
            class="quiet"
            aria-pressed=${this.selected === index ? 'true' : 'false'}
            @click=${() => this.dispatchEvent(new ShowFindingEvent(index))}
          >${msg('查看')}</button>`
          : nothing
      }
      <og-offer-buttons .offers=${offersOf(finding, this.zones)}></og-offer-buttons>
    </li>`;
  }

  #text(): string {
    return reportText(this.report, sentenceOf);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-report-panel': ReportPanel;
  }
  interface HTMLElementEventMap {
    'og-show-finding': ShowFindingEvent;
  }
}

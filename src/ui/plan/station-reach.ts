import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';

/** What a move of a station changes for residents, as texts. */
export interface ReachFigures {
  /** What is moved, or placed. */
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly tone: '' | 'good' | 'bad';
  }[];
  /** True where the minutes are as the crow flies. */
  readonly isStraight: boolean;
}

/** Where the next station would reach most people: being looked for, found, or nowhere. */
export type SiteAnswer = 'asked' | 'none' | { readonly says: string } | null;

/** The minutes that count as near, a site is to be suggested, shown, or taken. */
export type ReachAct =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'suggest' | 'show' | 'take' };

export class ReachActEvent extends Event {
  static readonly type = 'og-reach-act';
  readonly act: ReachAct;
  constructor(act: ReachAct) {
    super(ReachActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

const MINUTES = [5, 10, 15] as const;

/** Who gains and who loses when a station moves, and where the next one would do most. @fires ReachActEvent */
@localized()
@customElement('og-station-reach')
export class StationReachPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .minutes {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
      }
      .minutes select {
        width: auto;
      }
      article,
      .site {
        display: grid;
        gap: var(--space-1);
      }
      article.busy {
        opacity: 0.6;
      }
      h3 {
        overflow-wrap: anywhere;
      }
      dl div {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-3);
        padding: var(--space-1) 0;
        border-top: 1px solid var(--line);
      }
      dt {
        color: var(--muted);
      }
      dd {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .good {
        color: var(--good);
        font-weight: 600;
      }
      .bad {
        color: var(--warn);
        font-weight: 600;
      }
      .acts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ type: Number }) minutes = 10;
  /** Of the last move that was counted; null before any. */
  @property({ attribute: false }) figures: ReachFigures | null = null;
  /** The hand has gone on, and is being counted. */
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) site: SiteAnswer = null;

  override render(): TemplateResult {
    return html`
      <label class="minutes">
        <span class="muted">${msg('走路多久算够得着')}</span>
        <select @change=${(event: Event) => this.#act({ kind: 'minutes', minutes: Number((event.target as HTMLSelectElement).value) })}>
          ${MINUTES.map((minutes) => html`<option value=${minutes} ?selected=${minutes === this.minutes}>${msg(str`${minutes} 分钟`)}</option>`)}
        </select>
      </label>
      ${this.figures ? this.#figures(this.figures) : html`<p class="muted">${msg('按住一个服务站拖动，或把指针移到地图上：这里算出谁走得到、谁走不到')}</p>`}
      ${this.#site()}
    `;
  }

  #figures({ title, rows, isStraight }: ReachFigures): TemplateResult {
    return html`<article class=${this.busy ? 'busy' : ''} aria-label=${title} aria-busy=${this.busy ? 'true' : 'false'}>
      <h3>${title}</h3>
      <dl>${rows.map(({ label, value, tone }) => html`<div><dt>${label}</dt><dd class=${tone}>${value}</dd></div>`)}</dl>
      ${isStraight ? html`<p class="muted">${msg('数据里没有步行道路：按直线距离估计')}</p>` : nothing}
    </article>`;
  }

  #site(): TemplateResult {
    const { site } = this;
    if (site === null || site === 'asked')
      return html`<button ?disabled=${site === 'asked'} @click=${() => this.#act({ kind: 'suggest' })}>
        ${site === 'asked' ? msg('正在找…') : msg('建议下一个站点')}
      </button>`;
    if (site === 'none') return html`<p role="status">${msg('已知的居民都走得到一个服务站，不缺站点')}</p>`;
    return html`<div class="site">
      <p role="status">${site.says}</p>
      <div class="acts">
        <button @click=${() => this.#act({ kind: 'show' })}>${msg('在地图上看')}</button>
        <button class="primary" @click=${() => this.#act({ kind: 'take' })}>${msg('在那里设站')}</button>
      </div>
    </div>`;
  }

  #act(act: ReachAct): void {
    this.dispatchEvent(new ReachActEvent(act));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-station-reach': StationReachPanel;
  }
  interface HTMLElementEventMap {
    'og-reach-act': ReachActEvent;
  }
}

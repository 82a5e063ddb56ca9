import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatNumber } from '../../text/numbers.ts';
import { base } from '../base.ts';
import { planChecksStyles } from './plan-checks.styles.ts';

/** A way to mend, and what would come of it. */
export interface CheckMend {
  readonly label: string;
  /** What the history would say, or why it cannot be. */
  readonly says: string;
  readonly refused: boolean;
}

export interface CheckLine {
  readonly key: string;
  readonly sentence: string;
  /** Whether the map can go there. */
  readonly hasPlace: boolean;
  /** Whether there is a grid whose record is the place to mend it. */
  readonly hasRecord: boolean;
  /** Of the chosen line alone; the others only say how many there are. */
  readonly mends: readonly CheckMend[];
}

export interface CheckGroup {
  readonly kind: string;
  readonly name: string;
  readonly why: string;
  readonly lines: readonly CheckLine[];
}

/** What a person does with a finding: looks at it, tries a mend (`null` = none any more), does it, opens the record. */
export type CheckAct =
  | { readonly kind: 'choose'; readonly key: string | null }
  | { readonly kind: 'try'; readonly mend: number | null }
  | { readonly kind: 'mend'; readonly mend: number }
  | { readonly kind: 'record'; readonly key: string };

export class CheckActEvent extends Event {
  static readonly type = 'og-check-act';
  readonly act: CheckAct;
  constructor(act: CheckAct) {
    super(CheckActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

/** How many lines of a kind are listed before a person asks for more. */
const FIRST = 20;

/** What ought to be looked at in a plan, by kind, each with its place and its mends. @fires CheckActEvent */
@localized()
@customElement('og-plan-checks')
export class PlanChecks extends LitElement {
  static override styles = [base, planChecksStyles];

  @property({ attribute: false }) groups: readonly CheckGroup[] = [];
  @property({ attribute: false }) chosen: string | null = null;
  @state() private all: ReadonlySet<string> = new Set();
  @query('h2') private heading!: HTMLElement;

  override render(): TemplateResult {
    const count = this.groups.reduce((sum, { lines }) => sum + lines.length, 0);
    return html`<h2 tabindex="-1">${msg('草案检查')}<span class="number muted">${
      count === 0 ? nothing : msg(str`${formatNumber(count)} 处`)
    }</span></h2>
      ${count === 0 ? html`<p class="fine">✓ ${msg('没有空隙、重叠、碎片，人员和站点都对得上')}</p>` : nothing}
      ${this.groups.map((group) => this.#group(group))}`;
  }

  #group({ kind, name, why, lines }: CheckGroup): TemplateResult {
    const shown = this.all.has(kind) ? lines : lines.slice(0, FIRST);
    return html`<section aria-label=${name}>
      <h3>${name} <span class="number muted">${formatNumber(lines.length)}</span></h3>
      <p class="muted">${why}</p>
      <ul>${shown.map((line) => this.#line(line))}</ul>
      ${
        shown.length < lines.length
          ? html`<button class="quiet" @click=${() => {
              this.all = new Set([...this.all, kind]);
            }}>${msg(str`显示全部 ${formatNumber(lines.length)} 处`)}</button>`
          : nothing
      }
    </section>`;
  }

  #line({ key, sentence, hasPlace, hasRecord, mends }: CheckLine): TemplateResult {
    const chosen = key === this.chosen;
    return html`<li class=${chosen ? 'chosen' : ''}>
      <p>${sentence}</p>
      <div class="acts">
        ${
          hasPlace
            ? html`<button class="quiet" aria-pressed=${chosen ? 'true' : 'false'} @click=${() => this.#act({ kind: 'choose', key: chosen ? null : key })}>${msg('查看')}</button>`
            : nothing
        }
        ${hasRecord ? html`<button class="quiet" @click=${() => this.#act({ kind: 'record', key })}>${msg('派人')}</button>` : nothing}
      </div>
      ${chosen && mends.length > 0 ? this.#mends(mends) : nothing}
    </li>`;
  }

  #mends(mends: readonly CheckMend[]): TemplateResult {
    return html`<ul class="mends" aria-label=${msg('修正办法')}>
      ${mends.map(({ label, says, refused }, i) => {
        const show = (): void => this.#act({ kind: 'try', mend: i });
        const hide = (): void => this.#act({ kind: 'try', mend: null });
        return html`<li>
          <button
            aria-disabled=${refused ? 'true' : 'false'}
            @pointerenter=${show}
            @pointerleave=${hide}
            @focus=${show}
            @blur=${hide}
            @click=${() => {
              if (!refused) this.#mend(i);
            }}
          ><b>${label}</b><span class=${refused ? 'refused' : 'muted'}>${says}</span></button>
        </li>`;
      })}
    </ul>`;
  }

  #mend(mend: number): void {
    this.#act({ kind: 'mend', mend });
    // The line is gone with its finding: the keyboard goes on from the head of the list.
    this.heading.focus();
  }

  #act(act: CheckAct): void {
    this.dispatchEvent(new CheckActEvent(act));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-plan-checks': PlanChecks;
  }
  interface HTMLElementEventMap {
    'og-check-act': CheckActEvent;
  }
}

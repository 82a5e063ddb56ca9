import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GridCode } from '../../model/grid.ts';
import type { Staff } from '../../model/records.ts';
import { base } from '../../ui/base.ts';
import { readAloud, stopReading, voice } from './read-aloud.ts';

/** What can be done with a grid beyond calling: report, share, print its board, hear it. @fires og-board */
@localized()
@customElement('og-grid-acts')
export class GridActs extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        margin: calc(-1 * var(--space-1));
      }
      .row button {
        flex: 1 1 auto;
        min-height: var(--touch);
        margin: var(--space-1);
      }
    `,
  ];

  @property() url = '';
  @property() name = '';
  @property() where = '';
  /** The grid, and the station that was chosen in it. */
  @property() gridCode = '' as GridCode;
  @property({ attribute: false }) stationId: string | null = null;
  /** What is read aloud. */
  @property() spoken = '';
  @property({ attribute: false }) contact: Staff | null = null;
  @property({ type: Boolean, reflect: true }) elder = false;
  @state() private open: '' | 'need' | 'share' = '';
  @state() private reading = false;
  @state() private canRead = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void voice().then((found) => {
      this.canRead = found !== null;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopReading();
  }

  override render(): TemplateResult {
    const toggle = (which: 'need' | 'share', words: string): TemplateResult => html`<button
      aria-expanded=${this.open === which ? 'true' : 'false'}
      @click=${() => void this.#toggle(which)}
    >${words}</button>`;
    return html`
      <div class="row">
        ${this.canRead ? html`<button aria-pressed=${this.reading ? 'true' : 'false'} @click=${this.#read}>${msg('读给我听')}</button>` : nothing}
        ${toggle('need', msg('反映问题'))} ${toggle('share', msg('分享'))}
        ${this.elder ? nothing : html`<button @click=${() => this.dispatchEvent(new Event('og-board', { bubbles: true, composed: true }))}>${msg('公示牌')}</button>`}
      </div>
      ${
        this.open === 'need'
          ? html`<og-need-card
        .contact=${this.contact}
        .where=${this.where}
        .gridCode=${this.gridCode}
        .stationId=${this.stationId}
      ></og-need-card>`
          : nothing
      }
      ${this.open === 'share' ? html`<og-share-card .url=${this.url} .name=${this.name}></og-share-card>` : nothing}
    `;
  }

  async #toggle(which: 'need' | 'share'): Promise<void> {
    const next = this.open === which ? '' : which;
    if (next === 'need') await import('./need-card.ts').catch(() => null);
    if (next === 'share') await import('./share-card.ts').catch(() => null);
    this.open = next;
  }

  async #read(): Promise<void> {
    if (this.reading) stopReading();
    else {
      this.reading = true;
      await readAloud(this.spoken);
    }
    this.reading = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-grid-acts': GridActs;
  }
}

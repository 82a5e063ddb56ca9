import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Grid } from '../../model/grid.ts';
import type { Staff, Station } from '../../model/records.ts';
import { formatDate } from '../../text/dates.ts';
import { notPublished } from '../../text/numbers.ts';
import { weekHours } from '../../text/week-hours.ts';
import { facilityName, patrolRuleText, roleName, serviceName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import { noticeBoardStyles } from './notice-board.styles.ts';
import { shownCode } from './qr-code.ts';

/** What a noticeboard says: everything public of one grid. */
export interface NoticeBoard {
  readonly grid: Grid;
  readonly parents: readonly Grid[];
  readonly staff: readonly Staff[];
  readonly stations: readonly Station[];
  readonly title: string;
  readonly asOf: string;
  readonly zone: string;
  readonly attribution: string;
  readonly approval: string;
  readonly url: string;
}

const MAX_STATIONS = 4;
const MAX_STAFF = 8;
const ROOMY_STATIONS = 2;
const ROOMY_STAFF = 6;

/** 网格服务公示牌 for A4 or A3, on one page, in black ink. @fires og-close */
@localized()
@customElement('og-notice-board')
export class NoticeBoardSheet extends LitElement {
  static override styles = [base, noticeBoardStyles];

  @property({ attribute: false }) board!: NoticeBoard;
  @property({ attribute: false }) picture: SVGElement | null = null;
  @query('button') private back!: HTMLElement;
  @state() private paper: 'a4' | 'a3' = 'a4';

  override focus(): void {
    this.back.focus();
  }

  override render(): TemplateResult {
    const { grid, parents, title, asOf, zone, attribution, approval, url } = this.board;
    return html`
      <div class="tools">
        <button @click=${() => this.dispatchEvent(new Event('og-close', { bubbles: true, composed: true }))}>${msg('返回')}</button>
        <button aria-pressed=${this.paper === 'a3' ? 'true' : 'false'} @click=${() => {
          this.paper = this.paper === 'a4' ? 'a3' : 'a4';
        }}>${msg('A3 纸')}</button>
        <button class="primary" @click=${() => window.print()}>${msg('打印')}</button>
      </div>
      <article class="${this.paper} ${this.#roomy() ? 'roomy' : ''}">
        <header>
          <p>${title}${
            parents.length > 0
              ? ` · ${[...parents]
                  .reverse()
                  .map(({ name }) => name)
                  .join(' · ')}`
              : ''
          }</p>
          <h1>${grid.name}</h1>
          <h2>${msg('网格服务公示牌')}</h2>
        </header>
        <div class="top">
          <figure>
            ${this.picture}
            <figcaption>${[attribution, approval].filter(Boolean).join(' · ')}</figcaption>
          </figure>
          <div class="scan">
            ${shownCode(url, msg(str`${grid.name}的二维码`))}
            <p class="here">${msg('您在这里')}</p>
            <p>${msg('扫一扫：找人、找站、看怎么走')}</p>
          </div>
        </div>
        ${this.#people()} ${this.#stations()}
        <footer>
          <p>${(grid.patrolRules ?? []).map(patrolRuleText).join(msg('；'))}</p>
          <p>${msg('政务热线 12345 · 报警 110 · 急救 120')}</p>
          <p class="small">${msg(str`网格编码 ${grid.code} · 数据截至 ${formatDate(Date.parse(asOf), zone)}`)}</p>
        </footer>
      </article>
    `;
  }

  #roomy(): boolean {
    const { staff, stations } = this.board;
    return stations.length <= ROOMY_STATIONS && staff.length <= ROOMY_STAFF;
  }

  #people(): TemplateResult {
    const people = this.board.staff.filter(({ contactPublic }) => contactPublic).slice(0, MAX_STAFF);
    return html`<section>
      <h3>${msg('找谁')}</h3>
      ${people.length === 0 ? html`<p>${msg('联系电话未公布')}</p>` : nothing}
      <ul class="people">
        ${people.map(
          ({ role, name, phone }) =>
            html`<li><b>${roleName(role)}</b> ${name ?? ''}<span class="phone">${phone ?? notPublished()}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  #stations(): TemplateResult {
    const words = (ids: readonly string[] | null | undefined, name: (id: string) => string): string =>
      ids ? ids.map(name).join(msg('、')) || msg('无') : notPublished();
    return html`<section>
      <h3>${msg('服务站')}</h3>
      ${this.board.stations.slice(0, MAX_STATIONS).map(
        ({ name, address, locationText, hours, phone, facilities, services }) => html`<div class="station">
          <h4>${name}<span class="phone">${phone ?? ''}</span></h4>
          <p>${[locationText, address].filter(Boolean).join(' · ')}</p>
          ${
            hours || facilities || services
              ? html`<p><b>${msg('开放时间')}</b> ${hours ? weekHours(hours) : notPublished()}</p>
                <p><b>${msg('设施')}</b> ${words(facilities, facilityName)}</p>
                <p><b>${msg('服务')}</b> ${words(services, serviceName)}</p>`
              : html`<p>${msg('开放时间、设施和服务未公布，可打 12345 问')}</p>`
          }
        </div>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-notice-board': NoticeBoardSheet;
  }
}

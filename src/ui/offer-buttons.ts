import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Offer } from '../model/offer.ts';
import { fileRoleWord } from '../text/findings.ts';
import { base } from './base.ts';

/** A person wants the files read this other way. */
export class OfferEvent extends Event {
  static readonly type = 'og-offer';
  readonly offer: Offer;
  constructor(offer: Offer) {
    super(OfferEvent.type, { bubbles: true, composed: true });
    this.offer = offer;
  }
}

const DATUM_NAMES: Readonly<Record<string, string>> = { WGS84: 'WGS 84', GCJ02: 'GCJ-02', BD09: 'BD-09' };

const datumName = (crs: string): string => DATUM_NAMES[crs] ?? crs;

/** Where several roles may be converted, the button says which it is about. */
function sentenceOf(offer: Offer, offers: readonly Offer[]): string {
  switch (offer.kind) {
    case 'convert':
      if (offers.some((other) => other.kind === 'convert' && other.role !== offer.role))
        return msg(str`${fileRoleWord(offer.role)}按 ${datumName(offer.crs)} 重新读取`);
      return msg(str`按 ${datumName(offer.crs)} 换算后重新读取`);
    case 'convertFile':
      return msg(str`${offer.file} 按 ${datumName(offer.crs)} 换算后重新读取`);
    case 'swapRole':
      return msg('对调经纬度后重新读取');
    case 'swapFile':
      return msg(str`对调 ${offer.file} 的经纬度后重新读取`);
    case 'assume':
      return msg(str`按 ${datumName(offer.crs)} 读取`);
    case 'zone':
      return msg(str`时间按 ${offer.timeZone} 读取`);
  }
}

/** Other ways to read the same files, as buttons; nothing where there is no choice. @fires OfferEvent */
@localized()
@customElement('og-offer-buttons')
export class OfferButtons extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      button {
        overflow-wrap: anywhere;
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) offers: readonly Offer[] = [];

  override render(): TemplateResult | typeof nothing {
    if (this.offers.length === 0) return nothing;
    return html`<div role="group" aria-label=${msg('换一种读法')}>
      ${this.offers.map(
        (offer) =>
          html`<button @click=${() => this.dispatchEvent(new OfferEvent(offer))}>${sentenceOf(offer, this.offers)}</button>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-offer-buttons': OfferButtons;
  }
  interface HTMLElementEventMap {
    'og-offer': OfferEvent;
  }
}

import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { handOffUrl, type MapApp } from '../../find/hand-off.ts';
import type { StationWalk } from '../../find/station-walks.ts';
import type { WayStep } from '../../find/way-steps.ts';
import type { Station } from '../../model/records.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icon.ts';
import { copyText } from './copy-text.ts';
import { stepWords } from './step-words.ts';

/** The way to a station: a picture, a few plain steps, and the map applications that lead there. */
@localized()
@customElement('og-way-card')
export class WayCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
        margin-top: var(--space-2);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }
      .picture {
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
      }
      .picture svg {
        display: block;
        width: 100%;
        height: auto;
      }
      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        counter-reset: step;
      }
      ol li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-3);
        counter-increment: step;
      }
      ol li::before {
        content: counter(step);
        min-width: 1.6em;
        height: 1.6em;
        border-radius: 50%;
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 700;
        line-height: 1.6;
        text-align: center;
      }
      .apps {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(var(--action-min, 8rem), 100%), 1fr));
        gap: var(--space-2);
      }
      .apps .button,
      button {
        min-height: var(--touch);
        border-color: var(--accent);
        color: var(--accent);
      }
      .hint {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-control);
        background: var(--warn-soft);
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) station!: Station;
  @property({ attribute: false }) walk: StationWalk | null = null;
  @property({ attribute: false }) steps: readonly WayStep[] = [];
  @property({ attribute: false }) picture: SVGElement | null = null;
  @property({ type: Boolean, reflect: true }) elder = false;
  /** WeChat opens no other application: it must be left first. */
  @property({ type: Boolean }) wechat = false;
  @state() private copied: 'yes' | 'no' | '' = '';

  override render(): TemplateResult {
    const place = this.#address();
    return html`
      ${this.picture ? html`<div class="picture">${this.picture}</div>` : nothing}
      ${this.walk ? nothing : html`<p class="muted">${msg('先说您在哪儿，就能画出怎么走。')}</p>`}
      ${
        this.steps.length > 0
          ? html`<ol>
              ${this.steps.map((step) => html`<li><span>${stepWords(step)}</span></li>`)}
              <li><span>${msg(str`到了：${this.station.name}`)}</span></li>
            </ol>`
          : nothing
      }
      ${place ? html`<p>${place}</p>` : nothing}
      <button @click=${this.#copy}>${icon('copy')}${msg('复制地址')}</button>
      ${this.copied ? html`<p role="status">${this.copied === 'yes' ? msg('已复制') : msg('没能复制，请长按上面的地址。')}</p>` : nothing}
      ${this.wechat ? html`<p class="hint">${msg('在微信里打不开地图？点右上角“…”，选“在浏览器打开”。')}</p>` : nothing}
      <p class="muted">${msg('用哪个地图带路？只告诉它目的地。')}</p>
      <div class="apps">${this.#apps()}</div>
    `;
  }

  #address(): string {
    const { address, locationText } = this.station;
    return [locationText, address].filter(Boolean).join(' · ');
  }

  #apps(): TemplateResult[] {
    const names: Record<MapApp, string> = {
      amap: msg('高德地图'),
      baidu: msg('百度地图'),
      tencent: msg('腾讯地图'),
      apple: msg('苹果地图'),
      geo: msg('手机自带地图'),
    };
    const [lng = 0, lat = 0] = this.station.geometry.coordinates;
    return (['amap', 'baidu', 'tencent', 'apple', 'geo'] as const).map(
      (app) => html`<a
        class="button"
        rel="noreferrer"
        target=${app === 'geo' ? nothing : '_blank'}
        href=${handOffUrl(app, this.station.name, [lng, lat])}
      >${names[app]}</a>`,
    );
  }

  async #copy(): Promise<void> {
    const text = [this.station.name, this.#address()].filter(Boolean).join('\n');
    this.copied = (await copyText(text)) ? 'yes' : 'no';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-way-card': WayCard;
  }
}

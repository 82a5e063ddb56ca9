import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../ui/base.ts';
import { PinEvent } from './events.ts';

/** A picture with its places: pixels to longitude, latitude. */
export interface PinPicture {
  readonly drawing: SVGElement;
  readonly widthPx: number;
  readonly heightPx: number;
  toPosition(x: number, y: number): readonly [number, number];
}

const STEP_PX = 8;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** Where am I, pointed at on a picture: by finger, or by arrow keys and Enter. @fires PinEvent */
@localized()
@customElement('og-pin-card')
export class PinCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }
      button {
        width: 100%;
        min-height: var(--touch);
      }
      .field {
        position: relative;
        overflow: hidden;
        border: 1px solid var(--edge);
        border-radius: var(--radius-control);
        cursor: crosshair;
        touch-action: manipulation;
      }
      .field svg {
        display: block;
        width: 100%;
        height: auto;
      }
      .pin {
        position: absolute;
        width: 22px;
        height: 22px;
        margin: -11px 0 0 -11px;
        border: 3px solid var(--panel);
        border-radius: 50%;
        background: var(--alert);
        box-shadow: 0 0 0 2px var(--alert);
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) draw: () => PinPicture | null = () => null;
  @state() private picture: PinPicture | null = null;
  @state() private at: readonly [x: number, y: number] = [0, 0];

  override render(): TemplateResult {
    const { picture } = this;
    return html`
      <button aria-expanded=${picture ? 'true' : 'false'} @click=${this.#toggle}>${msg('在图上点一下')}</button>
      ${picture ? this.#field(picture) : nothing}
    `;
  }

  #field({ drawing, widthPx, heightPx }: PinPicture): TemplateResult {
    const [x, y] = this.at;
    const percent = { left: `${(x / widthPx) * 100}%`, top: `${(y / heightPx) * 100}%` };
    return html`
      <div
        class="field"
        tabindex="0"
        role="application"
        aria-label=${msg('箭头键移动，回车选定')}
        @click=${this.#point}
        @keydown=${this.#key}
      >${drawing}<span class="pin" .style=${`left:${percent.left};top:${percent.top}`}></span></div>
      <button class="primary" @click=${this.#choose}>${msg('我在这里')}</button>
    `;
  }

  #toggle(): void {
    this.picture = this.picture ? null : this.draw();
    if (this.picture) this.at = [this.picture.widthPx / 2, this.picture.heightPx / 2];
  }

  #point(event: MouseEvent): void {
    const { picture } = this;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (!picture) return;
    this.at = [
      ((event.clientX - box.left) / box.width) * picture.widthPx,
      ((event.clientY - box.top) / box.height) * picture.heightPx,
    ];
  }

  #key(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (event.key === 'Enter') this.#choose();
    else if (move) this.at = [this.at[0] + move[0], this.at[1] + move[1]];
    else return;
    event.preventDefault();
  }

  #choose(): void {
    if (this.picture) this.dispatchEvent(new PinEvent(this.picture.toPosition(this.at[0], this.at[1])));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-pin-card': PinCard;
  }
}

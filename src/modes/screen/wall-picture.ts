import { localized, msg } from '@lit/localize';
import { css, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { pickIn } from '../../map/picture/pick-in.ts';
import { elementOf } from '../../map/picture/svg-node.ts';
import { type PictureOptions, pictureOf, pictureView } from '../../map/picture.ts';
import type { Scene } from '../../map/scene/scene.ts';
import type { ThemeName } from '../../state/app-state.ts';
import { base } from '../../ui/base.ts';
import type { MapRoom } from './map-room.ts';
import { WallPickEvent } from './wall-map.ts';

/**
 * The scene of the wall as SVG: where the browser draws no WebGL, and until the map is there. A click is answered as
 * the map would.
 * @fires og-wall-pick
 */
@localized()
@customElement('og-wall-picture')
export class WallPicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: absolute;
        inset: 0;
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) scene: Scene | null = null;
  @property({ attribute: false }) fonts: readonly string[] = [];
  @property({ attribute: false }) credits: readonly string[] = [];
  @property() theme: ThemeName = 'wall';
  @property({ attribute: false }) padding: MapRoom = { top: 24, bottom: 24, left: 24, right: 24 };

  @state() private size: readonly [width: number, height: number] = [0, 0];

  readonly #resized = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    this.size = [Math.round(width), Math.round(height)];
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  constructor() {
    super();
    this.addEventListener('click', this.#pick);
  }

  override render() {
    const options = this.#options();
    return this.scene && options ? elementOf(pictureOf(this.scene, options)) : nothing;
  }

  #options(): PictureOptions | null {
    const [widthPx, heightPx] = this.size;
    if (widthPx === 0 || heightPx === 0) return null;
    return {
      widthPx,
      heightPx,
      palette: PALETTES[this.theme],
      fonts: this.fonts,
      credits: this.credits,
      title: msg('网格地图'),
      paddingPx: this.padding,
    };
  }

  readonly #pick = ({ clientX, clientY }: MouseEvent): void => {
    const options = this.#options();
    if (this.scene === null || options === null) return;
    const { left, top } = this.getBoundingClientRect();
    const view = pictureView(this.scene, options);
    this.dispatchEvent(new WallPickEvent(pickIn(this.scene, view, [clientX - left, clientY - top])));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-picture': WallPicture;
  }
}

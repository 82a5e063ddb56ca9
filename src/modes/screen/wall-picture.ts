import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { elementOf } from '../../map/picture/svg-node.ts';
import { pictureOf } from '../../map/picture.ts';
import type { Scene } from '../../map/scene/scene.ts';
import type { ThemeName } from '../../state/app-state.ts';
import { base } from '../../ui/base.ts';
import type { MapRoom } from './map-room.ts';

/** The scene of the wall as SVG: where the browser draws no WebGL, and until the map is there. */
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

  override render() {
    const [widthPx, heightPx] = this.size;
    if (this.scene === null || widthPx === 0 || heightPx === 0) return html``;
    return elementOf(
      pictureOf(this.scene, {
        widthPx,
        heightPx,
        palette: PALETTES[this.theme],
        fonts: this.fonts,
        credits: this.credits,
        title: msg('网格地图'),
        paddingPx: this.padding,
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-picture': WallPicture;
  }
}

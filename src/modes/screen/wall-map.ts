import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fetchStage } from '../../map/fetch-stage.ts';
import type { MapPick } from '../../map/scene/pick.ts';
import type { Scene } from '../../map/scene/scene.ts';
import type { Stage } from '../../map/stage.ts';
import { stageStyles } from '../../map/stage-styles.ts';
import type { Bounds, Camera } from '../../model/camera.ts';
import { network } from '../../session/network.ts';
import { FIRST_PICTURE_MS, quietMoment } from '../../session/quiet-moment.ts';
import { base } from '../../ui/base.ts';
import type { MapRoom } from './map-room.ts';

/** Something was pointed at or chosen on the map. */
export class WallPickEvent extends Event {
  static readonly type = 'og-wall-pick';
  readonly pick: MapPick;
  constructor(pick: MapPick) {
    super(WallPickEvent.type);
    this.pick = pick;
  }
}

/** The map moved. */
export class WallCameraEvent extends Event {
  static readonly type = 'og-wall-camera';
  readonly camera: Camera;
  constructor(camera: Camera) {
    super(WallCameraEvent.type);
    this.camera = camera;
  }
}

/** The map shows its scene for the first time or again, or shows nothing since it lost its WebGL context. */
export class WallShownEvent extends Event {
  static readonly type = 'og-wall-shown';
  readonly shown: boolean;
  constructor(shown: boolean) {
    super(WallShownEvent.type);
    this.shown = shown;
  }
}

/**
 * The map of the wall: a Stage that is made once the first scene with a place is there, and kept. What it was told
 * to show wholly stays wholly visible when the wall changes its size, until somebody takes hold of the map.
 * @fires og-wall-pick
 * @fires og-wall-camera
 * @fires og-wall-shown
 */
@localized()
@customElement('og-wall-map')
export class WallMap extends LitElement {
  static override styles = [
    base,
    stageStyles,
    css`
      :host {
        display: block;
        position: relative;
        min-height: 0;
      }
      #map {
        position: absolute;
        inset: 0;
      }
      /* Without its context a canvas may be white: what stands behind it is the last good picture. */
      #map[data-blank] .maplibregl-canvas {
        visibility: hidden;
      }
      .maplibregl-ctrl-scale,
      .onegrid-credits {
        font-size: max(0.75rem, 1.65cqmin);
        line-height: 1.4;
      }
    `,
  ];

  @property({ attribute: false }) scene: Scene | null = null;
  @property({ attribute: false }) fonts: readonly string[] = [];
  @property({ attribute: false }) credits: readonly string[] = [];
  /** Free space around what is shown wholly, in CSS pixels. */
  @property({ attribute: false }) padding: MapRoom = { top: 24, bottom: 24, left: 24, right: 24 };

  @state() private shown = false;

  #stage: Stage | null = null;
  #opening = false;
  #whole: Bounds | null = null;
  /** Where the map said last that it looks. */
  #told: Camera | null = null;

  override render() {
    return html`<div
      id="map"
      ?data-blank=${!this.shown}
      role="region"
      aria-label=${msg('网格地图')}
      @pointerdown=${this.#held}
      @wheel=${{ handleEvent: () => this.#held(), passive: true }}
      @keydown=${this.#held}
    ></div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const { scene } = this;
    if (scene === null) return;
    if (scene.camera && 'bounds' in scene.camera) this.#whole = scene.camera.bounds;
    else if (scene.camera !== this.#told) this.#whole = null;
    if (this.#stage === null) void this.#open();
    else this.#stage.show(scene);
    if (changed.has('credits')) this.#stage?.credit(this.credits);
    if (changed.has('padding')) this.#refit();
  }

  /** What the map shows now as a PNG; null while there is no map. */
  snapshot(): Promise<Blob> | null {
    return this.#stage?.snapshot() ?? null;
  }

  #show(shown: boolean): void {
    if (this.shown === shown) return;
    this.shown = shown;
    this.dispatchEvent(new WallShownEvent(shown));
  }

  #held(): void {
    this.#whole = null;
  }

  /** The map tells of its new size once it has taken it: bounds fitted before that are fitted to the old one. */
  #refit(): void {
    if (this.#whole) this.#stage?.fit(this.#whole, this.padding, 0);
  }

  async #open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    // The picture of the grids comes first: it is a fraction of what the map must fetch.
    await quietMoment(FIRST_PICTURE_MS);
    const { Stage } = await network.insist(fetchStage);
    const container = this.renderRoot.querySelector<HTMLElement>('#map');
    if (container === null || this.scene === null) return;
    this.#stage = new Stage({
      container,
      scene: this.scene,
      fonts: this.fonts,
      credits: this.credits,
      padding: this.padding,
      network,
      events: {
        onPick: (pick) => this.dispatchEvent(new WallPickEvent(pick)),
        onCamera: (camera) => {
          this.#told = camera;
          this.dispatchEvent(new WallCameraEvent(camera));
        },
        onDrawn: () => this.#show(true),
        onLost: () => this.#show(false),
        onResized: () => this.#refit(),
        onFailed: (error) => reportError(error),
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-map': WallMap;
  }
  interface HTMLElementEventMap {
    'og-wall-pick': WallPickEvent;
    'og-wall-camera': WallCameraEvent;
    'og-wall-shown': WallShownEvent;
  }
}

import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { createBackdropOfTheme } from '../../map/basemap/backdrop-of-theme.ts';
import { fetchStage } from '../../map/fetch-stage.ts';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { fontFamilies } from '../../map/scene/frame.ts';
import type { Hand } from '../../map/scene/hand.ts';
import { tintsInPieces } from '../../map/scene/neighbour-tints.ts';
import type { MapPick } from '../../map/scene/pick.ts';
import type { Backdrop, Scene } from '../../map/scene/scene.ts';
import { sceneOf } from '../../map/scene/scene-of.ts';
import type { Stage } from '../../map/stage.ts';
import { stageStyles } from '../../map/stage-styles.ts';
import type { Bounds, Camera } from '../../model/camera.ts';
import type { BasemapConfig } from '../../model/config.ts';
import type { Dataset } from '../../model/dataset.ts';
import { network } from '../../session/network.ts';
import { nextTask } from '../../session/next-task.ts';
import type { AppState } from '../../state/app-state.ts';
import { FONT_STACK } from '../../text/hanzi-font.ts';
import { formatShare } from '../../text/numbers.ts';
import { base } from '../../ui/base.ts';
import type { MapWork } from './editing-work.ts';

/** Free space in CSS pixels around what is shown, so that names at the rim are whole. */
const AROUND = 40;
/** On a phone there is less of it. */
const AROUND_ON_PHONE = 24;

/** Something on the map was pointed at, chosen, or finished. */
export class MapPickEvent extends Event {
  static readonly type = 'og-map-pick';
  readonly pick: MapPick;
  constructor(pick: MapPick) {
    super(MapPickEvent.type, { bubbles: true, composed: true });
    this.pick = pick;
  }
}

/** The map moved. */
export class MapCameraEvent extends Event {
  static readonly type = 'og-map-camera';
  readonly camera: Camera;
  readonly bounds: Bounds;
  constructor(camera: Camera, bounds: Bounds) {
    super(MapCameraEvent.type, { bubbles: true, composed: true });
    this.camera = camera;
    this.bounds = bounds;
  }
}

/** The map begins to move: what lies over it is out of place until it is told of a camera. */
export class MapMovingEvent extends Event {
  static readonly type = 'og-map-moving';
  constructor() {
    super(MapMovingEvent.type, { bubbles: true, composed: true });
  }
}

/** The map came to rest: its zoom (512 px tiles) and what it shows. */
export class MapRestEvent extends Event {
  static readonly type = 'og-map-rest';
  readonly zoom: number;
  readonly bounds: Bounds;
  constructor(zoom: number, bounds: Bounds) {
    super(MapRestEvent.type, { bubbles: true, composed: true });
    this.zoom = zoom;
    this.bounds = bounds;
  }
}

/** The configured base map could not be opened; the map goes on with the ground of the dataset. */
export class NoBasemapEvent extends Event {
  static readonly type = 'og-no-basemap';
  readonly url: string;
  constructor(url: string) {
    super(NoBasemapEvent.type, { bubbles: true, composed: true });
    this.url = url;
  }
}

/**
 * The scene of the state on the one Stage, which is loaded when the first dataset is there.
 * @fires MapPickEvent @fires MapCameraEvent @fires MapMovingEvent @fires MapRestEvent @fires NoBasemapEvent
 */
@localized()
@customElement('og-planner-map')
export class PlannerMap extends LitElement {
  static override styles = [
    base,
    stageStyles,
    css`
      :host,
      .stage {
        position: absolute;
        inset: 0;
      }
      /* There the buttons of the workbench zoom, beside the map. */
      @media (max-width: 48rem) {
        .maplibregl-ctrl-group {
          display: none;
        }
      }
      .growing {
        position: absolute;
        bottom: 3.5rem;
        left: 50%;
        translate: -50%;
        padding: var(--space-2) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--raised);
        box-shadow: var(--shadow);
        /* What lies below it can be taken hold of meanwhile. */
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) state: AppState | null = null;
  @property({ attribute: false }) webgl = true;
  /** The deployer's base map. */
  @property({ attribute: false }) basemap: BasemapConfig | null = null;
  /** The tool that works on the map; null = the map is looked at. */
  @property({ attribute: false }) work: MapWork | null = null;
  /** Whether the tool draws: the pointer is a cross, and a double click ends a line. */
  @property({ type: Boolean }) drawing = false;
  @state() private backdrop: Backdrop | null = null;
  /** How much of a source of very many positions the map has, in per cent; null where there is none or all is drawn. */
  @state() private growing: number | null = null;

  @query('.stage') private container!: HTMLElement;

  #stage: Stage | null = null;
  #starting = false;

  readonly #openBackdrop = createBackdropOfTheme(network, (opened) => {
    if (opened.ok) this.backdrop = opened.backdrop;
    else this.dispatchEvent(new NoBasemapEvent(opened.url));
  });

  #preparing: Dataset | null = null;
  /** What lies at a place of the picture, where there is one. */
  #pickAt: ((at: MapPick['at']) => MapPick) | null = null;

  /** Size of the page's text to the usual one; asking for it lays the page out, so it is asked when that may change. */
  #scale: number | null = null;

  readonly #resized = new ResizeObserver(() => {
    this.#scale = null;
    if (!this.webgl) this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override updated(): void {
    const { state } = this;
    if (!state?.dataset || this.#prepares(state.dataset)) return;
    if (!this.webgl) {
      void this.#draw(state);
      return;
    }
    if (!this.#stage) {
      void this.#start();
      return;
    }
    void this.#openBackdrop(this.basemap, state.theme);
    this.#stage.show(this.#scene(state));
    this.#stage.drawing(this.drawing || state.tool !== 'select');
    this.#stage.credit([...creditsOf(state), this.backdrop?.attribution ?? ''].filter(Boolean));
  }

  /** Whether a dataset of very many positions is being made ready; then it is drawn a little later. */
  #prepares(dataset: Dataset): boolean {
    if (dataset === this.#preparing) return true;
    const ready = tintsInPieces(dataset);
    this.#preparing = ready && dataset;
    void ready?.then(async () => {
      // The parts of a scene are remembered: made here, they are not made in the task that shows them.
      await nextTask();
      if (this.state?.dataset === dataset) this.#scene(this.state);
      await nextTask();
      if (this.#preparing === dataset) this.#preparing = null;
      this.requestUpdate();
    });
    return ready !== null;
  }

  override render(): TemplateResult {
    return html`<div class="stage" @click=${this.#pickDrawn}></div>
      ${this.growing === null ? nothing : html`<p class="growing number" role="status">${msg(str`正在绘制地图 ${formatShare(this.growing / 100)}`)}</p>`}`;
  }

  /** Shows what a tool holds, past the rendering of the page. */
  hold(hand: Hand): void {
    this.#stage?.hold(hand);
  }

  /** Where a position is, in CSS pixels of the map. */
  project(position: readonly [number, number]): readonly [number, number] {
    return this.#stage?.project(position) ?? [0, 0];
  }

  /** Brings a place into view, for a tool that is worked by keys. */
  reveal(position: readonly [number, number]): void {
    this.#stage?.reveal(position);
  }

  /** Zooms by steps, out where they are negative. */
  zoomBy(steps: number): void {
    this.#stage?.zoomBy(steps);
  }

  /** Puts the keyboard on the map. */
  override focus(): void {
    this.#stage?.focus();
  }

  async #start(): Promise<void> {
    if (this.#starting) return;
    this.#starting = true;
    const { Stage } = await network.insist(fetchStage);
    const state = this.state;
    if (!state) return;
    this.#stage = new Stage({
      container: this.container,
      scene: this.#scene(state),
      fonts: fontFamilies(FONT_STACK),
      credits: creditsOf(state),
      padding: matchMedia('(max-width: 48rem)').matches ? AROUND_ON_PHONE : AROUND,
      network,
      events: {
        onPick: (pick) => this.dispatchEvent(new MapPickEvent(pick)),
        onCamera: (camera, bounds) => this.dispatchEvent(new MapCameraEvent(camera, bounds)),
        onMoving: () => this.dispatchEvent(new MapMovingEvent()),
        onPointer: (pointer) => this.work?.pointer(pointer) ?? false,
        onToolKey: (key) => this.work?.key(key) ?? false,
        onGrowing: (share) => {
          this.growing = Math.floor(share * 20) * 5;
        },
        onIdle: () => {
          if (this.growing === 100) this.growing = null;
          this.#rest();
        },
        onFailed: (error) => {
          this.growing = null;
          reportError(error);
        },
      },
    });
    this.requestUpdate();
  }

  /** Without WebGL the same scene as a picture: what cannot be moved can still be read. */
  async #draw(state: AppState): Promise<void> {
    const [{ pictureOf, pictureView }, { pickIn }, { elementOf }] = await network.insist(() =>
      Promise.all([
        import('../../map/picture.ts'),
        import('../../map/picture/pick-in.ts'),
        import('../../map/picture/svg-node.ts'),
      ]),
    );
    const { clientWidth, clientHeight } = this.container;
    const scene = this.#scene(state);
    const size = { widthPx: clientWidth, heightPx: clientHeight };
    this.#pickAt = (at) => pickIn(scene, pictureView(scene, size), at);
    const picture = pictureOf(scene, {
      ...size,
      palette: PALETTES[state.theme],
      fonts: fontFamilies(FONT_STACK),
      title: state.dataset?.manifest.title ?? '',
      credits: creditsOf(state),
    });
    this.container.replaceChildren(elementOf(picture));
  }

  #pickDrawn({ clientX, clientY }: MouseEvent): void {
    const { left, top } = this.container.getBoundingClientRect();
    const pick = this.#pickAt?.([clientX - left, clientY - top]);
    if (pick) this.dispatchEvent(new MapPickEvent(pick));
  }

  #rest(): void {
    if (this.#stage) this.dispatchEvent(new MapRestEvent(this.#stage.zoom, this.#stage.bounds));
  }

  #scene(state: AppState): Scene {
    const palette = PALETTES[state.theme];
    this.#scale ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const scene = sceneOf(state, palette, {
      backdrop: this.backdrop,
      fonts: fontFamilies(FONT_STACK),
      scale: this.#scale,
    });
    return this.work?.dress(scene, palette) ?? scene;
  }
}

/** Attribution and map approval number of the dataset. */
export function creditsOf({ dataset }: AppState): readonly string[] {
  if (!dataset) return [];
  const { attribution, mapApprovalNo } = dataset.manifest;
  return [attribution, ...(mapApprovalNo ? [mapApprovalNo] : [])].filter(Boolean);
}

declare global {
  interface HTMLElementTagNameMap {
    'og-planner-map': PlannerMap;
  }
  interface HTMLElementEventMap {
    'og-map-pick': MapPickEvent;
    'og-map-camera': MapCameraEvent;
    'og-map-moving': MapMovingEvent;
    'og-map-rest': MapRestEvent;
    'og-no-basemap': NoBasemapEvent;
  }
}

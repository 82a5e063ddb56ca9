import { msg } from '@lit/localize';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { createBackdropOfTheme } from '../../map/basemap/backdrop-of-theme.ts';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { type Frame, fontFamilies } from '../../map/scene/frame.ts';
import { lastCall } from '../../map/scene/memo.ts';
import type { Backdrop, Scene } from '../../map/scene/scene.ts';
import { sceneOf } from '../../map/scene/scene-of.ts';
import type { Dataset } from '../../model/dataset.ts';
import { network } from '../../session/network.ts';
import type { Page } from '../../session/page.ts';
import type { AppState } from '../../state/app-state.ts';
import { cameraOnAll } from '../../state/camera-on.ts';
import { select, setHover, toggleSelection } from '../../state/transitions/selection.ts';
import { setCamera } from '../../state/transitions/view.ts';
import { setFocus } from '../../state/transitions/wall.ts';
import { FONT_STACK } from '../../text/hanzi-font.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { trailsInTurn } from './trails-in-turn.ts';
import { guardTrails, reachOf } from './wall-config.ts';
import type { WallCameraEvent, WallPickEvent, WallShownEvent } from './wall-map.ts';
import { WallMeasures } from './wall-measures.ts';
import './wall-map.ts';
import './wall-picture.ts';

const frameOf = lastCall((family: string, scale: number, backdrop: Backdrop | null): Frame => {
  return { backdrop, fonts: fontFamilies(family), scale };
});

/** The map says them itself, above the picture that stands in for it. */
const NO_CREDITS: readonly string[] = [];

const creditsOf = lastCall(({ manifest }: Dataset, backdrop: Backdrop | null): readonly string[] => [
  manifest.attribution,
  manifest.mapApprovalNo ?? '',
  backdrop?.attribution ?? '',
]);

/** The map of the wall, and the picture that stands in its place until it is there, or for good without WebGL. */
export class WallGround implements ReactiveController {
  readonly #host: LitElement & { readonly page: Page };
  readonly #measures: WallMeasures;

  #backdrop: Backdrop | null = null;
  #shown = false;
  /** The map was there once: from then on the picture follows what the map lost. */
  #opened = false;
  /** What the picture shows until then, whatever comes meanwhile. */
  #first: Scene | null = null;

  /** A base map that does not open leaves the dataset's own ground, which is always there. */
  readonly #openBackdrop = createBackdropOfTheme(network, (opened) => {
    if (!opened.ok) return;
    this.#backdrop = opened.backdrop;
    this.#host.requestUpdate();
  });

  constructor(host: LitElement & { readonly page: Page }) {
    this.#host = host;
    this.#measures = new WallMeasures(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const { config, store, webgl } = this.#host.page;
    if (webgl) void this.#openBackdrop(config.basemap, store.state.get().theme);
  }

  view(state: AppState): TemplateResult {
    const { dataset, loading } = state;
    if (dataset === null) {
      return html`<p class="notice" role="status">
        ${loading.status === 'failed' ? msg('数据没有打开') : msg('正在读取数据…')}
      </p>`;
    }
    const { webgl, config } = this.#host.page;
    const { room, scale } = this.#measures;
    const frame = frameOf(FONT_STACK, scale * reachOf(config.wall), this.#backdrop);
    const camera = state.camera ?? cameraOnAll(dataset);
    const shown = trailsInTurn(guardTrails(state, config.wall));
    const scene = sceneOf(
      camera === state.camera ? shown : { ...shown, camera },
      PALETTES[state.theme],
      frame,
    );
    if (webgl && !this.#opened) this.#first ??= scene;
    const credits = creditsOf(dataset, this.#backdrop);
    const picture = html`<og-wall-picture
      ?data-answers=${!webgl || !this.#opened}
      @og-wall-pick=${this.#pick}
      .scene=${this.#first ?? scene}
      .fonts=${frame.fonts}
      .credits=${webgl ? NO_CREDITS : credits}
      .padding=${room}
      theme=${state.theme}
    ></og-wall-picture>`;
    if (!webgl) return picture;
    return html`${this.#shown ? nothing : picture}<og-wall-map
      .scene=${scene}
      .fonts=${frame.fonts}
      .credits=${credits}
      .padding=${room}
      @og-wall-pick=${this.#pick}
      @og-wall-shown=${this.#show}
      @og-wall-camera=${({ camera: moved }: WallCameraEvent) => this.#host.page.store.apply(setCamera(moved))}
    ></og-wall-map>`;
  }

  /** Only now what may be wanted later is fetched: nothing of it stands in the way of the grids. */
  readonly #show = ({ shown }: WallShownEvent): void => {
    if (shown && !this.#opened) fetchAhead();
    this.#shown = shown;
    this.#opened ||= shown;
    this.#first = null;
    this.#host.requestUpdate();
  };

  readonly #pick = ({ pick: { gesture, target } }: WallPickEvent): void => {
    const { store } = this.#host.page;
    if (gesture === 'hover') store.apply(setHover(target));
    if (gesture === 'choose') {
      // The picture that stands in for the map shows what was chosen on it.
      this.#first = null;
      store.apply(setFocus(null), target ? toggleSelection(target) : select(null));
    }
  };
}

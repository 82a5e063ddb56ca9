import type { FeatureCollection } from 'geojson';
import { MapLibreMap, type MapMouseEvent, type PaddingOptions, type Point } from 'maplibre-gl';
import type { Bounds, Camera } from '../model/camera.ts';
import { cameraAround } from './scene/camera-around.ts';
import type { Hand } from './scene/hand.ts';
import { lastCall } from './scene/memo.ts';
import type { MapPick } from './scene/pick.ts';
import type { Scene } from './scene/scene.ts';
import { controlWords } from './stage/control-words.ts';
import { addControls } from './stage/controls.ts';
import { Credits } from './stage/credits.ts';
import { charactersOf, loadFonts } from './stage/fonts.ts';
import { HandLayer } from './stage/hand-layer.ts';
import { listenToErrors, type NetworkOfMap } from './stage/network-of-map.ts';
import { oncePerFrame } from './stage/once-per-frame.ts';
import { clusterAt, targetAt } from './stage/picks.ts';
import { metresPerPixel, type OnPointer, Pointers } from './stage/pointers.ts';
import { ShownScene } from './stage/shown-scene.ts';
import { pictureOf } from './stage/snapshot.ts';
import { Trails } from './stage/trails.ts';
import { UpdateQueue } from './stage/update-queue.ts';
import { cameraOf, isAt, moveTo, startOf, viewBounds } from './stage/view.ts';
import type { Key } from './tools/pointer.ts';

/** For `fetch-stage.ts`, which knows where the worker is. */
export { setWorkerUrl } from 'maplibre-gl';

const EASE_MS = 400;
/** A place nearer to the edge of the map than this is not well in view. */
const EDGE_PX = 56;

/** What Stage reports; it never changes the state itself. */
export interface StageEvents {
  readonly onPick?: (pick: MapPick) => void;
  /** After the map moved, whoever moved it; to show this very camera moves nothing. */
  readonly onCamera?: (camera: Camera, bounds: Bounds) => void;
  /** The map begins to move. */
  readonly onMoving?: () => void;
  /** A key on the map that MapLibre leaves alone, with the position in the middle of the map. */
  readonly onKey?: (key: string, position: readonly [number, number]) => void;
  /** A tool works on the map: it is asked of every press, and takes the pointer or leaves it to the map. */
  readonly onPointer?: OnPointer;
  /** A key on the map for a tool; what it takes does not move the map. */
  readonly onToolKey?: (key: Key) => boolean;
  /** A source of very many positions is on its way to the map: the share of it that is there. */
  readonly onGrowing?: (share: number) => void;
  /** Everything of the last scene is drawn, and nothing moves. */
  readonly onIdle?: () => void;
  /** A frame was drawn with all that it should show. */
  readonly onDrawn?: () => void;
  /** The map took the new size of its container, and its camera stayed. */
  readonly onResized?: () => void;
  readonly onLost?: () => void;
  readonly onRestored?: () => void;
  /** An update failed; the last good scene is shown again. */
  readonly onFailed?: (error: unknown) => void;
}

export interface StageOptions {
  readonly container: HTMLElement;
  readonly scene: Scene;
  /** CSS font families for names. */
  readonly fonts: readonly string[];
  readonly events: StageEvents;
  /** false = no zoom buttons and no gestures, as on a wall that nobody touches. */
  readonly interactive?: boolean;
  /** Free space around bounds, in CSS pixels. */
  readonly padding?: number | PaddingOptions;
  /** Attribution and 审图号, said as text in the corner. */
  readonly credits?: readonly string[];
  readonly network: NetworkOfMap;
}

/**
 * The one owner of the map and its overlay: everybody else returns data that it shows. One for the life of the
 * page, since each map that is made and removed leaks.
 */
export class Stage {
  readonly #map: MapLibreMap;
  readonly #shown: ShownScene;
  readonly #credits = new Credits();
  readonly #events: StageEvents;
  readonly #fonts: readonly string[];
  #padding: number | PaddingOptions;
  readonly #queue: UpdateQueue<Scene>;
  readonly #ready: Promise<unknown>;
  #good: Scene | null = null;
  /** Where the map looks, or is on its way to. */
  #fitting: (() => void) | null = null;
  /** What a scene asked for last. */
  #followed: Camera | null;
  /** Cameras that the map told of: it was there, and a scene that names one is a moment behind. */
  readonly #told = new WeakSet<Camera>();
  #loadedText = '';
  /** Of thousands of names, to go through them takes a part of a frame. */
  readonly #textOf = lastCall((...named: (FeatureCollection | undefined)[]) =>
    charactersOf(named.flatMap((each) => each?.features ?? [])),
  );
  readonly #trails: Trails;
  #hand: HandLayer | null = null;

  constructor({
    container,
    scene,
    fonts,
    events,
    interactive = true,
    padding = 24,
    credits = [],
    network,
  }: StageOptions) {
    this.#events = events;
    this.#fonts = fonts;
    this.#padding = padding;
    const start = scene.camera ?? cameraAround(scene);
    this.#followed = scene.camera;
    this.#map = new MapLibreMap({
      container,
      style: { version: 8, sources: {}, layers: [] },
      attributionControl: false,
      interactive,
      // A lost context is restored from what ShownScene put there; 16k lets a 7680 × 2160 wall have all its pixels.
      maxCanvasSize: [16_384, 16_384],
      pitchWithRotate: false,
      dragRotate: false,
      maxPitch: 0,
      locale: controlWords(),
      fadeDuration: 150,
      ...startOf(start, padding),
    });
    this.#shown = new ShownScene(this.#map, (share) => events.onGrowing?.(share));
    const failed = (error: unknown): void => events.onFailed?.(error);
    this.#trails = new Trails(this.#map, network, failed);
    listenToErrors(this.#map, network, failed);
    this.#ready = this.#map.once('style.load');
    this.#queue = new UpdateQueue((next) => this.#update(next), failed);
    const middle = document.createElement('div');
    middle.className = 'onegrid-middle';
    this.#map.getCanvasContainer().append(middle);
    this.#map.addControl(this.#credits, 'bottom-right');
    this.#credits.say(credits);
    if (interactive) this.#letMove();
    this.#listen();
    this.show(scene);
  }

  /** Shows a scene: one update at a time, the newest wins, a failed one leaves the last good scene. */
  show(scene: Scene): void {
    this.#queue.push(scene);
  }

  /** The camera for bounds that must be wholly visible: eased, or at once where the map itself changed its size. */
  fit(bounds: Bounds, padding = this.#padding, durationMs = EASE_MS): void {
    this.#padding = padding;
    this.#fitting = () => moveTo(this.#map, { bounds }, padding, durationMs);
    // A scene on its way still names the camera from before.
    if (!this.#queue.busy) this.#fitNow();
  }

  #fitNow(): void {
    const fitting = this.#fitting;
    this.#fitting = null;
    fitting?.();
  }

  /** Zooms by steps, as the buttons of a page would. */
  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps);
  }

  get zoom(): number {
    return this.#map.getZoom();
  }

  get bounds(): Bounds {
    return viewBounds(this.#map);
  }

  /** While a tool draws, the pointer is a cross and a double click ends a line instead of zooming. */
  drawing(active: boolean): void {
    this.#map.getCanvas().style.cursor = active ? 'crosshair' : '';
    if (active) this.#map.doubleClickZoom.disable();
    else this.#map.doubleClickZoom.enable();
  }

  /** Shows what a tool holds, above the map and without asking the map to draw. */
  hold(hand: Hand): void {
    this.#hand ??= this.#addHand();
    this.#hand.show(hand);
  }

  /** Puts the keyboard on the map. */
  focus(): void {
    this.#map.getCanvas().focus();
  }

  /** Brings a place into view, if it is not well inside of it. */
  reveal(position: readonly [number, number]): void {
    const [x, y] = this.project(position);
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    const inside = x > EDGE_PX && y > EDGE_PX && x < clientWidth - EDGE_PX && y < clientHeight - EDGE_PX;
    if (!inside) this.#map.easeTo({ center: [position[0], position[1]], duration: EASE_MS });
  }

  /** Says attribution and map approval number in the corner. */
  credit(words: readonly string[]): void {
    this.#credits.say(words);
  }

  /** Where a position is on the screen, in CSS pixels of the container. */
  project(position: readonly [number, number]): readonly [number, number] {
    const { x, y } = this.#map.project([position[0], position[1]]);
    return [x, y];
  }

  /** What the map shows now as a PNG, in device pixels. */
  async snapshot(): Promise<Blob> {
    const map = this.#map;
    const rendered = map.once('render');
    map.triggerRepaint();
    await rendered;
    const overlay = this.#trails.canvas();
    return pictureOf(overlay ? [map.getCanvas(), overlay] : [map.getCanvas()]);
  }

  /** Gives everything back. Only for the end of a page's life: a new map is never cheap and always leaks. */
  destroy(): void {
    this.#queue.close();
    this.#trails.destroy();
    this.#map.remove();
  }

  async #update(scene: Scene): Promise<void> {
    await this.#ready;
    await this.#loadNames(scene);
    try {
      await this.#shown.become(scene);
      this.#trails.show(scene);
    } catch (error) {
      if (this.#good) await this.#shown.become(this.#good);
      throw error;
    }
    // The frame that drew the first scene may have come before it was known to be good.
    if (!this.#good) this.#map.triggerRepaint();
    this.#good = scene;
    this.#follow(scene.camera);
    this.#fitNow();
  }

  async #loadNames(scene: Scene): Promise<void> {
    const text = this.#textOf(scene.sources.get('labels'), scene.sources.get('stations'));
    if (text === this.#loadedText) return;
    await loadFonts(this.#fonts, text);
    this.#loadedText = text;
  }

  /**
   * Looks where a scene says, once. A scene that waited may still name what was asked for before the map was fitted
   * anew, or where the map was then: to go back there, and tell of it, would never end.
   */
  #follow(camera: Camera | null): void {
    if (camera === null) return;
    const isDone = camera === this.#followed || this.#told.has(camera);
    this.#followed = camera;
    if (isDone || isAt(this.#map, camera)) return;
    moveTo(this.#map, camera, this.#padding, EASE_MS);
  }

  #addHand(): HandLayer {
    const layer = new HandLayer(this.#map.getCanvasContainer(), (at) => this.project(at));
    this.#map.on('move', () => layer.redraw());
    this.#map.on('resize', () => layer.redraw());
    return layer;
  }

  #toolKey(event: KeyboardEvent, at: readonly [number, number]): boolean {
    if (!this.#events.onToolKey || event.ctrlKey || event.metaKey) return false;
    const mPerPx = metresPerPixel(this.#map.getZoom(), at[1]);
    const { key, shiftKey: shift, altKey: alt } = event;
    if (!this.#events.onToolKey({ type: 'key', key, shift, alt, at, mPerPx })) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #letMove(): void {
    addControls(this.#map);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
  }

  #listen(): void {
    const map = this.#map;
    const pick = (gesture: MapPick['gesture'], point: Point, target = targetAt(map, point)): void => {
      const { lng, lat } = map.unproject(point);
      this.#events.onPick?.({
        gesture,
        target,
        position: [lng, lat],
        at: [point.x, point.y],
      });
    };
    const hover = oncePerFrame(({ point, originalEvent }: MapMouseEvent) => {
      // While a button is held the pointer points at nothing: to look for it would cost every frame of a drag.
      if (!map.isMoving()) pick('hover', point, originalEvent.buttons === 0 ? targetAt(map, point) : null);
    });
    map.on('mousemove', hover);
    map.on('mouseout', () =>
      this.#events.onPick?.({
        gesture: 'hover',
        target: null,
        position: [Number.NaN, Number.NaN],
        at: [-1, -1],
      }),
    );
    map.on('click', ({ point }) => {
      if (!this.#openCluster(point)) pick('choose', point);
    });
    map.on('dblclick', ({ point }) => pick('finish', point));
    map.on('movestart', () => this.#events.onMoving?.());
    map.on('moveend', () => this.#moved());
    map.on('resize', () => this.#events.onResized?.());
    map.on('idle', () => {
      if (this.#good) this.#events.onIdle?.();
    });
    map.on('render', () => {
      // A source that its worker still reads has no tiles yet, and none that are missing.
      if (this.#good && map.isStyleLoaded() && map.areTilesLoaded()) this.#events.onDrawn?.();
    });
    map.on('webglcontextlost', () => this.#events.onLost?.());
    map.on('webglcontextrestored', () => this.#events.onRestored?.());
    map.getCanvas().addEventListener('keydown', (event) => {
      const { key } = event;
      const { clientWidth, clientHeight } = map.getCanvas();
      const { lng, lat } = map.unproject([clientWidth / 2, clientHeight / 2]);
      if (this.#toolKey(event, [lng, lat])) return;
      if (key === 'Enter' && !this.#events.onKey) pick('choose', map.project(map.getCenter()));
      this.#events.onKey?.(key, [lng, lat]);
    });
    if (this.#events.onPointer) new Pointers(map, this.#events.onPointer);
  }

  #moved(): void {
    const camera = cameraOf(this.#map);
    this.#told.add(camera);
    this.#events.onCamera?.(camera, viewBounds(this.#map));
  }

  #openCluster(point: Point): boolean {
    const cluster = clusterAt(this.#map, point);
    if (!cluster) return false;
    void this.#zoomInto(cluster.id, cluster.center);
    return true;
  }

  async #zoomInto(id: number, center: [number, number]): Promise<void> {
    const source = this.#map.getSource('stations');
    if (!source || !('getClusterExpansionZoom' in source)) return;
    const { getClusterExpansionZoom } = source as { getClusterExpansionZoom(id: number): Promise<number> };
    const zoom = await getClusterExpansionZoom.call(source, id).catch(() => this.#map.getZoom() + 2);
    this.#map.easeTo({ center, zoom });
  }
}

import { type MapLibreMap, Point } from 'maplibre-gl';
import type { Pointer } from '../tools/pointer.ts';

const EQUATOR_M = 40_075_016.686;
const TILE_PX = 512;

/** Metres of a CSS pixel at a latitude. */
export const metresPerPixel = (zoom: number, lat: number): number =>
  (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);

/** Takes a pointer or leaves it to the map; asked with its press, told of all that follows. */
export type OnPointer = (pointer: Pointer) => boolean;

/**
 * One pointer from press to release. A pointer that a tool took does not move the map, and is followed beyond its
 * edge; a second finger puts back what the first holds, and then both belong to the map.
 */
export class Pointers {
  readonly #map: MapLibreMap;
  readonly #on: OnPointer;
  #held: number | null = null;
  #down = new Set<number>();
  #waiting: PointerEvent | null = null;

  constructor(map: MapLibreMap, on: OnPointer) {
    this.#map = map;
    this.#on = on;
    const ground = map.getCanvasContainer();
    ground.addEventListener('pointerdown', (event) => this.#press(event));
    ground.addEventListener('pointermove', (event) => this.#move(event));
    ground.addEventListener('pointerup', (event) => this.#lift(event, 'up'));
    ground.addEventListener('pointercancel', (event) => this.#lift(event, 'cancel'));
  }

  #press(event: PointerEvent): void {
    this.#down.add(event.pointerId);
    if (this.#down.size > 1) {
      this.#on(this.#pointer(event, 'cancel'));
      this.#letGo();
      return;
    }
    if (event.button !== 0 || !this.#on(this.#pointer(event, 'down'))) return;
    this.#held = event.pointerId;
    this.#map.getCanvasContainer().setPointerCapture(event.pointerId);
    this.#gestures('disable');
  }

  /** At most one move a frame: a hand moves oftener than a page can show. */
  #move(event: PointerEvent): void {
    if (this.#held !== null && event.pointerId !== this.#held) return;
    const waiting = this.#waiting !== null;
    this.#waiting = event;
    if (!waiting) requestAnimationFrame(() => this.#flush());
  }

  #flush(): void {
    const event = this.#waiting;
    this.#waiting = null;
    if (event && this.#down.size < 2) this.#on(this.#pointer(event, 'move'));
  }

  #lift(event: PointerEvent, type: 'up' | 'cancel'): void {
    if (!this.#down.delete(event.pointerId)) return;
    this.#flush();
    this.#on(this.#pointer(event, type));
    if (event.pointerId === this.#held) this.#letGo();
  }

  #letGo(): void {
    if (this.#held === null) return;
    this.#held = null;
    this.#gestures('enable');
  }

  #gestures(act: 'enable' | 'disable'): void {
    this.#map.dragPan[act]();
    this.#map.boxZoom[act]();
    this.#map.touchZoomRotate[act]();
    if (act === 'enable') this.#map.touchZoomRotate.disableRotation();
  }

  #pointer(event: PointerEvent, type: Pointer['type']): Pointer {
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect();
    const px = [event.clientX - left, event.clientY - top] as const;
    const { lng, lat } = this.#map.unproject(new Point(px[0], px[1]));
    return {
      type,
      at: [lng, lat],
      px,
      mPerPx: metresPerPixel(this.#map.getZoom(), lat),
      touch: event.pointerType === 'touch',
      free: event.altKey,
      whole: event.shiftKey,
    };
  }
}

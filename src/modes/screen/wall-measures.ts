import type { LitElement, ReactiveController } from 'lit';
import { type MapRoom, mapRoom } from './map-room.ts';

/** Below this side in CSS pixels the map is drawn as at a desk; above it everything on it grows with the wall. */
const DESK_PX = 1000;
const GAP_PX = 22;

const sameRoom = (a: MapRoom, b: MapRoom): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

/** How large the wall is, and how much room its map has beside what lies over it; follows both by themselves. */
export class WallMeasures implements ReactiveController {
  /** 1 at a desk, more on larger walls, in steps of a twentieth. */
  scale = 1;
  room: MapRoom = mapRoom({ width: 0, height: 0, controls: 0, legendWidth: 0, legend: 0 }, GAP_PX);

  readonly #host: LitElement;
  readonly #seen = new Set<Element>();
  readonly #resized = new ResizeObserver(() => this.#measure());

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#see(this.#host);
  }

  hostUpdated(): void {
    for (const element of this.#host.renderRoot.querySelectorAll('.map, .top, og-wall-legend'))
      this.#see(element);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#seen.clear();
  }

  #see(element: Element): void {
    if (this.#seen.has(element)) return;
    this.#seen.add(element);
    this.#resized.observe(element);
  }

  #measure(): void {
    const { width, height } = this.#host.getBoundingClientRect();
    const scale = Math.max(1, Math.round((Math.min(width, height) / DESK_PX) * 20) / 20);
    const room = this.#roomOf(GAP_PX * scale);
    if (scale === this.scale && sameRoom(room, this.room)) return;
    this.scale = scale;
    this.room = room;
    this.#host.requestUpdate();
  }

  #roomOf(gap: number): MapRoom {
    const boxOf = (selector: string) =>
      this.#host.renderRoot.querySelector(selector)?.getBoundingClientRect();
    const [map, controls, legend] = [boxOf('.map'), boxOf('.top'), boxOf('og-wall-legend')];
    return mapRoom(
      {
        width: map?.width ?? 0,
        height: map?.height ?? 0,
        controls: map && controls ? controls.bottom - map.top : 0,
        legendWidth: legend?.width ?? 0,
        legend: map && legend ? map.bottom - legend.top : 0,
      },
      gap,
    );
  }
}

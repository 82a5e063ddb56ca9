import type { MapLibreMap } from 'maplibre-gl';
import type { Scene } from '../scene/scene.ts';
import type { NetworkOfMap } from './network-of-map.ts';
import type { TrailOverlay } from './overlay.ts';

const GROUND = '#0B1220';

/** The trails of a map: what draws them is fetched when the first is to be seen, and the map does not wait for it. */
export class Trails {
  readonly #map: MapLibreMap;
  readonly #network: NetworkOfMap;
  readonly #onFailed: (error: unknown) => void;
  #overlay: TrailOverlay | null = null;
  #coming: Promise<void> | null = null;
  #wanted: Scene['overlay'] = [];
  #ground = GROUND;

  constructor(map: MapLibreMap, network: NetworkOfMap, onFailed: (error: unknown) => void) {
    this.#map = map;
    this.#network = network;
    this.#onFailed = onFailed;
  }

  show({ overlay, layers }: Scene): void {
    const [ground] = layers;
    const colour = ground?.type === 'background' ? ground.paint?.['background-color'] : null;
    if (typeof colour === 'string') this.#ground = colour;
    this.#wanted = overlay;
    if (this.#overlay) this.#overlay.show(overlay, this.#ground);
    else if (overlay.length > 0) this.#coming ??= this.#fetch();
  }

  canvas(): HTMLCanvasElement | null {
    return this.#overlay?.canvas() ?? null;
  }

  destroy(): void {
    this.#overlay?.destroy();
  }

  async #fetch(): Promise<void> {
    try {
      const { TrailOverlay } = await this.#network.insist(() => import('./overlay.ts'));
      this.#overlay = new TrailOverlay(this.#map);
      this.#overlay.show(this.#wanted, this.#ground);
    } catch (error) {
      this.#onFailed(error);
    }
  }
}

import { TripsLayer } from '@deck.gl/geo-layers';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { MapLibreMap } from 'maplibre-gl';
import { rgbOf } from '../palettes/ramp.ts';
import type { OverlayLayer, Trip } from '../scene/scene.ts';
import { headsAt } from '../scene/trail-heads.ts';

/** The moving patrols of one overlay layer as deck layers: fading trails, a dot where each one is. */
function deckLayers({ trips, nowS, trailS, colour, widthPx }: OverlayLayer, ground: string) {
  const ink: [number, number, number] = [...rgbOf(colour)];
  const rim: [number, number, number] = [...rgbOf(ground)];
  return [
    new TripsLayer<Trip>({
      id: 'trails',
      data: trips,
      positionFormat: 'XY',
      getPath: (trip) => trip.path,
      getTimestamps: (trip) => trip.timesS as unknown as number[],
      currentTime: nowS,
      trailLength: trailS,
      fadeTrail: true,
      getColor: ink,
      getWidth: widthPx,
      widthUnits: 'pixels',
      capRounded: true,
      jointRounded: true,
    }),
    new ScatterplotLayer<{ head: [number, number]; walking: boolean }>({
      id: 'patrols',
      data: headsAt(trips, nowS, trailS),
      getPosition: ({ head }) => head,
      getFillColor: ({ walking }) => [...ink, walking ? 255 : 110],
      getLineColor: rim,
      getRadius: 1.6 * widthPx,
      radiusUnits: 'pixels',
      stroked: true,
      getLineWidth: 1.5,
      lineWidthUnits: 'pixels',
    }),
  ];
}

/** Deck draws its first frame into 300 × 150 pixels, and stretched over the map its trails lie where nobody walks. */
function showWhenFit(canvas: HTMLCanvasElement | null): void {
  if (!canvas) return;
  const isFit = Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio) <= 2;
  canvas.style.visibility = isFit ? '' : 'hidden';
}

/**
 * The one deck.gl overlay of a map, above it and never interleaved (deck.gl 10700, 10703, 10688). It is kept for
 * life, since each removed one leaks; only a lost WebGL context, from which it never comes back, replaces it.
 */
export class TrailOverlay {
  readonly #map: MapLibreMap;
  #overlay: MapLibreOverlay;
  #shown: readonly OverlayLayer[] = [];
  #ground = '#000000';

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#overlay = this.#added();
    // Deck makes its canvas later, and the event does not bubble: it is caught on its way down.
    map.getContainer().addEventListener('webglcontextlost', this.#lost, true);
  }

  show(layers: readonly OverlayLayer[], ground: string): void {
    this.#shown = layers;
    this.#ground = ground;
    this.#overlay.setProps({ layers: layers.flatMap((layer) => deckLayers(layer, ground)) });
  }

  canvas(): HTMLCanvasElement | null {
    return this.#overlay.getCanvas();
  }

  /** Gives the WebGL context back, which removing alone does not. */
  destroy(): void {
    this.#map.getContainer().removeEventListener('webglcontextlost', this.#lost, true);
    this.#remove();
  }

  #added(): MapLibreOverlay {
    const overlay = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      onAfterRender: () => showWhenFit(overlay.getCanvas()),
    });
    this.#map.addControl(overlay);
    return overlay;
  }

  readonly #lost = ({ target }: Event): void => {
    if (target !== this.#overlay.getCanvas()) return;
    this.#remove();
    this.#overlay = this.#added();
    this.show(this.#shown, this.#ground);
    this.#map.triggerRepaint();
  };

  #remove(): void {
    const { _deck: deck } = this.#overlay as unknown as {
      _deck?: { _canvasContext?: { destroy(): void } };
    };
    const context = deck?._canvasContext;
    this.#map.removeControl(this.#overlay);
    context?.destroy();
  }
}

import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Bounds, Camera } from '../../model/camera.ts';
import type { LayerName, SourceName } from './layer-order.ts';

/** Pixels of an image that the style names (an icon, a hatch), made without a canvas. */
export interface SceneImage {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Row by row, four bytes a pixel, alpha not premultiplied. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** One image laid on the ground between its bounds; its rows are equally high in latitude. */
export interface SceneRaster {
  readonly width: number;
  readonly height: number;
  /** Row by row from the north-west: 0 = clear, else the number of a colour, counted from 1. */
  readonly classes: Uint8Array;
  readonly colours: readonly string[];
  readonly bounds: Bounds;
}

/** A deployer's base map as parts of a style; it lies below everything of ours. */
export interface Backdrop {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  readonly attribution: string;
  readonly sprite?: string;
  readonly glyphs?: string;
}

export interface Trip {
  /** Longitude, latitude, interleaved. */
  readonly path: Float64Array;
  /** Seconds since the origin of the overlay layer, one per vertex: float32 cannot hold seconds since 1970. */
  readonly timesS: Float32Array;
}

/** A layer that deck.gl draws above the map; plain data, so that a scene can be compared and drawn as SVG. */
export interface OverlayLayer {
  readonly kind: 'trips';
  readonly trips: readonly Trip[];
  /** Milliseconds since the epoch that `timesS` and `nowS` count from. */
  readonly originMs: number;
  readonly nowS: number;
  readonly trailS: number;
  readonly colour: string;
  readonly widthPx: number;
}

/** A style layer of ours: its id is in `layer-order.ts`, its source is one of the scene's. */
export type SceneLayer = LayerSpecification & { readonly id: LayerName };

/** Everything the map shows, as data. Parts that did not change keep their identity. */
export interface Scene {
  readonly sources: ReadonlyMap<SourceName, FeatureCollection>;
  readonly rasters: ReadonlyMap<SourceName, SceneRaster>;
  readonly images: ReadonlyMap<string, SceneImage>;
  readonly layers: readonly SceneLayer[];
  readonly backdrop: Backdrop | null;
  readonly overlay: readonly OverlayLayer[];
  /** null = leave the camera where the person put it. */
  readonly camera: Camera | null;
}

/** The mark of a legend entry, drawn as the map draws it. */
export interface Swatch {
  readonly shape: 'area' | 'line' | 'dashed' | 'square' | 'circle' | 'dot' | 'trail';
  readonly fill: string;
  readonly outline?: string;
  /** Colour of the stripes, where the area is hatched. */
  readonly hatch?: string;
}

/** One entry of a legend, in drawing order. */
export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly swatch: Swatch;
  /** Bounds of a class in the unit of the section; null = open. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many grids (or cells, or stations) fall in it; null = not counted. */
  readonly count: number | null;
}

export interface LegendSection {
  readonly id: 'measure' | 'heat' | 'alerts' | 'stations' | 'events' | 'lines';
  readonly title: string;
  /** Empty where the entries have no unit. */
  readonly unit: string;
  readonly entries: readonly LegendEntry[];
}

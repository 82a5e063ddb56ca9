import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Camera } from '../../model/camera.ts';
import type { AppState } from '../../state/app-state.ts';

// The map may not know analysis: what it draws of it comes through the state.
type HeatRaster = NonNullable<AppState['heatRaster']>;
type HeatHexes = NonNullable<AppState['heatHexes']>;

/** A layer that deck.gl draws above the map; plain data, so that a scene can be compared and drawn as SVG. */
export type OverlayLayer =
  | {
      readonly kind: 'heatRaster';
      readonly raster: HeatRaster;
      readonly colours: readonly string[];
      readonly breaks: readonly number[];
    }
  | {
      readonly kind: 'heatHexes';
      readonly hexes: HeatHexes;
      readonly colours: readonly string[];
      readonly breaks: readonly number[];
    }
  | {
      readonly kind: 'trips';
      readonly trips: readonly { readonly path: Float64Array; readonly timesS: Float32Array }[];
      readonly nowS: number;
      readonly trailS: number;
      readonly colour: string;
    };

/** Everything the map shows, as data. Parts that did not change keep their identity. */
export interface Scene {
  readonly sources: ReadonlyMap<string, FeatureCollection>;
  readonly layers: readonly LayerSpecification[];
  readonly overlay: readonly OverlayLayer[];
  /** null = leave the camera where the person put it. */
  readonly camera: Camera | null;
}

/** One entry of a legend, in drawing order. */
export interface LegendEntry {
  readonly swatch: { readonly fill: string; readonly outline?: string; readonly hatch?: boolean };
  readonly from: number | null;
  readonly to: number | null;
  /** How many grids (or cells) fall in it. */
  readonly count: number;
}

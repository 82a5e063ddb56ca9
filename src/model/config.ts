/** A base map that the deployer names; the build itself ships none of them and no keys. */
export type BasemapConfig =
  | {
      readonly kind: 'xyz';
      /** URL templates with {z}/{x}/{y}. */
      readonly tiles: readonly string[];
      readonly attribution: string;
      readonly maxZoom?: number;
      readonly tileSize?: 256 | 512;
    }
  | {
      readonly kind: 'wmts';
      /** A KVP or REST template with {z}/{x}/{y}. */
      readonly url: string;
      readonly attribution: string;
      readonly maxZoom?: number;
    }
  | { readonly kind: 'tianditu'; readonly key: string; readonly style: 'vector' | 'imagery' | 'terrain' }
  | { readonly kind: 'style'; readonly url: string }
  | { readonly kind: 'pmtiles'; readonly url: string; readonly attribution: string };

export interface FeedConfig {
  /** A path below the page, or an allowed URL. */
  readonly url: string;
  /** Seconds without news after which the wall says that its patrols are old. */
  readonly staleAfterS: number;
}

export interface WallConfig {
  /** Height of the wall and distance of its viewers in metres: they set the size of its text. */
  readonly heightM: number;
  readonly viewerM: number;
  /**
   * How the people on their way are shown: each as a moving trail, the same some minutes late, or not one by one but
   * only in sums (heat, hexagons, figures).
   */
  readonly trails?: 'live' | 'delayed' | 'sums';
  /** How late `delayed` trails are, in minutes. */
  readonly trailDelayMin?: number;
}

/** `config.json` beside the page: what a deployer settles without building again. */
export interface AppConfig {
  /** The dataset that opens when the URL names none: a path below the page, ending in `/`, or an allowed URL. */
  readonly dataset: string;
  readonly basemap: BasemapConfig | null;
  /** Further origins that datasets, styles and tiles may come from, for example `https://tiles.example.org`. */
  readonly hosts: readonly string[];
  readonly wall: WallConfig;
  /** Where patrols come from while they happen (docs/feed.md); null = only what the dataset recorded. */
  readonly feed: FeedConfig | null;
}

export const DEFAULT_CONFIG: AppConfig = {
  dataset: 'data/xiyuan/',
  basemap: null,
  hosts: [],
  wall: { heightM: 2, viewerM: 8 },
  feed: null,
};

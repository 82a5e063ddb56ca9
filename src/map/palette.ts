import type { ThemeName } from '../state/app-state.ts';

/** Every colour that the map may use, `#rrggbb`; a style is a function of one of these. */
export interface Palette {
  readonly name: ThemeName;
  readonly ground: string;
  readonly panel: string;
  readonly rule: string;
  readonly text: string;
  readonly mutedText: string;
  /** Around every label, so that it reads on any fill. */
  readonly halo: string;
  readonly accent: string;
  /** The second side of a border being edited. */
  readonly second: string;
  readonly live: string;
  /** For alerts alone, always with stripes and an outline. */
  readonly alert: string;
  readonly alertGround: string;
  readonly alertText: string;
  readonly good: string;
  readonly warning: string;
  /** The base map drawn from the dataset. */
  readonly water: string;
  readonly green: string;
  readonly built: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly building: string;
  readonly walkway: string;
  /** A grid without a measure. */
  readonly grid: string;
  readonly gridLines: readonly [level1: string, level2: string, level3: string];
  /** Under the strong line of level 1. */
  readonly lineCasing: string;
  /** 未公布: ground and stripe. */
  readonly missing: string;
  readonly missingStripe: string;
  /** Set aside from analysis (V06): stripe. */
  readonly brokenStripe: string;
  readonly stationFill: string;
  readonly stationInk: string;
  /** Pale colours of neighbours, no two of which touch. */
  readonly tints: readonly [string, string, string, string, string, string];
  /** Colours of classes from the lowest to the highest. */
  readonly ramp: (classes: number) => readonly string[];
  /** Size of a level-1 name in CSS pixels at scale 1. */
  readonly namePx: number;
}

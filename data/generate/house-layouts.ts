import type { BuildingUse } from './house-draft.ts';
import type { BlockUse } from './uses.ts';

/** How houses stand in a block; lengths in metres, from and to. */
export interface HouseLayout {
  readonly width: readonly [number, number];
  readonly depth: readonly [number, number];
  /** Distance between the middles of neighbours, along and across the rows. */
  readonly pitch: readonly [number, number];
  /** Largest turn against the row, as a tangent. */
  readonly skew: number;
  /** Share of the places that are built on. */
  readonly filled: number;
  readonly use: BuildingUse;
  /** People per square metre of ground that the house covers. */
  readonly density: number;
}

export const HOUSE_LAYOUTS: Readonly<Record<BlockUse, HouseLayout | null>> = {
  village: {
    width: [10, 16],
    depth: [9, 13],
    pitch: [21, 19],
    skew: 0.12,
    filled: 0.6,
    use: 'residential',
    density: 0.042,
  },
  estate: {
    width: [34, 46],
    depth: [12, 14],
    pitch: [55, 36],
    skew: 0.01,
    filled: 0.9,
    use: 'residential',
    density: 0.13,
  },
  rows: {
    width: [16, 26],
    depth: [11, 13],
    pitch: [33, 27],
    skew: 0.03,
    filled: 0.74,
    use: 'residential',
    density: 0.07,
  },
  industry: {
    width: [42, 64],
    depth: [24, 34],
    pitch: [72, 46],
    skew: 0.01,
    filled: 0.85,
    use: 'industry',
    density: 0,
  },
  school: {
    width: [38, 52],
    depth: [13, 16],
    pitch: [66, 52],
    skew: 0.01,
    filled: 0.6,
    use: 'school',
    density: 0,
  },
  civic: {
    width: [26, 38],
    depth: [18, 24],
    pitch: [54, 46],
    skew: 0.01,
    filled: 0.8,
    use: 'civic',
    density: 0,
  },
  park: null,
  field: null,
};

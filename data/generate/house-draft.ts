import type { Point } from './frame.ts';

export type BuildingUse = 'residential' | 'selfBuiltCommercial' | 'industry' | 'school' | 'civic';

/** A house before it has an id and people. */
export interface HouseDraft {
  readonly block: number;
  /** Counter-clockwise. */
  readonly corners: readonly Point[];
  readonly use: BuildingUse;
  /** How many people live here compared with other houses. */
  readonly weight: number;
}

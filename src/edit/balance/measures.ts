import { type ReportedSum, sumOf } from '../../analysis/sum-reported.ts';
import type { Building } from '../../model/records.ts';
import type { Unit } from './units.ts';

/** What grids can be balanced by. */
export const BALANCE_MEASURES = [
  'households',
  'residents',
  'residents60plus',
  'buildings',
  'areaM2',
] as const;
export type BalanceMeasure = (typeof BALANCE_MEASURES)[number];

/** What is counted of a building. */
export type Counted = Exclude<BalanceMeasure, 'areaM2'>;

/** A building's figure; null or undefined = not reported. */
export const figureOf = (building: Building, counted: Counted): number | null | undefined =>
  counted === 'buildings' ? 1 : building[counted];

/** A figure over buildings, by their index: "n of m reported". */
export const countedOn = (
  buildings: readonly Building[],
  indices: readonly number[],
  counted: Counted,
): ReportedSum => sumOf(indices.map((i) => figureOf(buildings[i]!, counted)));

/** What a unit adds to its grid, all of its buildings being reported. */
export const measureOn = (unit: Unit, buildings: readonly Building[], measure: BalanceMeasure): number =>
  measure === 'areaM2' ? unit.areaM2 : (countedOn(buildings, unit.buildings, measure).sum ?? 0);

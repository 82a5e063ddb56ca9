import type { UnitGraph } from '../../analysis/balance/grouping.ts';
import type { Building } from '../../model/records.ts';
import { type BalanceMeasure, countedOn, measureOn } from './measures.ts';
import type { UnitGround } from './units.ts';

/** What is to move as little as possible: people as far as all buildings report them, else buildings; then ground. */
function costOf({ units }: UnitGround, buildings: readonly Building[]): Float64Array {
  const all = units.flatMap((unit) => unit.buildings);
  const reported = (['households', 'residents'] as const).find((each) => {
    const { reported, of } = countedOn(buildings, all, each);
    return reported === of;
  });
  const area = units.reduce((sum, unit) => sum + unit.areaM2, 0);
  // All the ground together costs less than one household.
  return Float64Array.from(
    units,
    (unit) => measureOn(unit, buildings, reported ?? 'buildings') + unit.areaM2 / (2 * area),
  );
}

/** Units as the search sees them. */
export const graphOf = (
  ground: UnitGround,
  buildings: readonly Building[],
  groups: number,
  measure: BalanceMeasure,
): UnitGraph => ({
  groups,
  home: Int32Array.from(ground.units, (unit) => unit.home),
  weight: Float64Array.from(ground.units, (unit) => measureOn(unit, buildings, measure)),
  cost: costOf(ground, buildings),
  stays: Uint8Array.from(ground.units, (unit) => (unit.stays ? 1 : 0)),
  starts: ground.starts,
  near: ground.near,
});

import type { Steps } from '../../geo/steps.ts';
import { outlineOf } from '../../topology/arrangement/regions.ts';
import type { LatticeLine } from '../../topology/lattice.ts';
import type { Plan } from '../plan.ts';
import { lineBetween } from './building-gaps.ts';
import { type BalanceMeasure, figureOf, measureOn } from './measures.ts';
import { groundInUnits, type UnitAsk, type UnitGround } from './units.ts';

/** Each halves the units that are too large, at best. */
const ROUNDS = 5;

/** Divides units that hold more of a measure than `most` between their buildings, again and again as far as it goes. */
export function* finerUnits(
  plan: Plan,
  ask: UnitAsk,
  coarse: UnitGround,
  measure: BalanceMeasure,
  most: number,
): Steps<UnitGround> {
  const { buildings } = plan.base.parts;
  const counted = measure === 'areaM2' ? 'buildings' : measure;
  let ground = coarse;
  let lines = ask.lines;
  for (let round = 0; round < ROUNDS; round++) {
    const more: LatticeLine[] = [];
    for (const unit of ground.units) {
      if (unit.isWhole || unit.stays === 'locked' || measureOn(unit, buildings, measure) <= most) continue;
      const outline = outlineOf(ground.blocks.arrangement, unit.blocks);
      const own = unit.buildings.map((at) => buildings[at]!);
      more.push(...lineBetween(outline, own, (building) => figureOf(building, counted) ?? 0));
      yield;
    }
    if (more.length === 0) break;
    lines = [...lines, ...more];
    ground = yield* groundInUnits(plan, { ...ask, lines });
  }
  return ground;
}

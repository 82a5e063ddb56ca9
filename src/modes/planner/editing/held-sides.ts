import { sumOf } from '../../../analysis/sum-reported.ts';
import { bordered } from '../../../edit/borders.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';
import type { PlanDesk } from './desk.ts';
import { sidesOfBorder } from './hand-of.ts';

/** The grids on the two sides of what is held; null = none. */
export type HeldSides = readonly [GridCode | null, GridCode | null];

/** Codes of the grids that an answer changes: those of its labels, or on the sides of its borders. */
export function heldSides(plan: Plan, desk: PlanDesk, selected: GridCode | null): HeldSides {
  const { answer, border } = desk;
  const sides = sidesOfBorder(plan, border);
  if (sides) return sides as HeldSides;
  const shown = answer?.ok ? answer : selected === null ? desk.last : null;
  const touched = shown ? gridsTouched(plan, shown) : [];
  const [first = selected, second = null] = touched;
  return [first, second];
}

/** Grids that change though they are on neither side of the border in hand: around a node that moves there is a third. */
export function gridsBeside(
  plan: Plan,
  { answer, border }: Pick<PlanDesk, 'answer' | 'border'>,
  sides: HeldSides,
): readonly GridCode[] {
  if (border === null || !answer?.ok) return [];
  const codes = new Set<GridCode>();
  for (const { layer, change } of answer.change.layers) {
    for (const { before, after } of change.arcs) {
      if (!before || !after || before.points === after.points) continue;
      for (const code of bordered(plan, layer, before) as HeldSides) if (code !== null) codes.add(code);
    }
  }
  return [...codes].filter((code) => !sides.includes(code) && plan.grids.has(code));
}

function gridsTouched(plan: Plan, answer: Extract<Answer, { ok: true }>): readonly GridCode[] {
  const codes = new Set<string>();
  // Of a split the two parts of the first grid come first.
  for (const { before, after } of answer.change.grids) {
    if (before || !after) continue;
    for (const code of [...(after.predecessorCodes ?? []), after.code]) codes.add(code);
  }
  for (const { change } of answer.change.layers) {
    for (const { before, after } of change.faces) {
      for (const face of [before, after]) {
        const code = face?.labels[1] ?? face?.labels[0];
        if (code) codes.add(code);
      }
    }
  }
  return ([...codes] as GridCode[]).filter((code) => plan.grids.has(code));
}

/** What the grids of a level have on average, counted by their buildings. */
export function meanOf(
  { parts, gridsOfLevel }: Dataset,
  level: Level,
  measure: 'households' | 'residents',
): number | null {
  const { sum } = sumOf(parts.buildings.map((building) => building[measure]));
  const grids = gridsOfLevel(level).length;
  return sum === null || grids === 0 ? null : sum / grids;
}

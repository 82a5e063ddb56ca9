import { sumOf } from '../../../analysis/sum-reported.ts';
import { bordered } from '../../../edit/borders.ts';
import { codesTouched } from '../../../edit/codes-touched.ts';
import type { Edited } from '../../../edit/edited.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';
import { doubledAreaOfAll } from '../../../topology/contiguity.ts';
import type { PlanDesk } from './desk.ts';
import { sidesOfBorder } from './hand-of.ts';
import { whileDone } from './while-done.ts';
import { workingLevel } from './working-level.ts';

/** The grids on the two sides of what is held; null = none. */
export type HeldSides = readonly [GridCode | null, GridCode | null];

/** Codes of the grids that an answer changes: those of its labels, or on the sides of its borders. */
export function heldSides(plan: Plan, desk: PlanDesk, selected: GridCode | null): HeldSides {
  const { answer, border, layer } = desk;
  const sides = sidesOfBorder(plan, layer, border);
  if (sides) return sides as HeldSides;
  const last = selected === null ? desk.last : null;
  const touched = answer?.ok ? gridsTouched(plan, answer) : last ? gridsLabelled(plan, last) : [];
  const [first = selected, second = null] = touched;
  return [first, second];
}

/** Grids that change though they are on neither side of the border in hand: around a node that moves there is a third. */
export function gridsBeside(
  plan: Plan,
  { answer, border }: Pick<PlanDesk, 'answer' | 'border'>,
  sides: HeldSides,
): readonly GridCode[] {
  if (!answer?.ok) return [];
  if (border === null)
    return answer.sentence.id === 'gaveBuildings' ? gridsTouched(plan, answer).slice(2) : [];
  const codes = new Set<GridCode>();
  for (const { layer, change } of answer.change.layers) {
    for (const { before, after } of change.arcs) {
      if (!before || !after || before.points === after.points) continue;
      for (const code of bordered(plan, layer, before) as HeldSides) if (code !== null) codes.add(code);
    }
  }
  return [...codes].filter((code) => !sides.includes(code) && plan.grids.has(code));
}

/** Grids that an answer changes which is not done yet. */
function gridsTouched(plan: Plan, answer: Edited): readonly GridCode[] {
  const labelled = gridsLabelled(plan, answer);
  return labelled.length > 0 ? labelled : groundChanged(plan, answer);
}

/** Twice a square metre in square steps, about: less is the rounding of a border that another one meets. */
const ROUNDING = 2e4;

/** Grids whose ground changes, though no piece of it gets other labels: pieces are joined to what is beside them. */
function groundChanged(plan: Plan, answer: Edited): readonly GridCode[] {
  const level = workingLevel(plan);
  const areaOf = (code: GridCode): number => doubledAreaOfAll(plan.partition, plan.facesOf(code));
  const codes = whileDone(plan, answer, () => [...codesTouched(plan, answer.change)]).filter(
    (code) => plan.grids.get(code)?.level === level,
  );
  const after = whileDone(plan, answer, () => codes.map(areaOf));
  const gains = codes.map((code, i) => ({ code, gain: after[i]! - areaOf(code) }));
  // Who gains comes first.
  const changed = gains.filter(({ gain }) => Math.abs(gain) > ROUNDING).sort((a, b) => b.gain - a.gain);
  return changed.map(({ code }) => code);
}

/** Grids whose labels an answer puts on ground or takes off it. */
function gridsLabelled(plan: Plan, answer: Edited): readonly GridCode[] {
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

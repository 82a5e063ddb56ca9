import type { GridCode } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import type { Arc, Change, FaceId, Labels } from '../topology/partition.ts';
import { inLayer } from './attempt.ts';
import { type Answer, type Refused, refuse, refusedBy, type SentenceId } from './edited.ts';
import { degreesAt } from './places.ts';
import type { LayerKey, Plan } from './plan.ts';

const NOWHERE: Labels = [null, null, null];

const labelsOf = (plan: Plan, layer: LayerKey, face: FaceId): Labels =>
  plan.layer(layer)?.faces.get(face)?.labels ?? NOWHERE;

/** The key of the lock on the border between two grids of a level; `''` is the outside. */
export const borderKey = (a: string | null, b: string | null): string => [a ?? '', b ?? ''].sort().join('|');

interface Sides {
  readonly level: Level;
  readonly a: string | null;
  readonly b: string | null;
}

/** The codes that differ between two sides, by level from 1; where only one side has a level-3 grid, the other's level 2 stands for it. */
export function sidesBetween(left: Labels = NOWHERE, right: Labels = NOWHERE): Sides[] {
  const above = (code: string | null, level: Level, of: Labels): string | null =>
    level === 3 ? (code ?? of[1]) : code;
  return LEVELS.flatMap((level) => {
    const [a, b] = [left[level - 1]!, right[level - 1]!];
    return a === b ? [] : [{ level, a: above(a, level, left), b: above(b, level, right) }];
  });
}

/** The codes on both sides of a border, by level from 1, where they differ. */
export const sidesOf = (plan: Plan, layer: LayerKey, arc: Arc): (readonly [string | null, string | null])[] =>
  sidesBetween(labelsOf(plan, layer, arc.left), labelsOf(plan, layer, arc.right)).map(({ a, b }) => [a, b]);

/** The two grids that a border is said to divide: of level 2 where they differ there, else of the deepest level. */
export function bordered(plan: Plan, layer: LayerKey, arc: Arc): readonly [string | null, string | null] {
  const sides = sidesBetween(labelsOf(plan, layer, arc.left), labelsOf(plan, layer, arc.right));
  const said = sides.find(({ level }) => level === 2) ?? sides.at(-1);
  return said ? [said.a, said.b] : [null, null];
}

export const nameOf = (plan: Plan, code: string | null): string =>
  code === null ? '' : (plan.grids.get(code as GridCode)?.name ?? code);

/** Names of both sides of a border, for a sentence; `''` = no grid. */
export function borderNames(
  plan: Plan,
  layer: LayerKey,
  arc: Arc,
): { readonly a: string; readonly b: string } {
  const [a, b] = bordered(plan, layer, arc);
  return { a: nameOf(plan, a), b: nameOf(plan, b) };
}

/** The locked grid or border that a border belongs to: its name, or null. */
export function lockOn(plan: Plan, layer: LayerKey, arc: Arc): string | null {
  for (const [a, b] of sidesOf(plan, layer, arc)) {
    for (const code of [a, b]) if (code !== null && plan.locks.has(code)) return nameOf(plan, code);
    if (plan.locks.has(borderKey(a, b))) return `${nameOf(plan, a)}–${nameOf(plan, b)}`;
  }
  return null;
}

/** The refusal where a change of lines touches a locked border; null where none is. */
export function lockedLine(plan: Plan, layer: LayerKey, change: Change): Refused | null {
  if (plan.locks.size === 0) return null;
  for (const { before } of change.arcs) {
    const name = before && lockOn(plan, layer, before);
    if (name) return refuse('locked', degreesAt(before.points[0]!, before.points[1]!), { name });
  }
  return null;
}

type LineEdit =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly reason: Refused['reason']; readonly where: readonly [number, number] };

/** The answer to a move of borders: locks are respected, and the sentence names both sides of the border. */
export function lineAnswer(plan: Plan, layer: LayerKey, arc: Arc, id: SentenceId, edit: LineEdit): Answer {
  if (!edit.ok) return refusedBy(edit);
  const locked = lockedLine(plan, layer, edit.change);
  if (locked) return locked;
  return {
    ok: true,
    change: inLayer(layer, edit.change),
    sentence: { id, params: borderNames(plan, layer, arc) },
  };
}

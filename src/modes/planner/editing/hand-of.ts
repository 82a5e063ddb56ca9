import { bordered } from '../../../edit/borders.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { LayerKey, Plan } from '../../../edit/plan.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Adjust } from '../../../map/tools/adjust-tool.ts';
import { type Drawing, lineOf } from '../../../map/tools/draw-tool.ts';
import type { Ground } from '../../../map/tools/ground.ts';
import type { Partition } from '../../../topology/partition.ts';
import { changedPart } from './changed-part.ts';
import { pathOf } from './plan-ground.ts';

type Lines = Hand['lines'][number];
type Areas = Hand['areas'][number];

/** What an answer looks like on the map: borders before and after, and the ground between them. */
function answerMarks(answer: Answer | null): Pick<Hand, 'areas' | 'lines' | 'points'> {
  if (!answer) return EMPTY_HAND;
  if (!answer.ok) {
    return { areas: [], lines: [], points: answer.where ? [{ role: 'fault', at: answer.where }] : [] };
  }
  const lines: Lines[] = [];
  const areas: Areas[] = [];
  for (const { change } of answer.change.layers) {
    for (const { before, after } of change.arcs) {
      if (before?.points === after?.points) continue;
      const [was, is] = changedPart(before ? pathOf(before) : [], after ? pathOf(after) : []);
      if (after) lines.push({ role: 'held', path: is });
      if (before) lines.push({ role: 'was', path: was });
      // The strip between both, as one ring.
      if (before && after && before.left === after.left && before.right === after.right)
        areas.push({ role: 'first', rings: [[...was, ...[...is].reverse()]] });
    }
  }
  return { areas, lines, points: [] };
}

const border = (partition: Partition, id: number | null, role: Lines['role']): Lines[] => {
  const arc = id === null ? undefined : partition.arcs.get(id);
  return arc ? [{ role, path: pathOf(arc) }] : [];
};

/** The tool that moves borders, and what the plan answers to what it holds. */
export function adjustHand(partition: Partition, ground: Ground, state: Adjust, answer: Answer | null): Hand {
  const { hover, chosen, focus, grip, to, snapped } = state;
  const shown = chosen ?? hover;
  const marks = answerMarks(answer);
  const points: Hand['points'][number][] = (shown === null ? [] : ground.handlesOf(shown)).map(
    ({ kind, at }) => ({ role: kind, at }),
  );
  if (hover !== null && hover !== chosen) {
    for (const { kind, at } of ground.handlesOf(hover)) points.push({ role: kind, at });
  }
  if (focus && state.phase === 'idle') points.push({ role: 'focus', at: focus.at });
  if (grip && to) points.push({ role: 'held', at: to });
  if (snapped) points.push({ role: 'snap', at: snapped.at });
  const refusedLine: Lines[] =
    answer && !answer.ok && grip && to ? [{ role: 'refused', path: [grip.at, to] }] : [];
  return {
    areas: marks.areas,
    lines: [
      ...border(partition, hover === chosen ? null : hover, 'hover'),
      ...border(partition, chosen, 'chosen'),
      ...marks.lines,
      ...refusedLine,
    ],
    points: [...points, ...marks.points],
    labels: [],
  };
}

/** A line or rim being drawn, and what the plan answers to it. */
export function drawingHand(drawing: Drawing, answer: Answer | null, closed: boolean): Hand {
  const line = lineOf(drawing);
  const marks = answerMarks(answer);
  const refused = answer !== null && !answer.ok && marks.points.length > 0;
  const corners = drawing.freehand ? [] : drawing.points;
  const points: Hand['points'][number][] = corners.map((at) => ({ role: 'vertex', at }));
  if (drawing.snapped) points.push({ role: 'snap', at: drawing.snapped.at });
  return {
    areas: closed && line.length > 2 ? [{ role: 'painted', rings: [line] }] : marks.areas,
    lines: [
      ...marks.lines,
      ...(line.length > 1 ? [{ role: refused ? 'refused' : 'drawn', path: line } as const] : []),
    ],
    points: [...points, ...marks.points],
    labels: [],
  };
}

/** Codes of the grids on both sides of a border; null = the outside. */
export function sidesOfBorder(
  plan: Plan,
  layer: LayerKey,
  id: number | null,
): readonly [string | null, string | null] | null {
  const arc = id === null ? undefined : plan.layer(layer)?.arcs.get(id);
  return arc ? bordered(plan, layer, arc) : null;
}

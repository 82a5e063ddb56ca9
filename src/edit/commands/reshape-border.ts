import { replaceArc } from '../../topology/move-border.ts';
import type { Arc } from '../../topology/partition.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { type BorderRef, borderAt, nearestBorder, nearestOn, type OnBorder, stepsAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';
import { isIsland, replacedRing } from '../replaced-ring.ts';

export interface ReshapeBorder {
  /** The new run of the border, drawn from near one place on it to near another. */
  readonly line: readonly Position[];
  /** The border that is meant; absent: the one nearest to the line's first place. */
  readonly border?: BorderRef;
  readonly layer?: LayerKey;
}

/** About 55 m: how far from the border the drawn line may begin and end. */
const REACH_DEG = 5e-4;

const runOf = ({ segment, along }: OnBorder): number => segment + along;

/** The points of an arc between two places on it, as steps; the places themselves are left out. */
function stretch(arc: Arc, from: number, to: number): number[] {
  const points: number[] = [];
  for (let i = Math.floor(from) + 1; i < to; i++) points.push(arc.points[2 * i]!, arc.points[2 * i + 1]!);
  return points;
}

/** The arc with what lies between two places on it replaced by a line that runs the same way. */
function spliced(arc: Arc, from: number, to: number, line: readonly number[]): Int32Array {
  const vertices = arc.points.length / 2;
  const head = stretch(arc, -1, from);
  const tail = stretch(arc, to, vertices);
  const joined = [...head, ...line, ...tail];
  if (joined[0] !== arc.points[0] || joined[1] !== arc.points[1])
    joined.unshift(arc.points[0]!, arc.points[1]!);
  const [ex, ey] = [arc.points.at(-2)!, arc.points.at(-1)!];
  if (joined.at(-2) !== ex || joined.at(-1) !== ey) joined.push(ex, ey);
  return withoutRepeats(joined);
}

function withoutRepeats(points: readonly number[]): Int32Array {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    if (kept.length > 0 && kept.at(-2) === points[i] && kept.at(-1) === points[i + 1]) continue;
    kept.push(points[i]!, points[i + 1]!);
  }
  return Int32Array.from(kept);
}

/**
 * Gives a border a new run by drawing over it. The stretch between the places nearest to the drawn line's two ends
 * is replaced; of an enclave's border the shorter way round.
 */
export const reshapeBorder: Command<ReshapeBorder> = (plan, { line, border, layer = '' }) => {
  const partition = plan.layer(layer);
  const [first, last] = [line[0], line.at(-1)];
  if (!partition || !first || !last || line.length < 2) return refuse('noSuchBorder', first);
  const arc = border ? borderAt(partition, border) : nearestBorder(partition, first, REACH_DEG)?.arc;
  if (!arc) return refuse('noSuchBorder', first);
  const [start, end] = [nearestOn(arc, first), nearestOn(arc, last)];
  for (const [at, place] of [
    [start, first],
    [end, last],
  ] as const) {
    if (at.distanceDeg > REACH_DEG) return refuse('offTheBorder', place);
  }
  const drawn = line.flatMap(stepsAt);
  const forward = runOf(start) <= runOf(end);
  const [from, to] = forward ? [runOf(start), runOf(end)] : [runOf(end), runOf(start)];
  const along = forward ? drawn : reversedPairs(drawn);
  const edit =
    isIsland(partition, arc) && to - from > (arc.points.length / 2 - 1) / 2
      ? replacedRing(partition, arc, roundAbout(arc, from, to, along))
      : replaceArc(partition, arc.id, spliced(arc, from, to, along));
  return lineAnswer(plan, layer, arc, 'reshapedBorder', edit);
};

function reversedPairs(points: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
  return out;
}

/** An island's border whose part over its own end is replaced: what is kept, the drawn line back, and closed. */
function roundAbout(arc: Arc, from: number, to: number, line: readonly number[]): Int32Array {
  const ring = [...stretch(arc, from, to), ...reversedPairs(line)];
  return withoutRepeats([...ring, ring[0]!, ring[1]!]);
}

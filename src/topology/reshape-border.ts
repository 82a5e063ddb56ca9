import type { BorderRefusal } from './contacts.ts';
import { type LatticeLine, reversed } from './lattice.ts';
import { edited } from './move-border.ts';
import { type Edit, refused } from './outcome.ts';
import { type Arc, type ArcId, isClosed, type Partition, startOf } from './partition.ts';
import { meetingOf, passesNear } from './segments.ts';

export type ReshapeRefusal = BorderRefusal | 'meetsNoBorderTwice';

/** Where a drawn line meets one border: how far along each of the two, in segments. */
interface Touch {
  readonly x: number;
  readonly y: number;
  readonly drawn: number;
  readonly along: number;
}

function param(line: LatticeLine, i: number, x: number, y: number): number {
  const [dx, dy] = [line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!];
  const t = ((x - line[i]!) * dx + (y - line[i + 1]!) * dy) / (dx * dx + dy * dy);
  return i / 2 + Math.min(1, Math.max(0, t));
}

/** The touches of a drawn line by border; an end within a step of a border is on it. */
function touchesOf(partition: Partition, line: LatticeLine): Map<ArcId, Touch[]> {
  const byArc = new Map<ArcId, Touch[]>();
  const last = line.length - 2;
  for (let i = 0; i < last; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
    const [west, south] = [Math.min(ax, bx) - 1, Math.min(ay, by) - 1];
    for (const id of partition.arcsNear(west, south, Math.max(ax, bx) + 1, Math.max(ay, by) + 1)) {
      const { points } = partition.arcs.get(id)!;
      const touches = byArc.get(id) ?? [];
      const put = (x: number, y: number, j: number): void => {
        touches.push({ x, y, drawn: param(line, i, x, y), along: param(points, j, x, y) });
      };
      for (let j = 0; j + 3 < points.length; j += 2) {
        const [cx, cy, dx, dy] = [points[j]!, points[j + 1]!, points[j + 2]!, points[j + 3]!];
        if (i === 0 && passesNear(cx, cy, dx, dy, ax, ay)) put(ax, ay, j);
        if (i + 2 === last && passesNear(cx, cy, dx, dy, bx, by)) put(bx, by, j);
        const meeting = meetingOf(ax, ay, bx, by, cx, cy, dx, dy);
        if (meeting.kind === 'met') put(meeting.points[0]!, meeting.points[1]!, j);
      }
      if (touches.length > 0) byArc.set(id, touches);
    }
  }
  return byArc;
}

interface Stretch {
  readonly arc: Arc;
  readonly first: Touch;
  readonly last: Touch;
}

/** The border along which the line is drawn farthest. */
function stretchOf(partition: Partition, line: LatticeLine): Stretch | null {
  let best: Stretch | null = null;
  for (const [id, touches] of touchesOf(partition, line)) {
    const order = touches.sort((a, b) => a.drawn - b.drawn);
    const [first, last] = [order[0]!, order.at(-1)!];
    if (first.x === last.x && first.y === last.y) continue;
    const extent = last.drawn - first.drawn;
    if (!best || extent > best.last.drawn - best.first.drawn)
      best = { arc: partition.arcs.get(id)!, first, last };
  }
  return best;
}

function withoutRepeats(points: readonly number[]): LatticeLine {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    if (points[i] !== kept.at(-2) || points[i + 1] !== kept.at(-1)) kept.push(points[i]!, points[i + 1]!);
  }
  return Int32Array.from(kept);
}

/** The line's own vertices strictly between its two touches. */
const drawnBetween = (line: LatticeLine, from: Touch, to: Touch): LatticeLine =>
  line.slice(2 * (Math.floor(from.drawn) + 1), 2 * Math.ceil(to.drawn));

function lengthOf(points: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < points.length; i += 2)
    sum += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  return sum;
}

/**
 * Lets a border follow a line that was drawn over it: the stretch between the first and the last place at which the
 * line meets the border is replaced by the line. What is drawn beyond them falls away. Of an enclave's border the
 * shorter way round is replaced.
 */
export function reshapeBorder(partition: Partition, line: LatticeLine): Edit<ReshapeRefusal> {
  const stretch = stretchOf(partition, line);
  if (!stretch) return refused('meetsNoBorderTwice', line[0]!, line[1]!);
  const { arc, first, last } = stretch;
  const { points } = arc;
  const forwards = first.along < last.along;
  const [low, high] = forwards ? [first, last] : [last, first];
  const between = drawnBetween(line, first, last);
  const drawn = [low.x, low.y, ...(forwards ? between : reversed(between)), high.x, high.y];
  const head = points.slice(0, 2 * (Math.floor(low.along) + 1));
  const tail = points.slice(2 * Math.ceil(high.along));
  const inner = [low.x, low.y, ...points.slice(head.length, points.length - tail.length), high.x, high.y];
  const isFree = isClosed(arc) && partition.arcsAt(...startOf(arc)).size === 1;
  const outer = [high.x, high.y, ...tail, ...head.slice(2), low.x, low.y];
  const replaced =
    isFree && lengthOf(outer) < lengthOf(inner)
      ? [...inner, ...reversed(Int32Array.from(drawn))]
      : [...head, ...drawn, ...tail];
  return edited(partition, new Map([[arc.id, withoutRepeats(replaced)]]));
}

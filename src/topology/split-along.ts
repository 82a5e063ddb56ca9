import { compose } from './compose.ts';
import { faceAt } from './face-at.ts';
import type { LatticeLine } from './lattice.ts';
import { insertVertex } from './move-border.ts';
import type { Refused } from './outcome.ts';
import { type Change, type FaceId, inverseOf, junctionKey, type Partition } from './partition.ts';
import { meetingOf, passesNear } from './segments.ts';
import { type SplitEdit, type SplitRefusal, splitFace } from './split-face.ts';

/** A place where a drawn line meets a border. */
interface Meeting {
  readonly x: number;
  readonly y: number;
  /** The drawn segment (its first index in the line) and how far along it, squared. */
  readonly segment: number;
  readonly along: number;
}

function meetingsOf(partition: Partition, line: LatticeLine): Meeting[] {
  const found = new Map<string, Meeting>();
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
    const near = partition.arcsNear(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    for (const id of near) {
      const { points } = partition.arcs.get(id)!;
      for (let j = 0; j + 3 < points.length; j += 2) {
        const [cx, cy, dx, dy] = [points[j]!, points[j + 1]!, points[j + 2]!, points[j + 3]!];
        for (const [x, y] of commonPoints(ax, ay, bx, by, cx, cy, dx, dy)) {
          found.set(junctionKey(x, y), {
            x,
            y,
            segment: i,
            along: (x - ax) ** 2 + (y - ay) ** 2,
          });
        }
      }
    }
  }
  return [...found.values()].sort((a, b) => a.segment - b.segment || a.along - b.along);
}

function* commonPoints(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): Generator<readonly [number, number]> {
  const meeting = meetingOf(ax, ay, bx, by, cx, cy, dx, dy);
  if (meeting.kind === 'met') {
    for (let k = 0; k < meeting.points.length; k += 2) yield [meeting.points[k]!, meeting.points[k + 1]!];
  }
  if (meeting.kind !== 'joined') return;
  if ((ax === cx && ay === cy) || (ax === dx && ay === dy)) yield [ax, ay];
  if ((bx === cx && by === cy) || (bx === dx && by === dy)) yield [bx, by];
}

/** The drawn line with all meetings as vertices, cut into the stretches between them; loose ends fall away. */
function stretchesOf(line: LatticeLine, meetings: readonly Meeting[]): LatticeLine[] {
  const stretches: LatticeLine[] = [];
  for (let m = 1; m < meetings.length; m++) {
    const [from, to] = [meetings[m - 1]!, meetings[m]!];
    const points = [from.x, from.y];
    for (let i = from.segment + 2; i <= to.segment; i += 2) {
      const isMeeting =
        (line[i] === from.x && line[i + 1] === from.y) || (line[i] === to.x && line[i + 1] === to.y);
      if (!isMeeting) points.push(line[i]!, line[i + 1]!);
    }
    points.push(to.x, to.y);
    stretches.push(Int32Array.from(points));
  }
  return stretches;
}

/** Makes a place that lies within half a step of a border a vertex of it; null when it already is one. */
export function vertexAt(partition: Partition, x: number, y: number): Change | null | Refused<SplitRefusal> {
  for (const id of partition.arcsNear(x - 1, y - 1, x + 1, y + 1)) {
    const { points } = partition.arcs.get(id)!;
    for (let j = 0; j < points.length; j += 2) if (points[j] === x && points[j + 1] === y) return null;
  }
  for (const id of partition.arcsNear(x - 1, y - 1, x + 1, y + 1)) {
    const { points } = partition.arcs.get(id)!;
    for (let j = 0; j + 3 < points.length; j += 2) {
      if (!passesNear(points[j]!, points[j + 1]!, points[j + 2]!, points[j + 3]!, x, y)) continue;
      const edit = insertVertex(partition, id, j / 2, [x, y]);
      return edit.ok ? edit.change : edit;
    }
  }
  return { ok: false, reason: 'endsInside', where: [x, y] };
}

/** Stretches by the face that they run through. */
function byFace(partition: Partition, stretches: readonly LatticeLine[]): Map<FaceId, LatticeLine[]> {
  const groups = new Map<FaceId, LatticeLine[]>();
  for (const stretch of stretches) {
    const face = faceAt(partition, (stretch[0]! + stretch[2]!) / 2, (stretch[1]! + stretch[3]!) / 2);
    groups.set(face, [...(groups.get(face) ?? []), stretch]);
  }
  return groups;
}

/** The stretches without those that divide nothing, such as a last one that ends at a hole. */
function dividing(partition: Partition, face: FaceId, stretches: readonly LatticeLine[]): LatticeLine[] {
  let lines = [...stretches];
  while (lines.length > 0) {
    const split = splitFace(partition, face, lines);
    if (split.ok || split.reason !== 'doesNotDivide') break;
    const [x, y] = split.where;
    lines = lines.filter((line) => line[0] !== x || line[1] !== y);
  }
  return lines;
}

/**
 * Divides every face that a drawn line crosses from border to border, also through several faces and holes. Loose
 * ends of the line are left out. `only` restricts it to some faces. Where the line crosses a border, the border
 * gains a vertex, and so moves by at most one step. All or nothing: a refusal leaves the partition as it was.
 */
export function splitAlong(partition: Partition, line: LatticeLine, only?: ReadonlySet<FaceId>): SplitEdit {
  const changes: Change[] = [];
  const parts = new Set<FaceId>();
  const run = (): Refused<SplitRefusal> | null => {
    const meetings = meetingsOf(partition, line);
    for (const { x, y } of meetings) {
      const change = vertexAt(partition, x, y);
      if (change && 'ok' in change) return change;
      if (change) changes.push(change);
      if (change) partition.apply(change);
    }
    for (const [face, stretches] of byFace(partition, stretchesOf(line, meetings))) {
      if (face === 0 || (only && !only.has(face))) continue;
      const lines = dividing(partition, face, stretches);
      if (lines.length === 0) continue;
      const split = splitFace(partition, face, lines);
      if (!split.ok) return split;
      partition.apply(split.change);
      changes.push(split.change);
      for (const part of split.parts) parts.add(part);
    }
    return parts.size > 0 ? null : { ok: false, reason: 'doesNotDivide', where: [line[0]!, line[1]!] };
  };
  const refusal = run();
  for (const change of [...changes].reverse()) partition.apply(inverseOf(change));
  return refusal ?? { ok: true, change: compose(changes), parts: [...parts] };
}

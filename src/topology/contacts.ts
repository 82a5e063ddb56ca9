import { boxOfLine } from './arc-index.ts';
import type { LatticeLine } from './lattice.ts';
import { type Refused, refused } from './outcome.ts';
import { meetingOf } from './segments.ts';

/** Why an operation on borders is refused. */
export type BorderRefusal =
  | 'crossesBorder'
  | 'crossesNode'
  | 'coincidesWithBorder'
  | 'notSimple'
  | 'sweepsOver'
  | 'twistsNode'
  /** A vertex that is a junction cannot be taken out. */
  | 'isNode'
  | 'wouldVanish';

type Refusal = Refused<BorderRefusal> | null;

/** Segments of a line, by the index of their first coordinate: from `from` to below `to`. */
export interface Segments {
  readonly from: number;
  readonly to: number;
}

const allOf = (line: LatticeLine): Segments => ({ from: 0, to: line.length - 2 });

/** The segments of a line that another line does not have, when both begin and end alike. */
export function changedSegments(line: LatticeLine, other: LatticeLine): Segments {
  const [n, m] = [line.length, other.length];
  const least = Math.min(n, m);
  let head = 0;
  while (head < least && line[head] === other[head] && line[head + 1] === other[head + 1]) head += 2;
  let tail = 0;
  while (
    tail < least - head &&
    line[n - 2 - tail] === other[m - 2 - tail] &&
    line[n - 1 - tail] === other[m - 1 - tail]
  )
    tail += 2;
  return { from: Math.max(0, head - 2), to: Math.min(n - 2, n - tail) };
}

/** The box of segments of a line. */
export const boxOfSegments = (line: LatticeLine, { from, to }: Segments): [number, number, number, number] =>
  boxOfLine(line.subarray(from, to + 2));

/** How two segments of arcs offend: they may only share an end, and that end must be `allowed`. */
function offence(
  a: LatticeLine,
  i: number,
  b: LatticeLine,
  j: number,
  allowed: (x: number, y: number) => boolean,
): Refusal {
  const meeting = meetingOf(a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!, b[j]!, b[j + 1]!, b[j + 2]!, b[j + 3]!);
  if (meeting.kind === 'apart') return null;
  if (meeting.kind === 'met') {
    const [x, y] = [meeting.points[0]!, meeting.points[1]!];
    if (meeting.proper) return refused('crossesBorder', x, y);
    return refused(
      meeting.points.length > 2 || shared(a, i, b, j) ? 'coincidesWithBorder' : 'crossesNode',
      x,
      y,
    );
  }
  const [x, y] = shared(a, i, b, j)!;
  if (sameSegment(a, i, b, j)) return refused('coincidesWithBorder', x, y);
  return allowed(x, y) ? null : refused('crossesNode', x, y);
}

function shared(a: LatticeLine, i: number, b: LatticeLine, j: number): readonly [number, number] | null {
  for (const p of [i, i + 2]) {
    for (const q of [j, j + 2]) if (a[p] === b[q] && a[p + 1] === b[q + 1]) return [a[p]!, a[p + 1]!];
  }
  return null;
}

function sameSegment(a: LatticeLine, i: number, b: LatticeLine, j: number): boolean {
  const forward = a[i] === b[j] && a[i + 1] === b[j + 1] && a[i + 2] === b[j + 2] && a[i + 3] === b[j + 3];
  const backward = a[i] === b[j + 2] && a[i + 1] === b[j + 3] && a[i + 2] === b[j] && a[i + 3] === b[j + 1];
  return forward || backward;
}

/** A line must not meet itself but at its two ends, and must not turn back on itself; asked of some segments only. */
export function selfContact(line: LatticeLine, segments: Segments = allOf(line)): Refusal {
  const last = line.length - 4;
  const closed = line[0] === line.at(-2) && line[1] === line.at(-1);
  if (line.length < (closed ? 8 : 4)) return refused('wouldVanish', line[0]!, line[1]!);
  for (let i = segments.from; i < segments.to; i += 2) {
    if (line[i] === line[i + 2] && line[i + 1] === line[i + 3])
      return refused('notSimple', line[i]!, line[i + 1]!);
    for (let j = 0; j <= last; j += 2) {
      // Pairs of asked segments are compared once.
      if (j === i || (j < i && j >= segments.from) || boxesApart(line, i, line, j)) continue;
      const [p, q] = i < j ? [i, j] : [j, i];
      const isJoint = (x: number, y: number): boolean =>
        (q === p + 2 && x === line[q] && y === line[q + 1]) ||
        (closed && p === 0 && q === last && x === line[0] && y === line[1]);
      const fault = offence(line, i, line, j, isJoint);
      if (fault) return refused('notSimple', ...fault.where);
    }
  }
  return null;
}

const isEnd = (line: LatticeLine, x: number, y: number): boolean =>
  (line[0] === x && line[1] === y) || (line.at(-2) === x && line.at(-1) === y);

/** Two arcs may meet at junctions of both, and nowhere else; asked of some segments of the first. */
export function contact(a: LatticeLine, b: LatticeLine, segments: Segments = allOf(a)): Refusal {
  const [west, south, east, north] = boxOfLine(b);
  const allowed = (x: number, y: number): boolean => isEnd(a, x, y) && isEnd(b, x, y);
  for (let i = segments.from; i < segments.to; i += 2) {
    const [ax, ay, bx, by] = [a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!];
    if ((ax < west && bx < west) || (ax > east && bx > east)) continue;
    if ((ay < south && by < south) || (ay > north && by > north)) continue;
    for (let j = 0; j + 3 < b.length; j += 2) {
      if (boxesApart(a, i, b, j)) continue;
      const fault = offence(a, i, b, j, allowed);
      if (fault) return fault;
    }
  }
  return null;
}

/** Whether two segments' boxes have no point in common: the cheap answer for nearly all pairs. */
function boxesApart(a: LatticeLine, i: number, b: LatticeLine, j: number): boolean {
  for (const k of [0, 1]) {
    const [p, q, r, s] = [a[i + k]!, a[i + 2 + k]!, b[j + k]!, b[j + 2 + k]!];
    if (p < q ? q < r && q < s : p < r && p < s) return true;
    if (p < q ? p > r && p > s : q > r && q > s) return true;
  }
  return false;
}

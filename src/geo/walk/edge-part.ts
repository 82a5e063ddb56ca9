import type { WalkGraph } from './walk-graph.ts';

/** The first straight piece of each edge, and one past the last. */
export function pieceStarts({ edgeOf, lengthM }: WalkGraph): Int32Array {
  const starts = new Int32Array(lengthM.length + 1);
  for (const edge of edgeOf) starts[edge + 1]!++;
  for (let edge = 0; edge < lengthM.length; edge++) starts[edge + 1]! += starts[edge]!;
  return starts;
}

/** x, y of an edge between two distances from its start, in the order in which they are given. */
export function edgePart(
  graph: WalkGraph,
  starts: Int32Array,
  edge: number,
  fromM: number,
  toM: number,
): [number, number][] {
  const { segments, alongM, lengthM } = graph;
  const [low, high] = fromM <= toM ? [fromM, toM] : [toM, fromM];
  const path: [number, number][] = [];
  for (let s = starts[edge]!; s < starts[edge + 1]!; s++) {
    const begin = alongM[s]!;
    const end = s + 1 < starts[edge + 1]! ? alongM[s + 1]! : lengthM[edge]!;
    if (end < low || begin > high) continue;
    const [ax, ay, bx, by] = segments.subarray(4 * s, 4 * s + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const at = (m: number): [number, number] => {
      const share = end === begin ? 0 : (m - begin) / (end - begin);
      return [ax + share * (bx - ax), ay + share * (by - ay)];
    };
    if (path.length === 0) path.push(at(Math.max(low, begin)));
    path.push(at(Math.min(high, end)));
  }
  return fromM <= toM ? path : path.reverse();
}

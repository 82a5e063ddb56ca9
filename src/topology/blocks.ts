import type { Steps } from '../geo/steps.ts';
import { EdgeSet } from './arrangement/edge-set.ts';
import { node } from './arrangement/noding.ts';
import { type Arrangement, arrange, spread } from './arrangement/regions.ts';
import type { LatticeLine } from './lattice.ts';
import type { Arc, FaceId, Partition } from './partition.ts';

/** The ground of faces in blocks: the pieces into which lines cut it. */
export interface Blocks {
  /** The blocks are its faces; its lines may have the same block on both sides, where one ends inside a block. */
  readonly arrangement: Arrangement;
  /** The face of the partition that each block is part of; 0 where it is of none of those asked for. */
  readonly faceOf: Int32Array;
}

const NOWHERE = -1;

function addLine(edges: EdgeSet, line: LatticeLine, add: (from: number, to: number) => void): void {
  let from = edges.points.idOf(line[0]!, line[1]!);
  for (let i = 2; i < line.length; i += 2) {
    const to = edges.points.idOf(line[i]!, line[i + 1]!);
    add(from, to);
    from = to;
  }
}

/** The segments of the borders of faces, in an order that does not depend on how they came to be. */
function bordersOf(partition: Partition, faces: readonly FaceId[]): Pick<Arc, 'points' | 'left' | 'right'>[] {
  const segments: Pick<Arc, 'points' | 'left' | 'right'>[] = [];
  for (const id of new Set(faces.flatMap((face) => [...partition.arcsOfFace(face)]))) {
    const { points, left, right } = partition.arcs.get(id)!;
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [ax, ay, bx, by] = points.subarray(i, i + 4) as unknown as [number, number, number, number];
      if (ax < bx || (ax === bx && ay < by))
        segments.push({ points: points.subarray(i, i + 4), left, right });
      else segments.push({ points: Int32Array.of(bx, by, ax, ay), left: right, right: left });
    }
  }
  const order = (a: LatticeLine, b: LatticeLine): number =>
    a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!;
  return segments.sort((a, b) => order(a.points, b.points));
}

/**
 * Cuts faces into blocks along lines on the lattice, which may cross, end anywhere, and follow borders. Lines and
 * borders are divided by snap rounding where they meet, so they bend by half a step; the partition stays as it is.
 */
export function* blocksSteps(
  partition: Partition,
  faces: readonly FaceId[],
  lines: readonly LatticeLine[],
): Steps<Blocks> {
  const numberOf = new Map(faces.map((face, i) => [face, i]));
  const edges = new EdgeSet(1024);
  for (const { points, left, right } of bordersOf(partition, faces)) {
    const [onLeft, onRight] = [numberOf.get(left), numberOf.get(right)];
    addLine(edges, points, (a, b) => {
      if (onLeft !== undefined) edges.add(a, b, onLeft, true);
      if (onRight !== undefined) edges.add(a, b, onRight, false);
    });
  }
  // Each line as a polygon of its own: edges that border nothing would be none.
  lines.forEach((line, i) => {
    addLine(edges, line, (a, b) => edges.add(a, b, faces.length + i, a < b));
  });
  yield;
  const noded = node(edges, (polygon) => polygon).edges;
  yield;
  const arrangement = arrange(noded);
  yield;
  const isFace = (polygon: number): boolean => polygon < faces.length;
  const held = spread<number>(arrangement, NOWHERE, (state, entered, leaving) => {
    const face = entered.find(isFace);
    if (face !== undefined) return face;
    return leaving.some(isFace) ? NOWHERE : state;
  });
  return { arrangement, faceOf: Int32Array.from(held, (i) => faces[i] ?? 0) };
}

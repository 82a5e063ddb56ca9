import { boxOfLine } from './arc-index.ts';
import type { LatticeLine } from './lattice.ts';
import { type BorderEdit, edited } from './move-border.ts';
import { type ArcId, isClosed, type Partition, startOf } from './partition.ts';
import { simplifyLines } from './simplify-lines.ts';

/**
 * Takes vertices out of a border where that moves it by little: the triangles that fall away are each smaller than
 * `toleranceM` squared. Both sides follow, and the border stays clear of all others.
 */
export function simplifyArc(partition: Partition, arcId: ArcId, toleranceM: number): BorderEdit {
  const { points } = partition.arcs.get(arcId)!;
  const near = [...partition.arcsNear(...boxOfLine(points))].filter((id) => id !== arcId);
  const obstacles = near.map((id) => partition.arcs.get(id)!.points);
  const [line] = simplifyLines([points, ...obstacles], toleranceM, 1);
  return edited(partition, new Map([[arcId, line!]]));
}

/** One round of corner cutting (Chaikin 1974): every segment gives two points, at a quarter and at three quarters. */
function cornersCut(line: LatticeLine, isLoose: boolean): LatticeLine {
  const points: number[] = isLoose ? [] : [line[0]!, line[1]!];
  const last = line.length - 4;
  for (let i = 0; i <= last; i += 2) {
    const at = (t: number): void => {
      points.push(
        Math.round(line[i]! + t * (line[i + 2]! - line[i]!)),
        Math.round(line[i + 1]! + t * (line[i + 3]! - line[i + 1]!)),
      );
    };
    if (isLoose || i > 0) at(0.25);
    if (isLoose || i < last) at(0.75);
  }
  if (isLoose) points.push(points[0]!, points[1]!);
  else points.push(line.at(-2)!, line.at(-1)!);
  const isRepeated = (i: number): boolean =>
    i > 1 &&
    points[i - (i % 2)] === points[i - (i % 2) - 2] &&
    points[i - (i % 2) + 1] === points[i - (i % 2) - 1];
  return Int32Array.from(points.filter((_, i) => !isRepeated(i)));
}

/** Rounds the corners of a border; its junctions stay. Refused where the rounded border would meet another. */
export function smoothArc(partition: Partition, arcId: ArcId, rounds = 2): BorderEdit {
  const arc = partition.arcs.get(arcId)!;
  const isLoose = isClosed(arc) && partition.arcsAt(...startOf(arc)).size === 1;
  let line = arc.points;
  for (let round = 0; round < rounds; round++) if (line.length > 4) line = cornersCut(line, isLoose);
  return edited(partition, new Map([[arcId, line]]));
}

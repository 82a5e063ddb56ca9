import { compose } from './compose.ts';
import { faceAt } from './face-at.ts';
import type { LatticeLine } from './lattice.ts';
import { type Edit, type Refused, refused } from './outcome.ts';
import { type Change, type FaceId, inverseOf, junctionKey, type Partition } from './partition.ts';
import { vertexAt } from './split-along.ts';
import { type SplitRefusal, splitFace } from './split-face.ts';

const endsOf = (line: LatticeLine): (readonly [number, number])[] => [
  [line[0]!, line[1]!],
  [line.at(-2)!, line.at(-1)!],
];

/**
 * Divides faces by lines that end within half a step of a border, or where others of them end. Each line must divide
 * the one face through which it runs. Where one ends on a border, the border gains a vertex, and so moves by at most
 * a step. All or nothing: the partition is as it was when this returns.
 */
export function splitByLines(partition: Partition, lines: readonly LatticeLine[]): Edit<SplitRefusal> {
  const changes: Change[] = [];
  const act = (change: Change): void => {
    partition.apply(change);
    changes.push(change);
  };
  const run = (): Refused<SplitRefusal> | null => {
    const ends = new Map<string, { at: readonly [number, number]; count: number }>();
    for (const at of lines.flatMap(endsOf)) {
      const known = ends.get(junctionKey(...at));
      if (known) known.count += 1;
      else ends.set(junctionKey(...at), { at, count: 1 });
    }
    for (const { at, count } of ends.values()) {
      const change = vertexAt(partition, ...at);
      if (change && 'ok' in change) {
        if (count === 1 || change.reason !== 'endsInside') return change;
      } else if (change) act(change);
    }
    const byFace = new Map<FaceId, LatticeLine[]>();
    for (const line of lines) {
      const face = faceAt(partition, (line[0]! + line[2]!) / 2, (line[1]! + line[3]!) / 2);
      if (face === 0) return refused('leavesFace', line[0]!, line[1]!);
      byFace.set(face, [...(byFace.get(face) ?? []), line]);
    }
    for (const [face, own] of byFace) {
      const split = splitFace(partition, face, own);
      if (!split.ok) return split;
      act(split.change);
    }
    return null;
  };
  const fault = run();
  for (const change of [...changes].reverse()) partition.apply(inverseOf(change));
  return fault ?? { ok: true, change: compose(changes) };
}

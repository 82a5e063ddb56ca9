import { type LatticeLine, reversed } from '../topology/lattice.ts';
import type { Arc, Face, Partition } from '../topology/partition.ts';
import { SegmentSet } from '../topology/segment-set.ts';

/** The ground that grids had when a plan began. Borders and faces never change in place, so that it is a list of them. */
export interface StartGround {
  /** Whether a border is, but for vertices within a step of it, the one that a grid of one of the codes began with. */
  isKept(border: readonly LatticeLine[], codes: readonly string[]): boolean;
}

/** The border of each code, with its ground on the left. */
function bordersByCode(arcs: readonly Arc[], faces: readonly Face[]): Map<string, LatticeLine[]> {
  const labelsOf = new Map(faces.map(({ id, labels }) => [id, labels]));
  const borders = new Map<string, LatticeLine[]>();
  const put = (code: string | null, line: LatticeLine): void => {
    if (code === null) return;
    const lines = borders.get(code);
    if (lines) lines.push(line);
    else borders.set(code, [line]);
  };
  for (const { left, right, points } of arcs) {
    for (const level of [0, 1, 2]) {
      const [a, b] = [labelsOf.get(left)?.[level] ?? null, labelsOf.get(right)?.[level] ?? null];
      if (a === b) continue;
      put(a, points);
      put(b, reversed(points));
    }
  }
  return borders;
}

function segmentsOf(lines: readonly LatticeLine[]): SegmentSet {
  const segments = new SegmentSet();
  for (const line of lines) segments.addLine(line);
  return segments;
}

/** Remembers the ground of partitions as they are now; it is looked at when first asked. */
export function startGround(partitions: readonly Partition[]): StartGround {
  const arcs = partitions.map((partition) => [...partition.arcs.values()]);
  const faces = partitions.map((partition) => [...partition.faces.values()]);
  let borders: Map<string, LatticeLine[]> | null = null;
  const bordersAtStart = (): Map<string, LatticeLine[]> =>
    new Map(arcs.flatMap((list, i) => [...bordersByCode(list, faces[i]!)]));
  return {
    isKept(border, codes) {
      borders ??= bordersAtStart();
      const now = segmentsOf(border);
      return codes.some((code) => {
        const lines = borders?.get(code);
        if (!lines) return false;
        const then = segmentsOf(lines);
        return then.departureOf(now) === null || now.departureOf(then) === null;
      });
    },
  };
}

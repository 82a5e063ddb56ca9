import type { Edited } from '../../../edit/edited.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { Arc } from '../../../topology/partition.ts';
import { pathOf } from './plan-ground.ts';

type Path = readonly Vertex[];

const keyOf = ([ax, ay]: Vertex, [bx, by]: Vertex): string =>
  ax < bx || (ax === bx && ay < by) ? `${ax},${ay} ${bx},${by}` : `${bx},${by} ${ax},${ay}`;

/** The stretches of lines of which no segment is in other lines. */
function runsBeside(lines: readonly Path[], others: readonly Path[]): Path[] {
  const known = new Set(others.flatMap((path) => path.slice(1).map((at, i) => keyOf(path[i]!, at))));
  return lines.flatMap((path) => {
    const runs: Vertex[][] = [];
    for (const [i, at] of path.slice(1).entries()) {
      const from = path[i]!;
      if (known.has(keyOf(from, at))) continue;
      if (runs.at(-1)?.at(-1) === from) runs.at(-1)!.push(at);
      else runs.push([from, at]);
    }
    return runs;
  });
}

/** The stretches of borders that come and go with an answer, however its arcs are divided. */
export function changedRuns({ change: { layers } }: Edited): {
  readonly come: Path[];
  readonly gone: Path[];
} {
  const steps = layers.flatMap(({ change }) => change.arcs);
  const paths = (arcs: readonly (Arc | null)[]): Path[] => arcs.flatMap((arc) => (arc ? [pathOf(arc)] : []));
  const [before, after] = [paths(steps.map((step) => step.before)), paths(steps.map((step) => step.after))];
  return { come: runsBeside(after, before), gone: runsBeside(before, after) };
}

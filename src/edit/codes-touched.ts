import type { GridCode } from '../model/grid.ts';
import type { Change, Partition } from '../topology/partition.ts';

/** As `LayerKey` of a plan, which asks here. */
type Layer = '' | GridCode;

/** Codes of grids whose ground or outline a change touches, asked when the plan has gone through it. */
export function codesTouched(
  plan: { layer(key: Layer): Partition | null },
  change: { readonly layers: readonly { readonly layer: Layer; readonly change: Change }[] },
): Set<GridCode> {
  const codes = new Set<string | null>();
  for (const { layer, change: of } of change.layers) {
    if (layer !== '') codes.add(layer);
    const partition = plan.layer(layer);
    for (const { before, after } of of.faces) {
      for (const code of [...(before?.labels ?? []), ...(after?.labels ?? [])]) codes.add(code);
    }
    for (const { before, after } of of.arcs) {
      for (const arc of [before, after]) {
        for (const face of arc ? [arc.left, arc.right] : []) {
          for (const code of partition?.faces.get(face)?.labels ?? []) codes.add(code);
        }
      }
    }
  }
  codes.delete(null);
  return codes as Set<GridCode>;
}

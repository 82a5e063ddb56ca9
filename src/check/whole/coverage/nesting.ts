import type { EdgeSet } from '../../../topology/arrangement/edge-set.ts';
import { node } from '../../../topology/arrangement/noding.ts';
import { edgesOf } from '../../../topology/arrangement/polygon-edges.ts';
import { type Arrangement, arrange, borderOf, spread } from '../../../topology/arrangement/regions.ts';
import { doubledArea } from '../../../topology/lattice.ts';
import type { Covering } from './covering.ts';

/** How much of a child lies inside its parent, 0 … 1. */
export interface Nesting {
  readonly child: Covering;
  readonly parent: Covering;
  readonly share: number;
}

/** A parent and its children, by index. */
export interface Family {
  readonly parent: number;
  readonly children: readonly number[];
}

/**
 * The families whose children's borders do not add up to exactly their parent's border. In all others every child
 * lies wholly inside: no geometry is needed to know it.
 */
export function untiledFamilies(edges: EdgeSet, grids: readonly Covering[]): Family[] {
  const indexOf = new Map(grids.map(({ code }, i) => [code, i]));
  const parentOf = grids.map(({ parentCode, level }) => {
    const parent = parentCode === null ? undefined : indexOf.get(parentCode);
    return parent === undefined || grids[parent]!.level >= level ? -1 : parent;
  });
  const children = new Map<number, number[]>();
  parentOf.forEach((parent, child) => {
    if (parent < 0) return;
    const family = children.get(parent);
    if (family) family.push(child);
    else children.set(parent, [child]);
  });
  const untiled = new Set<number>();
  for (let edge = 0; edge < edges.size; edge++) {
    const steps = new Map<number, number>();
    for (const { polygon, left } of edges.bordering(edge)) {
      const step = left ? 1 : -1;
      const parent = parentOf[polygon]!;
      if (parent >= 0) steps.set(parent, (steps.get(parent) ?? 0) + step);
      if (children.has(polygon)) steps.set(polygon, (steps.get(polygon) ?? 0) - step);
    }
    for (const [parent, step] of steps) if (step !== 0) untiled.add(parent);
  }
  return [...untiled].map((parent) => ({ parent, children: children.get(parent) ?? [] }));
}

/** Twice the area of a face in square steps. */
function faceArea(arrangement: Arrangement, face: number): number {
  const lines = borderOf(arrangement, [face]);
  const [x, y] = [lines[0]?.[0] ?? 0, lines[0]?.[1] ?? 0];
  return lines.reduce((sum, line) => sum + doubledArea(line, x, y), 0);
}

/** How the children of one family lie in their parent. */
export function nestingsOf({ parent, children }: Family, grids: readonly Covering[]): Nesting[] {
  const family = [grids[parent]!, ...children.map((child) => grids[child]!)];
  const arrangement = arrange(node(edgesOf(family)).edges);
  const members = spread<readonly number[]>(arrangement, [], (inside, entered, leaving) => [
    ...inside.filter((polygon) => !leaving.includes(polygon)),
    ...entered,
  ]);
  const whole = new Float64Array(family.length);
  const within = new Float64Array(family.length);
  members.forEach((inside, face) => {
    if (face === 0 || inside.length === 0) return;
    const area = faceArea(arrangement, face);
    for (const polygon of inside) {
      whole[polygon]! += area;
      if (inside.includes(0)) within[polygon]! += area;
    }
  });
  return family.slice(1).map((child, i) => ({
    child,
    parent: family[0]!,
    share: whole[i + 1]! > 0 ? within[i + 1]! / whole[i + 1]! : 0,
  }));
}

import type { Partition } from '../topology/partition.ts';
import { splitAlong } from '../topology/split-along.ts';
import { splitFace } from '../topology/split-face.ts';
import { inLayer } from './attempt.ts';
import { insideRing } from './cut-out.ts';
import { type Position, type Refused, refusedBy } from './edited.ts';
import { insideOf } from './ground.ts';
import { stepsAt } from './places.ts';
import type { Plan, PlanChange } from './plan.ts';

type Steps = readonly [x: number, y: number];

/** Whether two places follow each other on a border. */
function isOnBorder(partition: Partition, [ax, ay]: Steps, [bx, by]: Steps): boolean {
  for (const id of partition.arcsNear(ax, ay, ax, ay)) {
    const { points } = partition.arcs.get(id)!;
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [px, py, qx, qy] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
      if (px === ax && py === ay && qx === bx && qy === by) return true;
      if (px === bx && py === by && qx === ax && qy === ay) return true;
    }
  }
  return false;
}

/** The stretches of a ring that run through ground and along no border; the whole ring where it touches none. */
function innerLines(partition: Partition, ring: readonly Steps[]): { lines: Steps[][]; isIsland: boolean } {
  const edges = ring.map((at, i) => ({ from: at, to: ring[(i + 1) % ring.length]! }));
  const bordered = edges.map(({ from, to }) => isOnBorder(partition, from, to));
  const start = bordered.findIndex((is, i) => is && !bordered[(i + 1) % edges.length]);
  if (start < 0) return { lines: bordered[0] ? [] : [[...ring, ring[0]!]], isIsland: true };
  const lines: Steps[][] = [];
  for (let k = 1; k <= edges.length; k++) {
    const i = (start + k) % edges.length;
    if (bordered[i]) continue;
    const { from, to } = edges[i]!;
    const last = lines.at(-1);
    if (last?.at(-1) === from) last.push(to);
    else lines.push([from, to]);
  }
  return { lines, isIsland: false };
}

/**
 * Cuts ground off a grid along a ring that runs partly on borders, as the rim of an overlap does, and answers the
 * faces inside the ring.
 */
export function cutOff(
  plan: Plan,
  act: (change: PlanChange) => void,
  outline: readonly Position[],
  code: string,
): ReadonlySet<number> | Refused {
  const { partition } = plan;
  const open = outline.slice(0, -1);
  const { lines, isIsland } = innerLines(partition, open.map(stepsAt));
  for (const steps of lines) {
    const line = Int32Array.from(steps.flat());
    const faces = plan.facesOf(code);
    const [face] = faces;
    const split =
      isIsland && face !== undefined
        ? splitFace(partition, face, [line])
        : splitAlong(partition, line, new Set(faces));
    if (split.ok) act(inLayer('', split.change));
    else if (split.reason !== 'doesNotDivide') return refusedBy(split);
  }
  const inside = [...plan.facesOf(code)].filter((each) => {
    const at = insideOf(partition, each);
    return at !== null && insideRing(open, at);
  });
  return new Set(inside);
}

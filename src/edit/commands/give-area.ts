import type { GridCode } from '../../model/grid.ts';
import { attempt } from '../attempt.ts';
import { cutOut } from '../cut-out.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { codeOn } from '../ground.ts';
import { faceHolding, stepsAt } from '../places.ts';
import type { Plan } from '../plan.ts';

export interface GiveArea {
  readonly to: GridCode;
  /** A ring around the ground that is given: a brush stroke, a box, a lasso. */
  readonly area: readonly Position[];
  /** The grids that may lose ground; all of the level where absent. */
  readonly from?: readonly GridCode[];
}

/** Gives the ground inside a drawn ring to a grid. Ground outside all grids stays outside. */
export const giveArea: Command<GiveArea> = (plan, { to, area, from }) => {
  const grid = plan.grids.get(to);
  if (!grid) return refuse('noSuchGrid', area[0]);
  if (plan.insets.has(to)) return refuse('insetAlone', undefined, { name: grid.name });
  if (area.length < 3) return refuse('doesNotDivide', area[0]);
  const { partition } = plan;
  return attempt(plan, (act) => {
    const near = facesAround(plan, area);
    const only = [...near].filter((face) => {
      const code = codeOn(partition, face, grid.level);
      return code !== to && (from === undefined || (code !== null && from.includes(code)));
    });
    const inside = cutOut(plan, act, area, new Set(only));
    if ('ok' in inside) return inside;
    if (inside.size === 0) return refuse('nothingChanges', area[0]);
    return (
      giveGround(plan, act, inside, grid.level, to) ?? {
        id: 'gaveGround',
        params: { to: grid.name, parts: inside.size },
      }
    );
  });
};

/** Faces whose borders come near a ring, and the face in which it begins. */
function facesAround(plan: Plan, area: readonly Position[]): Set<number> {
  const { partition } = plan;
  const steps = area.map(stepsAt);
  const [xs, ys] = [steps.map(([x]) => x), steps.map(([, y]) => y)];
  const faces = new Set([faceHolding(partition, area[0]!)]);
  for (const id of partition.arcsNear(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))) {
    const arc = partition.arcs.get(id)!;
    faces.add(arc.left).add(arc.right);
  }
  faces.delete(0);
  return faces;
}

import type { GridCode, GridKind } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import { attempt } from '../attempt.ts';
import { nextCode } from '../codes.ts';
import { cutOut } from '../cut-out.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { codeOn } from '../ground.ts';
import { NO_CHANGE, type PlanGrid } from '../plan.ts';

export interface CreateGrid {
  /** The grid of the level above, inside which the new one lies. */
  readonly parent: GridCode;
  /** A ring around its ground; what of it is outside the parent, or another child's, is left out. */
  readonly outline: readonly Position[];
  readonly name: string;
  readonly kind?: GridKind;
}

/** Creates a grid of the next deeper level inside a grid, for example a level-3 grid in one of level 2. */
export const createGrid: Command<CreateGrid> = (plan, { parent, outline, name, kind = 'micro' }) => {
  const above = plan.grids.get(parent);
  if (!above) return refuse('noSuchGrid', outline[0]);
  const { levels } = plan.base.manifest;
  if (outline.length < 3) return refuse('doesNotDivide', outline[0]);
  const level = (above.level + 1) as Level;
  const tiling = levels.find((each) => each.level === level)?.tiling;
  if (tiling === 'inset' || plan.insets.has(parent))
    return refuse('insetAlone', outline[0], { name: tiling === 'inset' ? name : above.name });
  if (tiling === undefined) return refuse('wrongLevel');
  return attempt(plan, (act) => {
    const free = [...plan.facesOf(parent)].filter((face) => codeOn(plan.partition, face, level) === null);
    const inside = cutOut(plan, act, outline, new Set(free));
    if ('ok' in inside) return inside;
    if (inside.size === 0) return refuse('doesNotDivide', outline[0]);
    const code = nextCode(plan, level, parent, `${parent}01` as GridCode);
    const { effectiveOn } = plan.settings;
    const grid: PlanGrid = {
      code,
      name,
      level,
      parentCode: parent,
      kind,
      ...(above.communityCode === undefined ? {} : { communityCode: above.communityCode }),
      ...(effectiveOn === null ? {} : { validFrom: effectiveOn, validTo: null }),
      analysable: true,
      extra: {},
    };
    act({ ...NO_CHANGE, grids: [{ before: null, after: grid }] });
    return (
      giveGround(plan, act, inside, level, code) ?? {
        id: 'createdGrid',
        params: { grid: name, parent: above.name },
      }
    );
  });
};

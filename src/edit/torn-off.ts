import type { GridCode } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import { contiguousParts } from '../topology/contiguity.ts';
import type { FaceId } from '../topology/partition.ts';
import { nameOf } from './borders.ts';
import { type Position, type Refused, refuse } from './edited.ts';
import { codeOn, insideOf } from './ground.ts';
import type { Plan } from './plan.ts';

type Faces = ReadonlySet<FaceId>;

/** Pieces that come off the connected parts of a grid when it loses ground: all but the largest of each part. */
export function tornOff({ partition }: Plan, faces: Faces, lost: Faces): readonly Faces[] {
  return contiguousParts(partition, faces).flatMap((part) =>
    contiguousParts(partition, new Set([...part].filter((face) => !lost.has(face)))).slice(1),
  );
}

/** The pieces of given ground that do not touch the grid that gets it. */
export function detachedFrom(plan: Plan, code: GridCode, given: Faces): readonly Faces[] {
  const own = plan.facesOf(code);
  return contiguousParts(plan.partition, new Set([...own, ...given])).filter((part) =>
    [...part].every((face) => !own.has(face)),
  );
}

/** The refusal where giving ground would tear a grid above or below the level apart; null where none is. */
export function tearsOther(plan: Plan, given: Faces, level: Level, to: GridCode): Refused | null {
  const { partition } = plan;
  const [some] = plan.facesOf(to);
  for (const other of LEVELS) {
    if (other === level) continue;
    const kept = other < level && some !== undefined ? codeOn(partition, some, other) : null;
    const codes = new Set([...given].map((face) => codeOn(partition, face, other)));
    for (const code of codes) {
      if (code === null || code === kept) continue;
      const [torn] = tornOff(plan, plan.facesOf(code), given);
      if (torn) return refuse('splitsGrid', placeIn(plan, torn), { name: nameOf(plan, code) });
    }
  }
  return null;
}

/** A place well inside one of some faces. */
export function placeIn({ partition }: Plan, faces: Faces): Position | undefined {
  const [face] = faces;
  return (face === undefined ? null : insideOf(partition, face)) ?? undefined;
}

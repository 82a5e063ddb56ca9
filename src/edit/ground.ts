import { labelPointOf } from '../geo/label-point.ts';
import type { GridCode } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import { outlineOf } from '../topology/outline.ts';
import type { FaceId, Partition } from '../topology/partition.ts';
import type { Position } from './edited.ts';

/** The code of a face at a level. */
export const codeOn = (partition: Partition, face: FaceId, level: Level): GridCode | null =>
  (partition.faces.get(face)?.labels[level - 1] ?? null) as GridCode | null;

/** A place well inside a face. */
export function insideOf(partition: Partition, face: FaceId): Position | null {
  return labelPointOf(outlineOf(partition, new Set([face])));
}

/** Levels below a level, nearest first. */
export const levelsBelow = (level: Level): readonly Level[] => LEVELS.filter((other) => other > level);

/** `onegrid/topology`: the planar partition of grids, its operations with inverses, and its outlines. */

export { type CleanOptions, cleanCoverage, type OverlapRule } from './clean-coverage.ts';
export { type CommonGround, commonGround } from './common-ground.ts';
export { compose } from './compose.ts';
export type { BorderRefusal } from './contacts.ts';
export { contiguousParts, neighboursOf } from './contiguity.ts';
export { coverageUnion } from './coverage-union.ts';
export { dissolve } from './dissolve.ts';
export { faceAt } from './face-at.ts';
export { findGaps, findOverlaps, type Gap, type Overlap } from './find-faults.ts';
export { type ArcsRefusal, partitionFromArcs } from './from-arcs.ts';
export {
  type ContactFinding,
  type GapFinding,
  type LabelledPolygon,
  type NestingFinding,
  type OverlapFinding,
  type PartitionFinding,
  type PartitionResult,
  partitionFromPolygons,
} from './from-polygons.ts';
export { type LatticeLine, positionsOf, STEPS_PER_DEGREE, toDegrees, toSteps } from './lattice.ts';
export { type Locks, lockRefusalOf, locksAfter } from './locks.ts';
export { type MergeRefusal, mergeFaces, removeArc } from './merge-faces.ts';
export {
  type BorderEdit,
  insertVertex,
  moveArc,
  moveNode,
  moveVertex,
  removeVertex,
  replaceArc,
} from './move-border.ts';
export type { Edit, Refused } from './outcome.ts';
export { doubledAreaOf, facesLabelled, outlineOf } from './outline.ts';
export {
  type Arc,
  type ArcId,
  type Change,
  type Face,
  type FaceId,
  inverseOf,
  type Labels,
  Partition,
} from './partition.ts';
export { type LabelRefusal, type Level, reassign, recode } from './relabel.ts';
export { type ReshapeRefusal, reshapeBorder } from './reshape-border.ts';
export { inSequence } from './sequence.ts';
export { simplifyArc, smoothArc } from './simplify-border.ts';
export { simplifyCoverage } from './simplify-coverage.ts';
export { linesToSnapTo, type SnapLines, type SnapTarget, snapTo } from './snap-to.ts';
export { splitAlong } from './split-along.ts';
export { type SplitEdit, type SplitRefusal, splitFace } from './split-face.ts';
export { validateCoverage } from './validate-coverage.ts';

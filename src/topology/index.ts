/** `onegrid/topology`: the planar partition of grids, its operations with inverses, and its outlines. */

export { compose } from './compose.ts';
export { faceAt } from './face-at.ts';
export {
  type ContactFinding,
  type GapFinding,
  type LabelledPolygon,
  type OverlapFinding,
  type PartitionFinding,
  type PartitionResult,
  partitionFromPolygons,
} from './from-polygons.ts';
export { positionsOf, STEPS_PER_DEGREE, toDegrees, toSteps } from './lattice.ts';
export { type MergeRefusal, mergeFaces } from './merge-faces.ts';
export {
  type BorderEdit,
  insertVertex,
  moveArc,
  moveNode,
  moveVertex,
  removeVertex,
  replaceArc,
} from './move-border.ts';
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
export { type LabelRefusal, reassign } from './relabel.ts';
export type { BorderRefusal, Refused } from './replacement.ts';
export { splitAlong } from './split-along.ts';
export { type SplitEdit, type SplitRefusal, splitFace } from './split-face.ts';

/**
 * `onegrid/edit`: a plan over a dataset, its commands with inverses, and its history. Pure; positions are longitude,
 * latitude in degrees (WGS 84), areas square metres or doubled square lattice steps (1e-7 degree) where the name says
 * so. What cannot be done is a value with a reason and a place, never an exception.
 */
export { createDataset, type Dataset, type DatasetParts } from '../model/dataset.ts';
export type { BalanceMeasure } from './balance/measures.ts';
export {
  type BalanceAnswer,
  type BalanceAsk,
  suggestBalanceSteps,
} from './balance/suggest-balance.ts';
export { borderKey } from './borders.ts';
export { codesTouched } from './codes-touched.ts';
export { changesHands, diffOf, type Moved, type PlanDiff } from './diff.ts';
export type {
  Answer,
  Command,
  Edited,
  Position,
  RefusalReason,
  Refused,
  Sentence,
  SentenceId,
} from './edited.ts';
export {
  createHistory,
  type History,
  type HistoryStep,
  replay,
  type SavedHistory,
  type Unplayable,
} from './history.ts';
export { type MergeConflict, type MergedPlans, mergePlans } from './merge-plans.ts';
export { answerTo, COMMAND_NAMES, type Op } from './op.ts';
export {
  type BorderRef,
  borderAt,
  borderRef,
  faceHolding,
  nearestBorder,
  nearestOn,
  vertexAt,
} from './places.ts';
export {
  inverseOfChange,
  type LayerKey,
  type Plan,
  type PlanChange,
  type PlanGrid,
  type PlanSettings,
} from './plan.ts';
export { type PlanFinding, planFindings } from './plan-findings.ts';
export { DEFAULT_SETTINGS, type PlanStart, planFromDataset } from './plan-from-dataset.ts';
export { type OpRead, readOp } from './read-op.ts';
export { createPlanView, type PlanView } from './to-dataset.ts';

import { isBetter, scoreOf } from '../../analysis/balance/anneal.ts';
import { balanceGroupsSteps } from '../../analysis/balance/balance-groups.ts';
import { Grouping, type Range } from '../../analysis/balance/grouping.ts';
import type { ReportedSum } from '../../analysis/sum-reported.ts';
import { boundsOf } from '../../geo/bounds.ts';
import type { Steps } from '../../geo/steps.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { LatticeLine } from '../../topology/lattice.ts';
import { outlineOf } from '../../topology/outline.ts';
import type { FaceId } from '../../topology/partition.ts';
import type { Position, Refused } from '../edited.ts';
import { answerTo, type Op } from '../op.ts';
import type { Plan } from '../plan.ts';
import { graphOf } from './balance-graph.ts';
import { finerUnits } from './finer-units.ts';
import { type BalanceMeasure, countedOn } from './measures.ts';
import { naturalLines } from './natural-lines.ts';
import { groupsOutside, type ShortfallReason, shortfallOf } from './shortfall.ts';
import { type MovedPiece, movedPieces, suggestedOp } from './suggested-op.ts';
import { childOn, groundInUnits, type UnitAsk, type UnitGround } from './units.ts';

export interface BalanceAsk {
  /** Grids of one level and one parent. */
  readonly codes: readonly GridCode[];
  readonly measure: BalanceMeasure;
  /** How far from the target a grid may be, as a share of it: 0.1 = ±10 %. */
  readonly tolerance: number;
  /** What every grid is to have; null = the mean of the grids that may change. */
  readonly target: number | null;
}

/** A grid before and after. */
export interface BalancedGrid {
  readonly code: GridCode;
  readonly before: number;
  readonly after: number;
  /** Why it is not within the tolerance afterwards; null = it is. */
  readonly why: ShortfallReason | null;
}

/** What changes its grid. */
export interface MovedSums {
  readonly households: ReportedSum;
  readonly residents: ReportedSum;
  readonly buildings: number;
  readonly areaM2: number;
}

export interface BalanceSuggestion {
  readonly ok: true;
  readonly target: number;
  readonly grids: readonly BalancedGrid[];
  /** The gesture that does it, as one step; null where nothing moves. */
  readonly op: Op | null;
  readonly moved: MovedSums;
  readonly pieces: readonly MovedPiece[];
  /** Where ground is cut. */
  readonly cuts: readonly (readonly Position[])[];
}

/** Why grids cannot be balanced at all. */
export type BalanceRefusal =
  | {
      readonly ok: false;
      readonly reason:
        | 'fewerThanTwo'
        | 'tooMany'
        | 'locked'
        | 'noSuchGrid'
        | 'otherLevel'
        | 'otherParent'
        | 'nothingThere';
    }
  /** Missing is not zero: these buildings do not say. */
  | { readonly ok: false; readonly reason: 'notReported'; readonly reported: number; readonly of: number }
  /** The ground cannot be cut as it would have to be. */
  | { readonly ok: false; readonly reason: 'cannotBeCut'; readonly refused: Refused };

export type BalanceAnswer = BalanceSuggestion | BalanceRefusal;

/** More at once are no longer a plan that a person can judge, and no step of the work is short. */
export const MOST_GRIDS = 30;

interface Grids {
  readonly level: Level;
  /** Those that may change. */
  readonly codes: readonly GridCode[];
  readonly locked: readonly GridCode[];
}

function gridsOf(plan: Plan, asked: readonly GridCode[]): Grids | BalanceRefusal {
  const codes = [...new Set(asked)].sort();
  const grids = codes.map((code) => plan.grids.get(code));
  const [first] = grids;
  if (grids.some((grid, i) => !grid || plan.facesOf(codes[i]!).size === 0))
    return { ok: false, reason: 'noSuchGrid' };
  if (codes.length > MOST_GRIDS) return { ok: false, reason: 'tooMany' };
  if (!first || codes.length < 2) return { ok: false, reason: 'fewerThanTwo' };
  if (grids.some((grid) => grid!.level !== first.level || plan.insets.has(grid!.code)))
    return { ok: false, reason: 'otherLevel' };
  if (grids.some((grid) => grid!.parentCode !== first.parentCode))
    return { ok: false, reason: 'otherParent' };
  const isLocked = (code: GridCode): boolean => plan.locks.has(code);
  const free = codes.filter((code) => !isLocked(code));
  if (free.length < 2) return { ok: false, reason: 'locked' };
  return {
    level: first.level,
    codes: free,
    locked: codes.filter(isLocked),
  };
}

interface Found {
  readonly ground: UnitGround;
  readonly grouping: Grouping;
  readonly range: Range;
  readonly target: number;
}

function* solved(
  plan: Plan,
  { measure, tolerance, target: asked }: BalanceAsk,
  ground: UnitGround,
  groups: number,
  onShare: (share: number) => void,
): Steps<Found> {
  const graph = graphOf(ground, plan.base.parts.buildings, groups, measure);
  const target = asked ?? graph.weight.reduce((sum, value) => sum + value, 0) / groups;
  const range = { lowest: target * (1 - tolerance), highest: target * (1 + tolerance) };
  const grouping = new Grouping(graph);
  if (groupsOutside(grouping, range).length > 0) {
    const { group } = yield* balanceGroupsSteps(graph, range, onShare);
    grouping.become(group);
  }
  return { ground, grouping, range, target };
}

function movedSums(plan: Plan, { ground, grouping }: Found): MovedSums {
  const { buildings } = plan.base.parts;
  const moved = ground.units.filter((unit, i) => unit.home !== grouping.group[i]);
  const indices = moved.flatMap((unit) => unit.buildings);
  return {
    households: countedOn(buildings, indices, 'households'),
    residents: countedOn(buildings, indices, 'residents'),
    buildings: indices.length,
    areaM2: moved.reduce((sum, unit) => sum + unit.areaM2, 0),
  };
}

/** What buildings on the ground leave unsaid; null where all say it. */
function unsaidOf(plan: Plan, { units }: UnitGround, measure: BalanceMeasure): BalanceRefusal | null {
  if (measure === 'areaM2') return null;
  const all = units.flatMap((unit) => unit.buildings);
  if (all.length === 0) return { ok: false, reason: 'nothingThere' };
  const { reported, of } = countedOn(plan.base.parts.buildings, all, measure);
  return reported === of ? null : { ok: false, reason: 'notReported', reported, of };
}

/** The lines along which faces may be cut; none where deeper grids, which are not cut, hold all of them. */
function linesThrough(plan: Plan, level: Level, faces: ReadonlySet<FaceId>): readonly LatticeLine[] {
  if ([...faces].every((face) => childOn(plan, level, face) !== null)) return [];
  const box = boundsOf(outlineOf(plan.partition, faces));
  return box ? naturalLines(plan.base.parts, box) : [];
}

/**
 * Suggests how grids come within a share of a target while as little as possible moves: units of ground between
 * roads, waters and borders go from a grid to its neighbour; where that is not enough, large units are divided
 * between their buildings. Each grid hangs together as it did, locked ones and locked borders stay, deeper grids move
 * as a whole, and a grid keeps the ground of its own station. The plan stays as it is; it must not change between the
 * steps. `onShare` is told how much is done, 0 … 1.
 */
export function* suggestBalanceSteps(
  plan: Plan,
  ask: BalanceAsk,
  onShare: (share: number) => void = () => {},
): Steps<BalanceAnswer> {
  const grids = gridsOf(plan, ask.codes);
  if ('ok' in grids) return grids;
  const { level, codes, locked } = grids;
  const faces = new Set([...codes, ...locked].flatMap((code) => [...plan.facesOf(code)]));
  const units: UnitAsk = { level, codes, lines: linesThrough(plan, level, faces) };
  const coarse = yield* groundInUnits(plan, units);
  const unsaid = unsaidOf(plan, coarse, ask.measure);
  if (unsaid) return unsaid;
  let found = yield* solved(plan, ask, coarse, codes.length, (share) => onShare(share / 2));
  if (groupsOutside(found.grouping, found.range).length > 0) {
    const most = ask.tolerance * found.target;
    const finer = yield* finerUnits(plan, units, coarse, ask.measure, most);
    const again = yield* solved(plan, ask, finer, codes.length, (share) => onShare((1 + share) / 2));
    if (isBetter(scoreOf(again.grouping, again.range), scoreOf(found.grouping, found.range))) found = again;
  }
  return yield* suggestionSteps(plan, codes, found);
}

function* suggestionSteps(plan: Plan, codes: readonly GridCode[], found: Found): Steps<BalanceAnswer> {
  const { ground, grouping, range, target } = found;
  const op = suggestedOp(ground, grouping.group, codes);
  yield;
  const answer = op && answerTo(plan, op);
  if (answer && !answer.ok) return { ok: false, reason: 'cannotBeCut', refused: answer };
  yield;
  const outside = new Set(groupsOutside(grouping, range));
  const before = new Grouping(grouping.graph).sums;
  return {
    ok: true,
    target,
    grids: codes.map((code, i) => ({
      code,
      before: before[i]!,
      after: grouping.sums[i]!,
      why: outside.has(i) ? shortfallOf(grouping, range, ground.units, i) : null,
    })),
    op,
    moved: movedSums(plan, found),
    pieces: movedPieces(ground, grouping.group, codes),
    cuts: op?.cuts ?? [],
  };
}

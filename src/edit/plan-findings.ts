import { intersectionOf } from '../geo/clip.ts';
import { labelPointOf } from '../geo/label-point.ts';
import { areaM2, lengthM } from '../geo/measure.ts';
import type { GridCode } from '../model/grid.ts';
import { DEFAULT_TOLERANCE, type Level } from '../model/manifest.ts';
import { contiguousParts } from '../topology/contiguity.ts';
import { positionsOf } from '../topology/lattice.ts';
import { outlineOf } from '../topology/outline.ts';
import type { FaceId } from '../topology/partition.ts';
import { gapKey } from './commands/fill-gap.ts';
import type { Position } from './edited.ts';
import { codeOn, insideOf } from './ground.ts';
import { isNarrower } from './ground-width.ts';
import type { Op } from './op.ts';
import { degreesAt, faceHolding } from './places.ts';
import type { Plan } from './plan.ts';

/** Something about a plan that ought to be looked at before it is in force. */
export interface PlanFinding {
  readonly kind:
    | 'gap'
    | 'detached'
    | 'sliver'
    | 'spike'
    | 'nesting'
    | 'stationOutside'
    | 'noLeader'
    | 'noMember'
    | 'overload';
  readonly at: Position | null;
  readonly codes: readonly string[];
  /** Values that the sentence names. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Ways to mend it, best first; each can be previewed as any other gesture. */
  readonly mends: readonly Op[];
}

/** A sliver's mean width; below it a piece is no ground that anybody meant. */
const SLIVER_M = 1;
/** A spike turns back within this angle. */
const SPIKE_COS = Math.cos((3 * Math.PI) / 180);
/** A member with more grids than this is spread thin. */
const MOST_GRIDS = 3;

const LEVEL_OF = { center: 1, station: 2, point: 3 } as const;

const tilingLevels = (plan: Plan): Level[] =>
  plan.base.manifest.levels.filter(({ tiling }) => tiling === 'partition').map(({ level }) => level);

const areaOf = (plan: Plan, faces: ReadonlySet<FaceId>): number => areaM2(outlineOf(plan.partition, faces));

function* gaps(plan: Plan): Generator<PlanFinding> {
  const { partition } = plan;
  const levels = tilingLevels(plan);
  for (const face of partition.faces.keys()) {
    const level = levels.find((each) => codeOn(partition, face, each) === null);
    if (level === undefined) continue;
    const at = insideOf(partition, face);
    if (!at || plan.allowedGaps.has(gapKey(at))) continue;
    const mends = (['longestBorder', 'maxArea', 'minArea', 'allow'] as const).map((by) => ({
      do: 'fillGap' as const,
      at,
      by,
    }));
    yield { kind: 'gap', at, codes: [], params: { level, areaM2: areaOf(plan, new Set([face])) }, mends };
  }
}

function* pieces(plan: Plan): Generator<PlanFinding> {
  const { partition } = plan;
  for (const [code, { level, name }] of plan.grids) {
    if (plan.insets.has(code)) continue;
    const [main, ...others] = contiguousParts(partition, plan.facesOf(code));
    for (const piece of main ? [main, ...others] : []) {
      const isThin = isNarrower(partition, piece, SLIVER_M);
      if (piece === main && !isThin) continue;
      const [face] = piece;
      const at = insideOf(partition, face!);
      if (!at) continue;
      const mends: Op[] = piece.size === 1 ? [{ do: 'dropSliver', at, level }] : [];
      const params = { name, areaM2: areaOf(plan, piece) };
      yield { kind: isThin ? 'sliver' : 'detached', at, codes: [code], params, mends };
    }
  }
}

function* spikes(plan: Plan): Generator<PlanFinding> {
  for (const { points } of plan.partition.arcs.values()) {
    for (let i = 2; i + 3 < points.length; i += 2) {
      const [x, y] = [points[i]!, points[i + 1]!];
      const [ax, ay] = [points[i - 2]! - x, points[i - 1]! - y];
      const [bx, by] = [points[i + 2]! - x, points[i + 3]! - y];
      if (ax * bx + ay * by < SPIKE_COS * Math.hypot(ax, ay) * Math.hypot(bx, by)) continue;
      const at = degreesAt(x, y);
      const reach = Math.min(
        lengthM(positionsOf(points.slice(i - 2, i + 2))),
        lengthM(positionsOf(points.slice(i, i + 4))),
      );
      yield { kind: 'spike', at, codes: [], params: { metres: reach }, mends: [{ do: 'removeVertex', at }] };
    }
  }
}

const insetOutline = (plan: Plan, code: GridCode) =>
  outlineOf(plan.layer(code) ?? plan.partition, plan.facesOf(code));

/** The share of an inset grid that is inside its parent, which may be an inset itself; 1 where it cannot be said. */
function insetShareInside(plan: Plan, code: GridCode, parent: GridCode | null): number {
  if (parent === null || !plan.grids.has(parent)) return 1;
  const own = insetOutline(plan, code);
  const inside = intersectionOf(own, outlineOf(plan.layer(plan.layerOf(parent))!, plan.facesOf(parent)));
  if (!inside.ok) return 1;
  return inside.shape === null ? 0 : areaM2(inside.shape) / areaM2(own);
}

function* nesting(plan: Plan): Generator<PlanFinding> {
  const { nestShare } = { ...DEFAULT_TOLERANCE, ...plan.base.manifest.tolerance };
  for (const [code, { level, parentCode, name }] of plan.grids) {
    if (level === 1) continue;
    if (plan.insets.has(code)) {
      if (insetShareInside(plan, code, parentCode) >= nestShare) continue;
      const at = labelPointOf(insetOutline(plan, code));
      yield { kind: 'nesting', at, codes: [code], params: { name, parent: parentCode ?? '' }, mends: [] };
      continue;
    }
    const above = new Set(
      [...plan.facesOf(code)].map((face) => codeOn(plan.partition, face, (level - 1) as Level)),
    );
    if (above.size === 1 && above.has(parentCode)) continue;
    const [face] = plan.facesOf(code);
    const at = face === undefined ? null : insideOf(plan.partition, face);
    yield { kind: 'nesting', at, codes: [code], params: { name, parent: parentCode ?? '' }, mends: [] };
  }
}

function* stationPlaces(plan: Plan): Generator<PlanFinding> {
  for (const { id, name, gridCode, facilityClass, geometry } of plan.stations.values()) {
    const at = geometry.coordinates as unknown as Position;
    const face = faceHolding(plan.partition, at);
    const own = plan.grids.get(gridCode);
    if (own && (plan.insets.has(gridCode) || codeOn(plan.partition, face, own.level) === gridCode)) continue;
    const actual = codeOn(plan.partition, face, own?.level ?? LEVEL_OF[facilityClass]);
    const mends: Op[] = actual === null ? [] : [{ do: 'editStation', id, set: { gridCode: actual } }];
    const params = {
      station: name,
      grid: own?.name ?? gridCode,
      actual: actual === null ? '' : (plan.grids.get(actual)?.name ?? actual),
    };
    yield {
      kind: 'stationOutside',
      at,
      codes: actual === null ? [gridCode] : [gridCode, actual],
      params,
      mends,
    };
  }
}

/** The levels at which the base has anybody in a role: elsewhere nobody is missing. */
function levelsWith(plan: Plan, role: string): Set<Level | undefined> {
  const people = [...plan.base.staff.values()].filter((person) => person.role === role);
  return new Set(
    people.flatMap(({ gridCodes }) => gridCodes.map((code) => plan.base.grids.get(code)?.level)),
  );
}

/** 谁来做事: grids that nobody leads or patrols, where others of their level have somebody; members with too many. */
function* people(plan: Plan): Generator<PlanFinding> {
  const roles = new Map<string, Set<string>>();
  for (const { id, name, role, gridCodes } of plan.staff.values()) {
    for (const code of gridCodes) roles.set(code, (roles.get(code) ?? new Set()).add(role));
    if (role !== 'gridMember' || gridCodes.length <= MOST_GRIDS) continue;
    const params = { person: name ?? id, count: gridCodes.length };
    yield { kind: 'overload', at: null, codes: gridCodes, params, mends: [] };
  }
  const [led, patrolled] = [levelsWith(plan, 'gridLeader'), levelsWith(plan, 'gridMember')];
  for (const [code, { name, level }] of plan.grids) {
    const here = roles.get(code) ?? new Set();
    const lacks = [
      ...(led.has(level) && !here.has('gridLeader') ? (['noLeader'] as const) : []),
      ...(patrolled.has(level) && !here.has('gridMember') ? (['noMember'] as const) : []),
    ];
    if (lacks.length === 0) continue;
    const [face] = plan.facesOf(code);
    const at = face === undefined ? null : insideOf(plan.layer(plan.layerOf(code))!, face);
    for (const kind of lacks) yield { kind, at, codes: [code], params: { name }, mends: [] };
  }
}

/** All findings about a plan as it is now. Overlaps cannot be: ground has one grid a level. */
export const planFindings = (plan: Plan): PlanFinding[] => [
  ...gaps(plan),
  ...pieces(plan),
  ...spikes(plan),
  ...nesting(plan),
  ...stationPlaces(plan),
  ...people(plan),
];

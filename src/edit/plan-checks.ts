import { boundsOf } from '../geo/bounds.ts';
import { labelPointOf } from '../geo/label-point.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { neighboursOf } from '../topology/contiguity.ts';
import type { PartitionFinding } from '../topology/from-polygons.ts';
import { outlineOf } from '../topology/outline.ts';
import type { Changed, PlanDiff } from './diff.ts';
import type { Position } from './edited.ts';
import { codeOn } from './ground.ts';
import type { Op } from './op.ts';
import { faceHolding } from './places.ts';
import type { Plan } from './plan.ts';
import { type PlanFinding, planFindings } from './plan-findings.ts';

/** A finding of a plan as the page lists it: those of the plan alone, and those that compare it with what was. */
export interface PlanCheck extends Omit<PlanFinding, 'kind'> {
  readonly kind: PlanFinding['kind'] | 'overlap' | 'buildingsMoved' | 'stationMoved';
  /** West, south, east, north of what it is about; null where `at` says enough. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Ids of the buildings that it is about. */
  readonly buildings: readonly string[];
}

/** Ground that two grids of the input both claimed and that still is with the first of them: it can be given to the other. */
function* overlaps(plan: Plan, start: readonly PartitionFinding[]): Generator<PlanCheck> {
  for (const finding of start) {
    if (finding.kind !== 'overlap') continue;
    const { outline, codes, level } = finding;
    const [from, ...others] = codes as readonly GridCode[];
    const at = labelPointOf(outline) as Position | null;
    const ring = outline.coordinates.length === 1 ? outline.coordinates[0]?.[0] : undefined;
    if (!at || from === undefined) continue;
    if (codeOn(plan.partition, faceHolding(plan.partition, at), level) !== from) continue;
    const names = codes.map((code) => plan.grids.get(code as GridCode)?.name ?? code);
    const mends = ring
      ? others.map((to): Op => ({ do: 'cutOverlap', outline: ring as unknown as Position[], from, to }))
      : [];
    const params = { has: names[0] ?? from, other: names.slice(1).join(' / ') };
    yield { kind: 'overlap', at, codes, params, mends, bounds: boundsOf(outline), buildings: [] };
  }
}

/** The grids around a gap, any of which may get it. */
function heirs(plan: Plan, at: Position, level: 1 | 2 | 3): readonly Op[] {
  const { partition } = plan;
  const codes = new Set<GridCode>();
  for (const other of neighboursOf(partition, faceHolding(partition, at))) {
    if (other === 0) continue;
    const code = codeOn(partition, other, level);
    if (code !== null) codes.add(code);
  }
  return [...codes].sort().map((to) => ({ do: 'fillGap', at, by: { to } }));
}

function withBounds(plan: Plan, finding: PlanFinding): PlanCheck {
  if (finding.kind !== 'gap' || !finding.at) return { ...finding, bounds: null, buildings: [] };
  const mends = [...finding.mends, ...heirs(plan, finding.at, finding.params.level as 1 | 2 | 3)];
  const gap = outlineOf(plan.partition, new Set([faceHolding(plan.partition, finding.at)]));
  return { ...finding, mends, bounds: boundsOf(gap), buildings: [] };
}

/** Buildings that are in another grid than before, by the two grids; stations that serve another grid. */
function* moved(diff: PlanDiff, view: Dataset): Generator<PlanCheck> {
  const nameOf = (code: GridCode | null): string =>
    code === null ? '' : (view.grids.get(code)?.name ?? code);
  const places = new Map(view.parts.buildings.map(({ id, geometry }) => [id, geometry]));
  const pairs = new Map<string, Changed[]>();
  for (const changed of diff.buildings) {
    const key = JSON.stringify([changed.from, changed.to]);
    const pair = pairs.get(key);
    if (pair) pair.push(changed);
    else pairs.set(key, [changed]);
  }
  for (const changed of pairs.values()) {
    const { from, to } = changed[0]!;
    const bounds = boundsOf({
      type: 'GeometryCollection',
      geometries: changed.flatMap(({ id }) => places.get(id) ?? []),
    });
    const params = { count: changed.length, from: nameOf(from), to: nameOf(to) };
    const codes = [from, to].filter((code) => code !== null);
    yield {
      kind: 'buildingsMoved',
      at: null,
      codes,
      params,
      mends: [],
      bounds,
      buildings: changed.map(({ id }) => id),
    };
  }
  for (const { id, from, to } of diff.stations) {
    const station = view.stations.get(id);
    if (!station || from === null || to === null) continue;
    const at = station.geometry.coordinates as unknown as Position;
    const params = { station: station.name, from: nameOf(from), to: nameOf(to) };
    yield { kind: 'stationMoved', at, codes: [from, to], params, mends: [], bounds: null, buildings: [] };
  }
}

/** All that ought to be looked at in a plan, `diff` being from the plan in force to it and `view` the plan as a dataset. */
export const planChecks = (
  plan: Plan,
  start: readonly PartitionFinding[],
  diff: PlanDiff,
  view: Dataset,
): readonly PlanCheck[] => [
  ...overlaps(plan, start),
  ...planFindings(plan).map((finding) => withBounds(plan, finding)),
  ...moved(diff, view),
];

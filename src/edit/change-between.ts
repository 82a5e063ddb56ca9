import type { GridCode } from '../model/grid.ts';
import { type Arc, type Change, type Face, Partition, sameLabels } from '../topology/partition.ts';
import type { LayerKey, Membership, Plan, PlanChange, Step } from './plan.ts';

const sameArc = (a: Arc, b: Arc): boolean =>
  a === b ||
  (a.left === b.left &&
    a.right === b.right &&
    a.points.length === b.points.length &&
    a.points.every((value, i) => value === b.points[i]));

const sameFace = (a: Face, b: Face): boolean => a === b || sameLabels(a.labels, b.labels);

const sameRecord = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What two maps hold differently, by their keys. */
function steps<K, T>(
  from: ReadonlyMap<K, T>,
  to: ReadonlyMap<K, T>,
  same: (a: T, b: T) => boolean,
): Step<T>[] {
  const found: Step<T>[] = [];
  for (const [key, before] of from) {
    const after = to.get(key);
    if (after === undefined || !same(before, after)) found.push({ before, after: after ?? null });
  }
  for (const [key, after] of to) if (!from.has(key)) found.push({ before: null, after });
  return found;
}

function memberships(from: ReadonlySet<string>, to: ReadonlySet<string>): Membership[] {
  return [...new Set([...from, ...to])]
    .filter((key) => from.has(key) !== to.has(key))
    .map((key) => ({ key, before: from.has(key), after: to.has(key) }));
}

const NOTHING = new Partition([], []);

function partitionChange(from: Partition, to: Partition): Change {
  return { arcs: steps(from.arcs, to.arcs, sameArc), faces: steps(from.faces, to.faces, sameFace) };
}

/** The change that makes a plan what another one over the same base is. */
export function changeBetween(plan: Plan, target: Plan): PlanChange {
  const insets = new Set<GridCode>([...plan.insets.keys(), ...target.insets.keys()]);
  const layers = (['', ...insets] as const).map((layer: LayerKey) => ({
    layer,
    change: partitionChange(plan.layer(layer) ?? NOTHING, target.layer(layer) ?? NOTHING),
  }));
  return {
    layers: layers.filter(({ change }) => change.arcs.length > 0 || change.faces.length > 0),
    grids: steps(plan.grids, target.grids, sameRecord),
    stations: steps(plan.stations, target.stations, sameRecord),
    staff: steps(plan.staff, target.staff, sameRecord),
    locks: memberships(plan.locks, target.locks),
    allowedGaps: memberships(plan.allowedGaps, target.allowedGaps),
    settings: sameRecord(plan.settings, target.settings)
      ? null
      : { before: plan.settings, after: target.settings },
  };
}

/** Whether a change leaves everything as it is. */
export const isNothing = ({
  layers,
  grids,
  stations,
  staff,
  locks,
  allowedGaps,
  settings,
}: PlanChange): boolean =>
  settings === null &&
  [layers, grids, stations, staff, locks, allowedGaps].every((list) => list.length === 0);

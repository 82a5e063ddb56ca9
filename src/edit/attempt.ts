import { compose } from '../topology/compose.ts';
import type { Change } from '../topology/partition.ts';
import type { Answer, Refused, Sentence } from './edited.ts';
import { refuse } from './edited.ts';
import {
  inverseOfChange,
  type LayerKey,
  type Membership,
  NO_CHANGE,
  type Plan,
  type PlanChange,
  type Step,
} from './plan.ts';

/** A change of borders and labels alone, in one layer. */
export const inLayer = (layer: LayerKey, change: Change): PlanChange => ({
  ...NO_CHANGE,
  layers: [{ layer, change }],
});

function composedSteps<T>(lists: readonly (readonly Step<T>[])[], keyOf: (record: T) => string): Step<T>[] {
  const byKey = new Map<string, Step<T>>();
  for (const list of lists) {
    for (const { before, after } of list) {
      if (before) {
        const key = keyOf(before);
        const known = byKey.get(key);
        byKey.set(key, { before: known ? known.before : before, after: null });
      }
      if (after) {
        const key = keyOf(after);
        byKey.set(key, { before: byKey.get(key)?.before ?? null, after });
      }
    }
  }
  return [...byKey.values()].filter(({ before, after }) => before !== after);
}

function composedMemberships(lists: readonly (readonly Membership[])[]): Membership[] {
  const byKey = new Map<string, Membership>();
  for (const one of lists.flat())
    byKey.set(one.key, { ...one, before: byKey.get(one.key)?.before ?? one.before });
  return [...byKey.values()].filter(({ before, after }) => before !== after);
}

/** One change that does what changes do one after the other. */
export function composeChanges(changes: readonly PlanChange[]): PlanChange {
  const layers = new Map<LayerKey, Change[]>();
  for (const { layer, change } of changes.flatMap((each) => each.layers)) {
    layers.set(layer, [...(layers.get(layer) ?? []), change]);
  }
  const settings = changes.map((change) => change.settings).filter((step) => step !== null);
  return {
    layers: [...layers].map(([layer, list]) => ({ layer, change: compose(list) })),
    grids: composedSteps(
      changes.map((change) => change.grids),
      (grid) => grid.code,
    ),
    stations: composedSteps(
      changes.map((change) => change.stations),
      (station) => station.id,
    ),
    staff: composedSteps(
      changes.map((change) => change.staff),
      (person) => person.id,
    ),
    locks: composedMemberships(changes.map((change) => change.locks)),
    allowedGaps: composedMemberships(changes.map((change) => change.allowedGaps)),
    settings: settings.length === 0 ? null : { before: settings[0]!.before, after: settings.at(-1)!.after },
  };
}

const isEmpty = (change: PlanChange): boolean =>
  change.layers.every(({ change: of }) => of.arcs.length === 0 && of.faces.length === 0) &&
  [change.grids, change.stations, change.staff, change.locks, change.allowedGaps].every(
    (list) => list.length === 0,
  ) &&
  change.settings === null;

/**
 * Tries steps on a plan, each seeing what the former did, and takes all of them back: the answer is one change, or
 * the first refusal. The plan is afterwards as it was.
 */
export function attempt(plan: Plan, run: (act: (change: PlanChange) => void) => Refused | Sentence): Answer {
  const done: PlanChange[] = [];
  const act = (change: PlanChange): void => {
    plan.apply(change);
    done.push(change);
  };
  let result: Refused | Sentence;
  try {
    result = run(act);
  } finally {
    for (const change of [...done].reverse()) plan.apply(inverseOfChange(change));
  }
  if ('ok' in result) return result;
  const change = composeChanges(done);
  return isEmpty(change) ? refuse('nothingChanges') : { ok: true, change, sentence: result };
}

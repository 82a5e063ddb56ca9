import type { PatrolRule } from '../model/grid.ts';
import { buildingsReached } from './household-visits.ts';
import type { LevelPlaces, PreparedPatrols, Walk } from './prepared-patrols.ts';
import type { TimeWindow } from './results.ts';
import type { StayRule } from './stays.ts';
import { forEachStayIn, isPatrol } from './walk-stays.ts';

/** How often a rule was met in one grid during a window. */
export type RuleCount = (grid: number, rule: PatrolRule, window: TimeWindow) => number;

/** Whether a walk's role is among those a rule asks for; a walk of unknown role meets only rules for everybody. */
function isByRoleOf({ byRoles }: PatrolRule): (walk: Walk) => boolean {
  return ({ role }) => byRoles === undefined || (role !== null && byRoles.includes(role));
}

/**
 * Counts for the rules of one level, up to `asOfMs`: patrols for the kind `patrol`, buildings reached for the
 * kind `visit`. One pass over the fixes for each distinct kind, set of roles and window, kept.
 */
export function createRuleCount(
  prepared: PreparedPatrols,
  places: LevelPlaces,
  size: number,
  settings: StayRule & { readonly minDoorS: number; readonly asOfMs: number },
): RuleCount {
  const kept = new Map<string, Uint32Array>();

  function countAll(rule: PatrolRule, window: TimeWindow): Uint32Array {
    const byRole = isByRoleOf(rule);
    if (rule.kind === 'visit')
      return buildingsReached(prepared, places, size, window, settings.minDoorS, byRole);
    const visits = new Uint32Array(size);
    const wanted = (walk: Walk): boolean => isPatrol(walk) && byRole(walk);
    forEachStayIn(prepared, places, window, settings, wanted, (grid) => {
      visits[grid]!++;
    });
    return visits;
  }

  return (grid, rule, { fromMs, toMs }) => {
    const window = { fromMs, toMs: Math.min(toMs, settings.asOfMs + 1) };
    const key = JSON.stringify([rule.kind, rule.byRoles, window]);
    const counts = kept.get(key) ?? countAll(rule, window);
    kept.set(key, counts);
    return counts[grid]!;
  };
}

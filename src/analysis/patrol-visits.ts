import type { Dataset } from '../model/dataset.ts';
import type { GridCode, PatrolRule } from '../model/grid.ts';
import { tallyGrids } from './grid-tally.ts';
import { buildingsReached, buildingsToReach } from './household-visits.ts';
import { createLocalDays } from './local-days.ts';
import { type PrepareSettings, preparePatrols } from './prepare-patrols.ts';
import type { PreparedPatrols } from './prepared-patrols.ts';
import type { GridPatrol, PatrolSummary, RuleStatus, TimeWindow } from './results.ts';
import { createRuleCount } from './rule-count.ts';
import { ruleStatus, worstOf } from './rule-status.ts';
import type { StayRule } from './stays.ts';

export interface PatrolSettings extends StayRule {
  /** null = the whole record. */
  readonly window: TimeWindow | null;
  /** The instant at which rules are judged; fixes after it count for no rule. */
  readonly asOfMs: number;
  /** How long a household visit stays at a door at least. */
  readonly minDoorS: number;
}

/** A patrol is two minutes and fifty metres inside a grid: more than crossing its corner. */
export const DEFAULT_STAY: Pick<PatrolSettings, 'minStayS' | 'minDistanceM' | 'minDoorS'> = {
  minStayS: 120,
  minDistanceM: 50,
  minDoorS: 30,
};

/**
 * The patrols of a window per grid of every level, and how each grid's rules stand at `asOfMs`. A rule of kind
 * `patrol` counts stays, one of kind `visit` buildings reached. Rules are not judged where nothing was recorded
 * up to `asOfMs`, nor household visits where no inhabited building is known. See docs/decisions/020.
 */
export function summarise(prepared: PreparedPatrols, settings: PatrolSettings): PatrolSummary {
  const { asOfMs, minDoorS } = settings;
  const { record } = prepared;
  const window = settings.window ?? record ?? { fromMs: asOfMs, toMs: asOfMs };
  const days = createLocalDays(prepared.dataset.manifest.timeZone);
  // A day that began before the first fix was not missed: it was not recorded.
  const recordedFromMs = record ? days.periodOf('day', record.fromMs).fromMs : Number.POSITIVE_INFINITY;
  const summary = new Map<GridCode, GridPatrol>();
  for (const places of prepared.levels) {
    const grids = prepared.locators.get(places.level)?.grids ?? [];
    const figures = tallyGrids(prepared, places, grids.length, window, settings);
    const toReach = buildingsToReach(prepared, places, grids.length);
    const reached = buildingsReached(prepared, places, grids.length, window, minDoorS);
    const countOf = createRuleCount(prepared, places, grids.length, settings);

    const judge = (grid: number, rule: PatrolRule): RuleStatus => {
      const unknown = recordedFromMs > asOfMs || (rule.kind === 'visit' && toReach[grid] === 0);
      if (unknown) return { rule, status: 'none', count: 0, dueMs: null };
      return ruleStatus(rule, (period) => countOf(grid, rule, period), asOfMs, recordedFromMs, days);
    };

    for (const [index, { code, patrolRules = [] }] of grids.entries()) {
      const rules = patrolRules.map((rule) => judge(index, rule));
      const known = toReach[index]! > 0;
      summary.set(code, {
        code,
        ...figures[index]!,
        buildings: known ? toReach[index]! : null,
        buildingsReached: known ? reached[index]! : null,
        ...worstOf(rules),
        rules,
      });
    }
  }
  return { window, asOfMs, grids: summary, cleaning: prepared.cleaning };
}

/** `preparePatrols` and `summarise` in one go, with the usual settings where none are given. */
export function patrolVisits(
  dataset: Dataset,
  settings: Partial<PatrolSettings & PrepareSettings> & Pick<PatrolSettings, 'asOfMs'>,
): PatrolSummary {
  const prepared = preparePatrols(dataset, settings);
  return summarise(prepared, { window: null, ...DEFAULT_STAY, ...settings });
}

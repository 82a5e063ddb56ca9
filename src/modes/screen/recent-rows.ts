import { msg, str } from '@lit/localize';
import type { PatrolSummary } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { RecentRow } from '../../ui/wall/recent-list.ts';
import { timeBeside } from './time-words.ts';

/** The grids that were patrolled last in the window, the newest first. */
export function recentRows(
  dataset: Dataset,
  grids: readonly Grid[],
  summary: PatrolSummary,
  nowMs: number,
  most: number,
): readonly RecentRow[] {
  const { timeZone } = dataset.manifest;
  return grids
    .flatMap(({ code, name }) => {
      const patrol = summary.grids.get(code);
      return patrol && patrol.lastMs !== null && patrol.lastMs <= nowMs
        ? [{ code, name, patrol, lastMs: patrol.lastMs }]
        : [];
    })
    .sort((a, b) => b.lastMs - a.lastMs)
    .slice(0, most)
    .map(({ code, name, patrol, lastMs }) => ({
      code,
      name,
      time: timeBeside(lastMs, nowMs, timeZone),
      detail: msg(str`${formatNumber(patrol.visits)} 次`),
    }));
}

import type { Feature } from 'geojson';
import type { Cell } from '../../io/write/csv.ts';
import type { AppState } from '../../state/app-state.ts';
import type { WallFacts } from './wall-facts.ts';

/** Columns of what the wall shows of each grid; nothing of it is about a person. */
export const SHOWN_COLUMNS = [
  'code',
  'name',
  'level',
  'parentCode',
  'status',
  'dueBy',
  'lastPatrol',
  'patrolsInWindow',
  'from',
  'to',
  'asOf',
  'dataVersion',
] as const;

const instant = (ms: number | null | undefined): string | null =>
  ms === null || ms === undefined ? null : new Date(ms).toISOString();

/** The grids that the figures are about, one row each, in the order of `SHOWN_COLUMNS`; instants in UTC. */
export function shownRows(
  { analysis, window }: AppState,
  { dataset, grids, nowMs }: WallFacts,
): readonly (readonly Cell[])[] {
  return grids.map(({ code, name, level, parentCode }) => {
    const standing = analysis.record?.grids.get(code);
    return [
      code,
      name,
      level,
      parentCode,
      standing?.status ?? null,
      instant(standing?.dueMs),
      instant(standing?.lastMs),
      analysis.patrols?.grids.get(code)?.visits ?? null,
      instant(window?.fromMs),
      instant(window && Math.min(window.toMs, nowMs)),
      instant(nowMs),
      dataset.manifest.version,
    ];
  });
}

/** The same rows as features with the grids' outlines (WGS 84). */
export function shownFeatures(state: AppState, facts: WallFacts): readonly Feature[] {
  return shownRows(state, facts).map((row, i) => ({
    type: 'Feature',
    properties: Object.fromEntries(SHOWN_COLUMNS.map((column, k) => [column, row[k] ?? null])),
    geometry: facts.grids[i]!.geometry,
  }));
}

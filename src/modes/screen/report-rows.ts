import type { PeriodRecord } from '../../analysis/results.ts';
import { obligationsByGrid, tallyRecord } from '../../analysis/rule-record.ts';
import type { Cell } from '../../io/write/csv.ts';
import type { Dataset } from '../../model/dataset.ts';
import { recordedPart } from './recorded-part.ts';

/** Columns of the table beside a report: one row a grid, nothing of it about a person. */
export const REPORT_COLUMNS = [
  'code',
  'name',
  'level',
  'parentCode',
  'rule',
  'due',
  'met',
  'late',
  'missed',
  'open',
  'unrecorded',
  'overdueS',
  'visits',
  'dwellS',
  'distanceM',
  'walkedShare',
  'buildings',
  'buildingsReached',
  'from',
  'to',
  'asOf',
  'dataVersion',
  'synthetic',
] as const;

const KINDS = ['patrol', 'visit'] as const;

/**
 * What a period amounted to, a row for each grid and kind of rule that it has, in the order of `REPORT_COLUMNS`; a grid
 * without a rule has one row with none. Instants in UTC; an empty cell is what nobody knows.
 */
export function reportRows(dataset: Dataset, given: PeriodRecord): readonly (readonly Cell[])[] {
  const { period, asOfMs, patrols, coverage, obligations } = recordedPart(dataset, given);
  const byGrid = obligationsByGrid(obligations);
  const instant = (ms: number): string => new Date(ms).toISOString();
  const round = (value: number | undefined, digits: number): number | null =>
    value === undefined ? null : Number(value.toFixed(digits));
  return [...dataset.grids.values()].flatMap(({ code, name, level, parentCode, patrolRules = [] }) => {
    const patrol = patrols.grids.get(code);
    const kinds = KINDS.filter((kind) => patrolRules.some((rule) => rule.kind === kind));
    return (kinds.length === 0 ? [null] : kinds).map((kind): readonly Cell[] => {
      const own = (byGrid.get(code) ?? []).filter(({ rule }) => rule.kind === kind);
      const { due, met, late, missed, open, unrecorded } = tallyRecord(own);
      const overMs = own.reduce((sum, { dueMs, endMs }) => sum + (endMs === null ? 0 : endMs - dueMs), 0);
      const judged = due > 0;
      const counts = [due, met, late, missed, open].map((count) => (judged ? count : null));
      return [
        code,
        name,
        level,
        parentCode,
        kind,
        ...counts,
        kind === null ? null : unrecorded,
        judged ? Math.round(overMs / 1000) : null,
        patrol?.visits ?? null,
        round(patrol?.dwellS, 0),
        round(patrol?.distanceM, 0),
        round(coverage.grids.get(code)?.areaShare, 4),
        patrol?.buildings ?? null,
        patrol?.buildingsReached ?? null,
        instant(period.fromMs),
        instant(period.toMs),
        instant(asOfMs),
        dataset.manifest.version,
        dataset.manifest.synthetic,
      ];
    });
  });
}

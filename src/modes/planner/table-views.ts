import { msg } from '@lit/localize';
import type { GridPatrol } from '../../analysis/results.ts';
import { areaM2 } from '../../geo/measure.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { Analysis } from '../../state/app-state.ts';
import { formatDateTime, formatDuration } from '../../text/dates.ts';
import { notPublished } from '../../text/numbers.ts';
import { statisticTitle } from '../../text/statistics.ts';
import { weekHours } from '../../text/week-hours.ts';
import { facilityClassName, levelName, patrolStatusName } from '../../text/words.ts';
import type { TableColumn } from '../../ui/data-table.ts';
import type { Cell, TableRow } from '../../ui/table-rows.ts';

export interface TableView {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly fileName: string;
}

const gridId = ({ code }: Grid): string => `grid:${code}`;
const hectares = (grid: Grid): number => Math.round(areaM2(grid.geometry) / 1000) / 10;
const parentName = (dataset: Dataset, { parentCode }: Grid): Cell =>
  parentCode === null ? '' : (dataset.grids.get(parentCode)?.name ?? parentCode);

/** Grids of a level with every statistic that the manifest explains. */
export function gridTable(dataset: Dataset, level: Level): TableView {
  const statistics = dataset.manifest.statistics ?? [];
  return {
    columns: [
      { label: msg('名称'), grow: 2 },
      { label: msg('面积（公顷）'), format: 'number' },
      ...statistics.map((statistic): TableColumn => ({ label: statisticTitle(statistic), format: 'number' })),
      { label: msg('上级网格'), grow: 2 },
      { label: msg('代码'), grow: 2 },
    ],
    rows: dataset.gridsOfLevel(level).map((grid) => ({
      id: gridId(grid),
      cells: [
        grid.name,
        hectares(grid),
        ...statistics.map(({ key }) => grid.stats?.values[key] ?? null),
        parentName(dataset, grid),
        grid.code,
      ],
    })),
    fileName: `onegrid-grids-${level}`,
  };
}

/** Service stations with what each has. */
export function stationTable(dataset: Dataset): TableView {
  return {
    columns: [
      { label: msg('名称'), grow: 2 },
      { label: msg('类型') },
      { label: msg('所属网格'), grow: 2 },
      {
        label: msg('开放时间'),
        grow: 2,
        format: (cell) => (cell === null ? notPublished() : weekHours(String(cell))),
      },
      { label: msg('设施数'), format: 'number' },
      { label: msg('服务数'), format: 'number' },
    ],
    rows: [...dataset.stations.values()].map((station) => ({
      id: `station:${station.id}`,
      cells: [
        station.name,
        facilityClassName(station.facilityClass),
        dataset.grids.get(station.gridCode)?.name ?? station.gridCode,
        station.hours ?? null,
        station.facilities?.length ?? null,
        station.services?.length ?? null,
      ],
    })),
    fileName: 'onegrid-stations',
  };
}

const URGENCY: readonly GridPatrol['status'][] = ['overdue', 'due', 'done', 'none'];

/** Last patrol and standing of every grid: what is wrong first. Times are of the record, counts of the window. */
export function patrolTable(dataset: Dataset, analysis: Analysis): TableView {
  const zone = dataset.manifest.timeZone;
  const record = analysis.record ?? analysis.patrols;
  const grids = [...dataset.grids.values()].flatMap((grid) => {
    const last = record?.grids.get(grid.code);
    return last ? [{ grid, last, inWindow: analysis.patrols?.grids.get(grid.code) }] : [];
  });
  const sorted = [...grids].sort((a, b) => URGENCY.indexOf(a.last.status) - URGENCY.indexOf(b.last.status));
  const instant = (cell: Cell): string =>
    cell === null ? msg('无记录') : formatDateTime(Number(cell), zone);
  return {
    columns: [
      { label: msg('名称'), grow: 2 },
      { label: msg('状态') },
      { label: msg('最近巡查'), format: instant, grow: 1.4 },
      { label: msg('级别'), grow: 1.2 },
      { label: msg('时段内次数'), format: 'number' },
      { label: msg('时段内时长'), format: (cell) => (cell === null ? '' : formatDuration(Number(cell))) },
    ],
    rows: sorted.map(({ grid, last, inWindow }) => ({
      id: gridId(grid),
      cells: [
        grid.name,
        patrolStatusName(last.status),
        last.lastMs,
        levelName(grid.level),
        inWindow?.visits ?? null,
        inWindow ? Math.round(inWindow.dwellS) : null,
      ],
    })),
    fileName: 'onegrid-patrols',
  };
}

/** How much of each grid stations and patrols reach. */
export function coverageTable(dataset: Dataset, analysis: Analysis): TableView {
  const { stationCoverage, patrolCoverage } = analysis;
  const grids = [...dataset.grids.values()].filter(
    ({ code }) => stationCoverage?.grids.has(code) || patrolCoverage?.grids.has(code),
  );
  return {
    columns: [
      { label: msg('名称'), grow: 2 },
      { label: msg('级别'), grow: 1.2 },
      { label: msg('站点覆盖面积'), format: 'share' },
      { label: msg('站点覆盖居民'), format: 'share' },
      { label: msg('巡查覆盖面积'), format: 'share' },
    ],
    rows: grids.map((grid) => {
      const station = stationCoverage?.grids.get(grid.code);
      return {
        id: gridId(grid),
        cells: [
          grid.name,
          levelName(grid.level),
          station?.areaShare ?? null,
          station?.residentShare ?? null,
          patrolCoverage?.grids.get(grid.code)?.areaShare ?? null,
        ],
      };
    }),
    fileName: 'onegrid-coverage',
  };
}

/** Answers of a lookup: the grid of each level, point by point. */
export function lookupTable(
  points: readonly {
    readonly label: string;
    readonly grids: readonly (string | null)[];
    readonly onBoundary: boolean;
  }[],
): TableView {
  const none = (cell: Cell): string => (cell === null ? '—' : String(cell));
  return {
    columns: [
      { label: msg('点') },
      { label: levelName(1), format: none, grow: 1.5 },
      { label: levelName(2), format: none, grow: 1.5 },
      { label: levelName(3), format: none, grow: 1.5 },
      { label: msg('在边界上') },
    ],
    rows: points.map(({ label, grids, onBoundary }, i) => ({
      id: `point:${i}`,
      cells: [label, ...grids, onBoundary ? msg('是') : ''],
    })),
    fileName: 'onegrid-lookup',
  };
}

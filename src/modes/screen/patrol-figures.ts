import { msg, str } from '@lit/localize';
import { formatNumber } from '../../text/numbers.ts';
import type { WallFigure } from '../../ui/wall/wall-figures.ts';
import type { PatrolStanding } from './patrol-standing.ts';
import type { StationsOpen } from './stations-open.ts';

/** The figures of 今日巡查; a standing that is not there yet is not zero, and what is not narrowed says so. */
export function patrolFigures(
  standing: PatrolStanding | null,
  people: { readonly count: number | null; readonly everywhere: boolean },
  stations: StationsOpen | null,
  chosen: 'done' | 'due' | 'overdue' | null,
  levels: readonly number[],
): readonly WallFigure[] {
  const waiting = '…';
  const counted = levels.length === 0 ? [] : [levelFigure(levels)];
  return [
    {
      id: 'done',
      label: msg('已巡查'),
      value: standing === null ? waiting : formatNumber(standing.done),
      unit: standing === null ? '' : `/ ${formatNumber(standing.judged)}`,
      pressed: chosen === 'done',
    },
    {
      id: 'overdue',
      label: msg('超时未巡'),
      value: standing === null ? waiting : formatNumber(standing.overdue.length),
      unit: msg('个网格'),
      pressed: chosen === 'overdue',
      ...(standing !== null && standing.overdue.length > 0 ? { tone: 'alert' as const } : {}),
    },
    {
      id: 'due',
      label: msg('今日待巡'),
      value: standing === null ? waiting : formatNumber(standing.due),
      unit: msg('个网格'),
      pressed: chosen === 'due',
    },
    {
      id: 'people',
      label: msg('正在巡查'),
      value: people.count === null ? waiting : formatNumber(people.count),
      unit: msg('人'),
      note: people.everywhere ? msg('全域') : '',
    },
    stationFigure(stations),
    ...counted,
  ];
}

/** Grids by level, from the largest down: 15/55/25. */
function levelFigure(levels: readonly number[]): WallFigure {
  return {
    id: 'levels',
    label: msg('各级网格'),
    value: levels.map((count) => formatNumber(count)).join('/'),
    tone: 'plain',
  };
}

function stationFigure(stations: StationsOpen | null): WallFigure {
  const id = 'stations';
  if (stations === null || stations.known === 0) {
    return { id, label: msg('服务站开放中'), value: formatNumber(null), tone: 'quiet' };
  }
  const { open, known, all } = stations;
  const missing = all - known;
  return {
    id,
    label: msg('服务站开放中'),
    note: missing === 0 ? '' : msg(str`${missing} 个未公布`),
    value: formatNumber(open),
    unit: `/ ${formatNumber(known)}`,
  };
}

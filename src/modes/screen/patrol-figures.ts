import { msg, str } from '@lit/localize';
import { formatNumber } from '../../text/numbers.ts';
import type { WallFigure } from '../../ui/wall/wall-figures.ts';
import type { PatrolStanding } from './patrol-standing.ts';
import type { StationsOpen } from './stations-open.ts';

/** The figures of 今日巡查; a standing that is not there yet is not zero, and what is not narrowed says so. */
export function patrolFigures(
  standing: PatrolStanding | null,
  people: { readonly count: number; readonly everywhere: boolean },
  stations: StationsOpen | null,
): readonly WallFigure[] {
  const waiting = '…';
  return [
    {
      id: 'done',
      label: msg('已巡查'),
      note: standing === null || standing.due === 0 ? '' : msg(str`今日待巡 ${standing.due}`),
      value: standing === null ? waiting : formatNumber(standing.done),
      unit: standing === null ? '' : `/ ${formatNumber(standing.judged)}`,
    },
    {
      id: 'overdue',
      label: msg('超时未巡'),
      value: standing === null ? waiting : formatNumber(standing.overdue.length),
      unit: msg('个网格'),
      ...(standing !== null && standing.overdue.length > 0 ? { tone: 'alert' as const } : {}),
    },
    {
      id: 'people',
      label: msg('正在巡查'),
      value: formatNumber(people.count),
      unit: msg('人'),
      note: people.everywhere ? msg('全域') : '',
    },
    stationFigure(stations),
  ];
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
    note: missing === 0 ? '' : msg(str`${missing} 个未公布时间`),
    value: formatNumber(open),
    unit: `/ ${formatNumber(known)}`,
  };
}

import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { TimeWindow } from '../../analysis/results.ts';
import type { AppState } from '../../state/app-state.ts';
import { awaitsTracks } from '../../state/awaits-tracks.ts';
import { formatDay, formatTime } from '../../text/dates.ts';
import type { PanelContent } from './deck-panels.ts';
import { patrolsUnknown } from './patrols-unknown.ts';
import { recentRows } from './recent-rows.ts';
import { dayAt, type WallFacts } from './wall-facts.ts';
import '../../ui/wall/hour-matrix.ts';
import '../../ui/wall/hour-trend.ts';
import '../../ui/wall/recent-list.ts';

const TICKS = ['00:00', '06:00', '12:00', '18:00', '24:00'];

/** The part of the day that the window is, 0…1; null where it is all of it, or of another day. */
function partOfDay({ fromMs, toMs }: TimeWindow, day: TimeWindow): readonly [number, number] | null {
  const length = day.toMs - day.fromMs;
  const within = fromMs >= day.fromMs && toMs <= day.toMs && toMs - fromMs < length;
  return within ? [(fromMs - day.fromMs) / length, (toMs - day.fromMs) / length] : null;
}

const waiting = (state: AppState): TemplateResult => html`<p role="status">${patrolsUnknown(state)}</p>`;

/** People by the hour of today beside the usual. */
export function trendPanel(state: AppState, { dataset, nowMs }: WallFacts): PanelContent {
  const { window } = state;
  if (awaitsTracks(state)) return { heading: msg('今日各时段巡查'), note: '', content: waiting(state) };
  const { days, today, usual, before } = dayAt(dataset, nowMs);
  const day = days.at(-1)?.day;
  const now = today.filter((count) => count !== null).at(-1) ?? 0;
  const time = formatTime(nowMs, dataset.manifest.timeZone);
  const summary =
    before > 0
      ? msg(str`今日各时段巡查人数与前 ${before} 天平均的比较，${time} 这一小时 ${now} 人`)
      : msg(str`今日各时段巡查人数，${time} 这一小时 ${now} 人`);
  const content = html`<og-hour-trend
    .today=${today}
    .usual=${usual}
    .ticks=${TICKS}
    .chosen=${window && day ? partOfDay(window, day) : null}
    summary=${summary}
  ></og-hour-trend>`;
  const note = before > 0 ? msg(str`人，虚线为前 ${before} 天平均`) : msg('人');
  return { heading: msg('今日各时段巡查'), note, content };
}

/** People by day and hour. */
export function hoursPanel(state: AppState, { dataset, nowMs }: WallFacts): PanelContent {
  const { window } = state;
  if (awaitsTracks(state)) return { heading: msg('巡查时段分布'), note: '', content: waiting(state) };
  const { days } = dayAt(dataset, nowMs);
  const { timeZone } = dataset.manifest;
  const row = days.findIndex(({ hours }) => hours.some(({ fromMs }) => fromMs === window?.fromMs));
  const column = days[row]?.hours.findIndex(
    ({ fromMs, toMs }) => fromMs === window?.fromMs && toMs === window.toMs,
  );
  const content = html`<og-hour-matrix
    .days=${days.map(({ day, counts }) => ({ label: formatDay(day.fromMs, timeZone), counts }))}
    .ticks=${TICKS}
    .chosen=${column === undefined || column < 0 ? null : [row, column]}
    summary=${msg(str`近 ${days.length} 天各小时的巡查人数，越亮越多`)}
  ></og-hour-matrix>`;
  return { heading: msg('巡查时段分布'), note: msg('人，越亮越多'), content };
}

const MOST_RECENT = 8;

/** The grids that were patrolled last. */
export function recentPanel(state: AppState, { dataset, grids, nowMs }: WallFacts): PanelContent {
  const { analysis, selection } = state;
  const { patrols } = analysis;
  const content = html`<og-recent-list
    .rows=${patrols ? recentRows(dataset, grids, patrols, nowMs, MOST_RECENT) : []}
    .selected=${selection?.kind === 'grid' ? selection.code : null}
    empty=${patrols ? msg('所选时段没有巡查记录') : patrolsUnknown(state)}
  ></og-recent-list>`;
  return { heading: msg('最近巡查'), note: msg('所选时段内'), content };
}

/** The hour of the trend (`day` null) or of the matrix that was chosen; null where there is none. */
export function hourAt(facts: WallFacts, hour: number, day: number | null): TimeWindow | null {
  const { days } = dayAt(facts.dataset, facts.nowMs);
  const found = days[day ?? days.length - 1]?.hours[hour];
  return found && found.fromMs <= facts.nowMs ? found : null;
}

import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimeWindow } from '../../analysis/results.ts';
import type { AppState } from '../../state/app-state.ts';
import { presetWindow } from '../../state/window-presets.ts';
import { formatTime } from '../../text/dates.ts';
import { formatShare } from '../../text/numbers.ts';
import { levelName } from '../../text/words.ts';
import { eventView } from './event-view.ts';
import { overdueRows } from './overdue-rows.ts';
import { patrolFigures } from './patrol-figures.ts';
import type { PatrolStanding } from './patrol-standing.ts';
import { peopleFigures } from './people-figures.ts';
import { recentRows } from './recent-rows.ts';
import { dayAt, type WallFacts } from './wall-facts.ts';
import '../../ui/wall/event-states.ts';
import '../../ui/wall/hour-trend.ts';
import '../../ui/wall/overdue-list.ts';
import '../../ui/wall/recent-list.ts';
import '../../ui/wall/share-bars.ts';
import '../../ui/wall/wall-figures.ts';
import '../../ui/wall/wall-panel.ts';

const MOST_SHARES = 4;
const MOST_LATE = 3;
const MOST_RECENT = 8;

const lateText = (late: number): string => msg(str`超期 ${late}`);

const chosenCode = ({ selection }: AppState): string | null =>
  selection?.kind === 'grid' ? selection.code : null;

/** What is: patrols of today, people and how well they are served, where patrols hardly went. */
export function standingRail(state: AppState, facts: WallFacts): TemplateResult {
  const { dataset, scope, grids, level, standing, people, stations } = facts;
  const place = scope.grid?.name ?? '';
  const walking = { count: people, everywhere: scope.grid !== null };
  return html`
    <og-wall-panel heading=${msg('今日巡查')} note=${place || levelName(level)}>
      <og-wall-figures .figures=${patrolFigures(standing, walking, stations)}></og-wall-figures>
    </og-wall-panel>
    <og-wall-panel heading=${msg('人口与覆盖')} note=${place || msg('全部网格')}>
      <og-wall-figures
        .figures=${peopleFigures(dataset, grids, state.analysis.stationCoverage, state.radiusM)}
      ></og-wall-figures>
    </og-wall-panel>
    ${sharesPanel(state, facts)} ${recentPanel(state, facts)}
  `;
}

/** Why the list of overdue grids is empty: all is well, nothing is asked of them, or it is not known yet. */
function noneOverdue(standing: PatrolStanding | null): string {
  if (standing === null) return msg('正在统计巡查…');
  return standing.judged === 0 ? msg('没有可以判断的巡查要求') : msg('没有超时的网格');
}

/** What needs attention: who is overdue, how the day goes beside the usual, what happened last. */
export function attentionRail(state: AppState, facts: WallFacts): TemplateResult {
  const { dataset, nowMs, all } = facts;
  const rows = all ? overdueRows(dataset, all, state.analysis.record, nowMs) : [];
  return html`
    <og-wall-panel id="overdue" class="first" heading=${msg('超时未巡')} note=${msg('最久的在前')}>
      <og-overdue-list
        .rows=${rows}
        .selected=${chosenCode(state)}
        ?known=${all !== null && all.judged > 0}
        empty=${noneOverdue(all)}
      ></og-overdue-list>
    </og-wall-panel>
    ${eventsPanel(state, facts)} ${trendPanel(state, facts)}
  `;
}

function sharesPanel(state: AppState, { dataset, shares }: WallFacts): TemplateResult {
  const [heading, empty] =
    shares?.kind === 'area'
      ? [msg('巡查走到最少'), msg('各处都走到 90% 以上')]
      : [msg('今日完成最少'), msg('各处都完成 90% 以上')];
  const low = shares?.low ?? [];
  const rows = low.slice(0, MOST_SHARES).map(({ code, share }) => ({
    code,
    name: dataset.grids.get(code)?.name ?? code,
    share,
    text: formatShare(share),
  }));
  const known = shares?.known ?? 0;
  const rest =
    low.length > rows.length
      ? msg(str`${known} 个中最低 ${rows.length} 个`)
      : msg(str`${rows.length} / ${known}，其余 90% 以上`);
  return html`<og-wall-panel heading=${heading} note=${rows.length > 0 ? rest : ''}>
    <og-share-bars .rows=${rows} .selected=${chosenCode(state)} empty=${shares ? empty : msg('正在统计巡查…')}></og-share-bars>
  </og-wall-panel>`;
}

function eventsPanel(state: AppState, { dataset, scope, nowMs }: WallFacts): TemplateResult | typeof nothing {
  if (dataset.parts.events.length === 0) return nothing;
  const view = eventView(dataset, scope.includes, nowMs, MOST_LATE);
  const note =
    view.lateCount > 0 ? msg(str`${view.all} 件，${view.lateCount} 件超期`) : msg(str`${view.all} 件`);
  return html`<og-wall-panel heading=${msg('事件')} note=${note}>
    <og-event-states
      .columns=${view.columns}
      .late=${view.late}
      .lateText=${lateText}
      .selected=${state.selection?.kind === 'event' ? state.selection.id : null}
    ></og-event-states>
  </og-wall-panel>`;
}

/** The part of the day that the window is, 0…1; null where it is all of it, or of another day. */
function partOfDay({ fromMs, toMs }: TimeWindow, day: TimeWindow): readonly [number, number] | null {
  const length = day.toMs - day.fromMs;
  const within = fromMs >= day.fromMs && toMs <= day.toMs && toMs - fromMs < length;
  return within ? [(fromMs - day.fromMs) / length, (toMs - day.fromMs) / length] : null;
}

function trendPanel({ window }: AppState, { dataset, nowMs }: WallFacts): TemplateResult {
  const { today, usual, days } = dayAt(dataset, nowMs);
  const { timeZone } = dataset.manifest;
  const now = today.filter((count) => count !== null).at(-1) ?? 0;
  const ticks = ['00:00', '06:00', '12:00', '18:00', '24:00'];
  const time = formatTime(nowMs, timeZone);
  const summary =
    days > 0
      ? msg(str`今日各时段巡查人数与前 ${days} 天平均的比较，${time} 这一小时 ${now} 人`)
      : msg(str`今日各时段巡查人数，${time} 这一小时 ${now} 人`);
  return html`<og-wall-panel
    class="rest"
    heading=${msg('今日各时段巡查')}
    note=${days > 0 ? msg(str`人，虚线为前 ${days} 天平均`) : msg('人')}
  >
    <og-hour-trend
      .today=${today}
      .usual=${usual}
      .ticks=${ticks}
      .chosen=${window && partOfDay(window, presetWindow('day', nowMs, timeZone))}
      summary=${summary}
    ></og-hour-trend>
  </og-wall-panel>`;
}

function recentPanel(state: AppState, { dataset, grids, nowMs }: WallFacts): TemplateResult {
  const { patrols } = state.analysis;
  const rows = patrols ? recentRows(dataset, grids, patrols, nowMs, MOST_RECENT) : [];
  return html`<og-wall-panel heading=${msg('最近巡查')} note=${msg('所选时段内')}>
    <og-recent-list
      .rows=${rows}
      .selected=${chosenCode(state)}
      empty=${patrols ? msg('所选时段没有巡查记录') : msg('正在统计巡查…')}
    ></og-recent-list>
  </og-wall-panel>`;
}

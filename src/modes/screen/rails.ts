import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { LEVELS } from '../../model/manifest.ts';
import type { AppState } from '../../state/app-state.ts';
import { levelName } from '../../text/words.ts';
import { deckPanel, lowPanel, modesPanel, reachPanel, visitsPanel } from './deck-panels.ts';
import { eventView } from './event-view.ts';
import { hoursPanel, recentPanel, trendPanel } from './hour-panels.ts';
import { overdueRows } from './overdue-rows.ts';
import { patrolFigures } from './patrol-figures.ts';
import type { PatrolStanding } from './patrol-standing.ts';
import { patrolsUnknown } from './patrols-unknown.ts';
import { peopleFigures } from './people-figures.ts';
import type { WallFacts } from './wall-facts.ts';
import '../../ui/wall/event-states.ts';
import '../../ui/wall/overdue-list.ts';
import '../../ui/wall/wall-figures.ts';
import '../../ui/wall/wall-panel.ts';

const MOST_LATE = 3;

const lateText = (late: number): string => msg(str`超期 ${late}`);

const chosenCode = ({ selection }: AppState): string | null =>
  selection?.kind === 'grid' ? selection.code : null;

/** What the figures are about where they are not about everything. */
function placeText({ wall }: AppState, { scope, grids }: WallFacts): string {
  if (scope.grid) return scope.grid.name;
  if (scope.whole) return '';
  return wall.focus?.kind === 'mode' ? wall.focus.mode : msg(str`所选 ${grids.length} 个网格`);
}

/** What is: patrols of today, people and how well they are served, where patrols hardly went. */
export function standingRail(state: AppState, facts: WallFacts): TemplateResult {
  const { dataset, scope, grids, level, standing, people, stations } = facts;
  const place = placeText(state, facts);
  const levels = LEVELS.map(
    (each) => dataset.gridsOfLevel(each).filter(({ code }) => scope.includes(code)).length,
  );
  const walking = { count: people, everywhere: !scope.whole };
  const status = state.wall.focus?.kind === 'status' ? state.wall.focus.status : null;
  return html`
    <og-wall-panel heading=${msg('今日巡查')} note=${place || levelName(level)}>
      <og-wall-figures
        id="status"
        dense
        .figures=${patrolFigures(standing, walking, stations, status, levels)}
      ></og-wall-figures>
    </og-wall-panel>
    <og-wall-panel heading=${msg('人口与覆盖')} note=${place || msg('全部网格')}>
      <og-wall-figures
        .figures=${peopleFigures(dataset, grids, state.analysis.stationCoverage, state.radiusM)}
      ></og-wall-figures>
    </og-wall-panel>
    <div class="deck">
      ${deckPanel(state, 'is', 'low', lowPanel(state, facts))}
      ${deckPanel(state, 'is', 'reach', reachPanel(state, facts))}
      ${deckPanel(state, 'is', 'modes', modesPanel(state, facts))}
      ${deckPanel(state, 'is', 'visits', visitsPanel(state, facts))}
    </div>
  `;
}

/** Why the list of overdue grids is empty: all is well, nothing is asked of them, or it is not known yet. */
function noneOverdue(standing: PatrolStanding | null, unknown: string): string {
  if (standing === null) return unknown;
  return standing.judged === 0 ? msg('没有可以判断的巡查要求') : msg('没有超时的网格');
}

/** What needs attention: who is overdue, how the day goes beside the usual, what happened last. */
export function attentionRail(state: AppState, facts: WallFacts): TemplateResult {
  const { dataset, nowMs, all } = facts;
  const rows = all
    ? overdueRows(dataset, all, state.analysis.record, nowMs, state.wall.acknowledged, chosenCode(state))
    : [];
  return html`
    <og-wall-panel id="overdue" class="first" heading=${msg('超时未巡')} note=${msg('最久的在前')}>
      <og-overdue-list
        .rows=${rows}
        .selected=${chosenCode(state)}
        ?known=${all !== null && all.judged > 0}
        empty=${noneOverdue(all, patrolsUnknown(state))}
      ></og-overdue-list>
    </og-wall-panel>
    ${eventsPanel(state, facts)}
    <div class="deck">
      ${deckPanel(state, 'needs', 'trend', trendPanel(state, facts))}
      ${deckPanel(state, 'needs', 'hours', hoursPanel(state, facts))}
      ${deckPanel(state, 'needs', 'recent', recentPanel(state, facts))}
    </div>
  `;
}

function eventsPanel(
  state: AppState,
  { dataset, scope, nowMs, all }: WallFacts,
): TemplateResult | typeof nothing {
  if (dataset.parts.events.length === 0) return nothing;
  const status = state.wall.focus?.kind === 'event' ? state.wall.focus.status : null;
  const view = eventView(dataset, scope.includes, nowMs, MOST_LATE, status);
  const note =
    view.lateCount > 0 ? msg(str`${view.all} 件，${view.lateCount} 件超期`) : msg(str`${view.all} 件`);
  return html`<og-wall-panel heading=${msg('事件')} note=${note}>
    <og-event-states
      narrow=${Math.max(1, MOST_LATE - (all?.overdue.length ?? 0))}
      .columns=${view.columns}
      .needs=${view.needs}
      .late=${view.late}
      .lateText=${lateText}
      .state=${status}
      .selected=${state.selection?.kind === 'event' ? state.selection.id : null}
    ></og-event-states>
  </og-wall-panel>`;
}

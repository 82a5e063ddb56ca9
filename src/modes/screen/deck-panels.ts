import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { AppState } from '../../state/app-state.ts';
import { DECKS, type Deck, type DeckPanel } from '../../state/wall-state.ts';
import { formatNumber, formatShare } from '../../text/numbers.ts';
import { levelName } from '../../text/words.ts';
import type { WallBar } from '../../ui/wall/wall-bars.ts';
import { gridModes } from './grid-modes.ts';
import { householdStanding } from './household-standing.ts';
import { levelReach } from './level-reach.ts';
import { lowRows } from './low-rows.ts';
import { patrolsUnknown } from './patrols-unknown.ts';
import type { WallFacts } from './wall-facts.ts';
import '../../ui/wall/wall-bars.ts';
import '../../ui/wall/wall-figures.ts';
import '../../ui/wall/wall-panel.ts';

const tabName = (panel: DeckPanel): string =>
  ({
    low: () => msg('排名'),
    reach: () => msg('覆盖'),
    modes: () => msg('网格+'),
    visits: () => msg('走访'),
    trend: () => msg('今日'),
    hours: () => msg('时段分布'),
    recent: () => msg('最近'),
  })[panel]();

export interface PanelContent {
  readonly heading: string;
  readonly note: string;
  readonly content: TemplateResult;
}

/** One of the panels that share a place. */
export function deckPanel(
  { wall }: AppState,
  deck: Deck,
  panel: DeckPanel,
  { heading, note, content }: PanelContent,
): TemplateResult {
  const tabs = DECKS[deck].map((id) => ({ id, label: tabName(id) }));
  return html`<og-wall-panel
    class="page"
    ?data-front=${wall.panels[deck] === panel}
    heading=${heading}
    note=${note}
    .tabs=${tabs}
    tab=${panel}
  >
    ${content}
  </og-wall-panel>`;
}

/** Where patrols hardly went, or were hardly done. */
export function lowPanel(state: AppState, facts: WallFacts): PanelContent {
  const { heading, note, rows, empty } = lowRows(facts, patrolsUnknown(state));
  const selected = state.selection?.kind === 'grid' ? state.selection.code : null;
  const content = html`<og-wall-bars
    id="grid"
    paged
    .rows=${rows}
    .selected=${selected}
    empty=${empty}
  ></og-wall-bars>`;
  return { heading, note, content };
}

/** How much of the ground of each level is near a patrol and near a station. */
export function reachPanel(state: AppState, { dataset, scope }: WallFacts): PanelContent {
  const { patrolCoverage, stationCoverage } = state.analysis;
  const levels = levelReach(dataset, scope.includes, patrolCoverage, stationCoverage);
  const rows = (share: 'walked' | 'served'): readonly WallBar[] =>
    levels.map((each) => ({
      id: String(each.level),
      name: levelName(each.level),
      share: each[share] ?? 0,
      text: formatShare(each[share]),
    }));
  const selected = state.level === 'auto' ? null : String(state.level);
  const content = html`<h3 class="sub">${msg(str`走过（两侧 ${state.bufferM} 米）`)}</h3>
    <og-wall-bars id="level" .rows=${rows('walked')} .selected=${selected}></og-wall-bars>
    <h3 class="sub">${msg(str`${state.radiusM} 米内有服务站`)}</h3>
    <og-wall-bars id="level" .rows=${rows('served')} .selected=${selected}></og-wall-bars>`;
  return { heading: msg('各级覆盖'), note: msg('占面积'), content };
}

/** By which modes grids work. */
export function modesPanel({ wall }: AppState, { dataset, level }: WallFacts): PanelContent {
  const { modes, unknown } = gridModes(dataset, level);
  const most = Math.max(1, ...modes.map(({ count }) => count));
  const rows = modes.map(({ mode, count }) => ({
    id: mode,
    name: mode,
    share: count / most,
    text: msg(str`${formatNumber(count)} 个`),
  }));
  const content = html`<og-wall-bars
    id="mode"
    .rows=${rows}
    .selected=${wall.focus?.kind === 'mode' ? wall.focus.mode : null}
    empty=${msg('没有公布模式')}
  ></og-wall-bars>`;
  const note = unknown > 0 ? msg(str`${formatNumber(unknown)} 个未公布`) : levelName(level);
  return { heading: msg('“网格+”模式'), note, content };
}

/** Households that were visited, and how far the grids have come that must visit. */
export function visitsPanel(state: AppState, { grids }: WallFacts): PanelContent {
  const { patrols, record } = state.analysis;
  const { reached, buildings, asked } = householdStanding(grids, patrols, record);
  const figures = [
    {
      id: 'reached',
      label: msg('走访到的楼栋'),
      note: msg('所选时段内'),
      value: formatNumber(reached),
      unit: buildings === null ? '' : `/ ${formatNumber(buildings)}`,
    },
    { id: 'asked', label: msg('有走访要求'), value: formatNumber(asked.length), unit: msg('个网格') },
  ];
  const rows = asked.map(({ grid, rule }) => ({
    id: grid.code,
    name: grid.name,
    share: rule.count / rule.rule.times,
    text: `${formatNumber(rule.count)} / ${formatNumber(rule.rule.times)}`,
    ...(rule.status === 'overdue' ? { alert: msg('超时') } : {}),
  }));
  const selected = state.selection?.kind === 'grid' ? state.selection.code : null;
  const content = html`<og-wall-figures .figures=${figures}></og-wall-figures>
    <og-wall-bars id="grid" .rows=${rows} .selected=${selected}></og-wall-bars>`;
  return { heading: msg('入户走访'), note: msg('楼栋'), content };
}

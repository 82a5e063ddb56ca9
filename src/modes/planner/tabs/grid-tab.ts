import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { createLocators } from '../../../analysis/grid-locators.ts';
import { gridsAt } from '../../../analysis/grids-at.ts';
import { createStationFinder } from '../../../analysis/station-finder.ts';
import { sumReported } from '../../../analysis/sum-reported.ts';
import { lastCall } from '../../../map/scene/memo.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import { LEVELS } from '../../../model/manifest.ts';
import type { AppState } from '../../../state/app-state.ts';
import { formatDateTime } from '../../../text/dates.ts';
import { formatDistance, formatPosition } from '../../../text/distances.ts';
import { formatNumber, formatReported } from '../../../text/numbers.ts';
import { statisticTitle } from '../../../text/statistics.ts';
import {
  eventSourceName,
  eventStatusName,
  eventTypeName,
  levelName,
  patrolStatusName,
} from '../../../text/words.ts';
import { PickEvent } from '../../../ui/events.ts';
import '../../../ui/grid-card.ts';
import type { CardPatrol } from '../../../ui/grid-card.ts';
import { gridCardOf } from '../../../ui/grid-card-view.ts';
import '../../../ui/station-card.ts';

/** What is chosen; where nothing is, what the dataset amounts to. */
export function gridTab(state: AppState, send: (event: Event) => void): TemplateResult {
  const { dataset, selection, loading } = state;
  if (!dataset)
    return html`<p class="muted">${loading.status === 'failed' ? msg('数据没有打开') : msg('正在读取数据…')}</p>`;
  switch (selection?.kind) {
    case 'grid':
      return html`<og-grid-card .view=${gridCardOf(dataset, selection.code)} .patrol=${patrolOf(state, selection.code)}></og-grid-card>`;
    case 'station':
      return stationCard(dataset, selection.id);
    case 'point':
      return pointCard(dataset, selection.position, send);
    case 'event':
      return eventCard(dataset, selection.id, send);
    default:
      return overview(dataset);
  }
}

/** How the grid stands by its patrol rule, in a sentence; null where patrols are not known. */
function patrolOf({ analysis, dataset }: AppState, code: GridCode): CardPatrol | null {
  const patrol = (analysis.record ?? analysis.patrols)?.grids.get(code);
  if (!patrol || !dataset) return null;
  const last =
    patrol.lastMs === null
      ? msg('没有巡查记录')
      : msg(str`最近巡查 ${formatDateTime(patrol.lastMs, dataset.manifest.timeZone)}`);
  return { status: patrol.status, text: `${patrolStatusName(patrol.status)} · ${last}` };
}

function stationCard(dataset: Dataset, id: string): TemplateResult {
  const station = dataset.stations.get(id) ?? null;
  const grid = station && dataset.grids.get(station.gridCode);
  return html`<og-station-card .station=${station} .gridName=${grid?.name ?? ''}></og-station-card>`;
}

const row = (label: string, name: string, go: () => void): TemplateResult =>
  html`<li class="answer"><span class="muted">${label}</span><button class="quiet" @click=${go}>${name}</button></li>`;

const locatorsOf = lastCall(createLocators);

function pointCard(
  dataset: Dataset,
  position: readonly [number, number],
  send: (event: Event) => void,
): TemplateResult {
  const found = gridsAt(locatorsOf(dataset), ...position);
  const near = createStationFinder([...dataset.stations.values()]).nearest(...position, 3);
  const onBoundary = found.some((at) => at.onBoundary);
  return html`
    <section>
      <h2 class="number">${formatPosition(position, 5)}</h2>
      <ul>
        ${LEVELS.map((level) => {
          const code = found.find((at) => at.level === level)?.code;
          const grid = code && dataset.grids.get(code);
          return grid
            ? row(levelName(level), grid.name, () =>
                send(new PickEvent({ kind: 'grid', code: grid.code }, true)),
              )
            : html`<li class="answer"><span class="muted">${levelName(level)}</span><span>—</span></li>`;
        })}
      </ul>
      ${onBoundary ? html`<p class="badge">${msg('在边界上：归代码最小的网格')}</p>` : nothing}
    </section>
    <section>
      <h3>${msg('最近的服务站（直线）')}</h3>
      <ul>
        ${near.map(({ station, distanceM }) =>
          row(formatDistance(distanceM), station.name, () =>
            send(new PickEvent({ kind: 'station', id: station.id }, true)),
          ),
        )}
      </ul>
    </section>
  `;
}

function eventCard(dataset: Dataset, id: string, send: (event: Event) => void): TemplateResult {
  const event = dataset.parts.events.find((of) => of.id === id);
  if (!event) return html`${nothing}`;
  const zone = dataset.manifest.timeZone;
  const grid = event.gridCode && dataset.grids.get(event.gridCode);
  return html`<section>
    <p class="muted">${event.source ? eventSourceName(event.source) : msg('事件')}</p>
    <h2>${eventTypeName(event.type)}</h2>
    <ul>
      <li class="answer"><span class="muted">${msg('状态')}</span><span>${eventStatusName(event.status)}</span></li>
      <li class="answer"><span class="muted">${msg('上报')}</span><span>${formatDateTime(Date.parse(event.reportedAt), zone)}</span></li>
      ${event.dueAt ? html`<li class="answer"><span class="muted">${msg('期限')}</span><span>${formatDateTime(Date.parse(event.dueAt), zone)}</span></li>` : nothing}
      ${grid ? row(msg('网格'), grid.name, () => send(new PickEvent({ kind: 'grid', code: grid.code }, true))) : nothing}
    </ul>
  </section>`;
}

function overview(dataset: Dataset): TemplateResult {
  const { manifest } = dataset;
  const tiled = manifest.levels.filter(({ tiling }) => tiling === 'partition').map(({ level }) => level);
  const level = tiled[tiled.length - 1] ?? 1;
  const grids = dataset.gridsOfLevel(level);
  return html`
    <section>
      <p class="muted">${msg('在地图、表格或搜索里选一个网格')}</p>
      <h2>${manifest.title}</h2>
      <dl class="figures">
        ${LEVELS.map((of) => figure(formatNumber(dataset.gridsOfLevel(of).length), levelName(of)))}
        ${figure(formatNumber(dataset.stations.size), msg('服务站'))}
      </dl>
    </section>
    <section>
      <h3>${msg(str`合计（按${levelName(level)}）`)}</h3>
      <dl class="figures">
        ${(manifest.statistics ?? []).map((statistic) => {
          const { sum, reported, of } = sumReported(grids, statistic.key);
          return figure(formatNumber(sum), statisticTitle(statistic), formatReported(reported, of));
        })}
      </dl>
    </section>
    <section class="muted">
      <p>${manifest.synthetic ? msg('示例数据，均为合成。') : nothing} ${msg(str`数据截至 ${manifest.asOf.slice(0, 10)}`)}</p>
      <p>${manifest.source}</p>
    </section>
  `;
}

const figure = (value: string, label: string, note = ''): TemplateResult =>
  html`<div><dt>${label}</dt><dd>${value}</dd>${note ? html`<dd class="note">${note}</dd>` : nothing}</div>`;

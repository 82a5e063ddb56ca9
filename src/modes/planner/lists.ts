import { msg } from '@lit/localize';
import type { Dataset } from '../../model/dataset.ts';
import { LEVELS } from '../../model/manifest.ts';
import type { AppState, LayerId } from '../../state/app-state.ts';
import { formatNumber } from '../../text/numbers.ts';
import { levelName } from '../../text/words.ts';
import type { LayerRow } from '../../ui/layer-panel.ts';
import type { MirrorItem } from '../../ui/mirror-list.ts';

/** The map as a list, in the order of codes: each grid with its stations after it. */
export function mirrorItemsOf(dataset: Dataset): readonly MirrorItem[] {
  return [...dataset.grids.values()].flatMap(({ code, name, level }): MirrorItem[] => [
    { id: `grid:${code}`, label: `${name} · ${levelName(level)}`, pick: { kind: 'grid', code } },
    ...dataset.stationsOf(code).map(
      ({ id, name: station }): MirrorItem => ({
        id: `station:${id}`,
        label: station,
        pick: { kind: 'station', id },
      }),
    ),
  ]);
}

/** The id of a selection in tables and in the mirror list; empty for what they do not hold. */
export function selectedId({ selection }: AppState): string {
  if (selection?.kind === 'grid') return `grid:${selection.code}`;
  return selection?.kind === 'station' ? `station:${selection.id}` : '';
}

/** The layers with what each holds; one without content says so and cannot be switched. */
export function layerRowsOf({ dataset, layers, report }: AppState): readonly LayerRow[] {
  const parts = dataset?.parts;
  const counted = (count: number | undefined): Partial<LayerRow> =>
    count ? { note: formatNumber(count) } : { note: msg('无数据'), empty: true };
  const rows: readonly [LayerId, string, Partial<LayerRow>][] = [
    ['grids', msg('网格'), counted(parts?.grids.length)],
    ['labels', msg('名称'), {}],
    ['stations', msg('服务站'), counted(parts?.stations.length)],
    ['heat', msg('巡查热力'), counted(parts?.tracks.length)],
    ['tracks', msg('巡查轨迹'), counted(parts?.tracks.length)],
    ['coverage', msg('服务站覆盖范围'), counted(parts?.stations.length)],
    ['events', msg('事件'), counted(parts?.events.length)],
    ['buildings', msg('楼栋'), counted(parts?.buildings.length)],
    ['walkways', msg('步行道'), counted(parts?.walkways.length)],
    ['findings', msg('检查结果'), counted(report.filter(({ geometry }) => geometry).length)],
    ['basemap', msg('底图'), {}],
  ];
  return rows.map(([id, label, more]) => ({ id, label, on: layers[id], ...more }));
}

/** "15 / 55 / 25": how many grids each level has. */
export const levelCounts = (dataset: Dataset): string =>
  LEVELS.map((level) => formatNumber(dataset.gridsOfLevel(level).length)).join(' / ');

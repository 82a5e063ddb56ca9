import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import { ALERT_HATCH } from '../images/scene-images.ts';
import type { Palette } from '../palette.ts';
import type { PatrolSummary } from '../state-types.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** Codes of the overdue grids joined by commas: the same value at every tick of the clock while nothing changes. */
export const overdueCodes = (record: PatrolSummary | null): string =>
  [...(record?.grids.values() ?? [])]
    .filter(({ status }) => status === 'overdue')
    .map(({ code }) => code)
    .join(',');

/** Grids whose patrol is overdue, whatever level is filled: what is wrong is seen from afar. */
export const alertSource = lastCall(
  (dataset: Dataset, overdue: string): FeatureCollection =>
    collection(
      overdue.split(',').flatMap((code) => {
        const grid = dataset.grids.get(code as GridCode);
        return grid ? feature(grid.geometry, { code, level: grid.level }) : [];
      }),
    ),
);

/** Amber stripes and an outline: never by hue alone. */
export const alertLayers = lastCall((palette: Palette, { scale }: Frame): readonly SceneLayer[] => [
  {
    id: 'alerts-hatch',
    type: 'fill',
    source: 'alerts',
    paint: { 'fill-pattern': ALERT_HATCH },
  },
  {
    id: 'alerts-line',
    type: 'line',
    source: 'alerts',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.alert, 'line-width': 2 * scale },
  },
]);

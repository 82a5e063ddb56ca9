import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import { EVENT_STATUSES } from '../../model/records.ts';
import { eventIcon } from '../images/scene-images.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall, lastCallBy } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** From the first state of an event to the last. */
const COURSE: readonly string[] = EVENT_STATUSES;

/** Events that have a place, with the icon of their state; those of one state where it is named. */
export const eventSource = lastCallBy(
  ({ parts }: Dataset, only: string | null) => [parts.events, only],
  ({ parts }: Dataset, only: string | null): FeatureCollection =>
    collection(
      parts.events.flatMap(({ id, status, geometry }) =>
        geometry && (only === null || status === only)
          ? feature(geometry, {
              id,
              icon: eventIcon(status),
              rank: -COURSE.indexOf(status),
            })
          : [],
      ),
    ),
);

export const eventLayers = lastCall((frame: Frame): readonly SceneLayer[] => [
  {
    id: 'events',
    type: 'symbol',
    source: 'events',
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.6 * frame.scale, 16, frame.scale],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'rank'],
    },
  },
]);

import type { FeatureCollection } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import type { Dataset } from '../../model/dataset.ts';
import { collection, feature } from './collect.ts';
import type { LevelView } from './grid-levels.ts';
import { lastCall } from './memo.ts';

/**
 * The borders of sparse levels, each shared one once: dashes drawn from both sides would fill each other's gaps.
 */
export const sparseBorders = lastCall(
  (dataset: Dataset, views: readonly LevelView[]): FeatureCollection =>
    collection(
      views
        .filter(({ sparse }) => sparse)
        .map(({ level }) => {
          const grids = collection(dataset.gridsOfLevel(level).map(({ geometry }) => feature(geometry, {})));
          const shared = topology({ grids });
          return feature(mesh(shared, shared.objects.grids as GeometryCollection), { level });
        }),
    ),
);

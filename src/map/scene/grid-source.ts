import type { Feature, FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { Classified } from '../../state/app-state.ts';
import { collection, feature } from './collect.ts';
import { lastCall } from './memo.ts';
import { neighbourTints } from './neighbour-tints.ts';

/** `class` of a grid whose value was not published (未公布). */
export const CLASS_MISSING = -1;
/** `class` of a grid that is not measured. */
export const CLASS_NONE = -2;

interface GridProperties {
  readonly code: string;
  readonly name: string;
  readonly class: number;
  readonly tint: number;
  readonly broken: boolean;
}

const made = new WeakMap<Grid, { readonly properties: GridProperties; readonly feature: Feature }>();

/** The feature of a grid: the same object while it says the same, so that an edit sends two grids and not all. */
function featureOf(grid: Grid, properties: GridProperties): Feature {
  const kept = made.get(grid);
  const { class: of, tint } = properties;
  if (kept && kept.properties.class === of && kept.properties.tint === tint) return kept.feature;
  const fresh = feature(grid.geometry, { ...properties });
  made.set(grid, { properties, feature: fresh });
  return fresh;
}

function gridSource(dataset: Dataset, level: Level, classified: Classified | null): FeatureCollection {
  const tints = neighbourTints(dataset, level);
  return collection(
    dataset.gridsOfLevel(level).map((grid) => {
      const { code, name, analysable } = grid;
      const found = classified?.classOf.get(code);
      return featureOf(grid, {
        code,
        name,
        class: found === undefined ? CLASS_NONE : (found ?? CLASS_MISSING),
        tint: tints.get(code) ?? 0,
        broken: !analysable,
      });
    }),
  );
}

const remembered = { 1: lastCall(gridSource), 2: lastCall(gridSource), 3: lastCall(gridSource) };

/** The polygons of one level with the class and the tint that they are filled by. */
export function gridSourceOf(
  dataset: Dataset,
  level: Level,
  classified: Classified | null,
): FeatureCollection {
  return remembered[level](dataset, level, classified);
}

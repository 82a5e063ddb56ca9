import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';
import type { Classified } from '../../state/app-state.ts';
import { collection, feature } from './collect.ts';
import { lastCall } from './memo.ts';
import { neighbourTints } from './neighbour-tints.ts';

/** `class` of a grid whose value was not published (未公布). */
export const CLASS_MISSING = -1;
/** `class` of a grid that is not measured. */
export const CLASS_NONE = -2;

function gridSource(dataset: Dataset, level: Level, classified: Classified | null): FeatureCollection {
  const tints = neighbourTints(dataset, level);
  return collection(
    dataset.gridsOfLevel(level).map(({ code, name, geometry, analysable }) => {
      const found = classified?.classOf.get(code);
      return feature(geometry, {
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

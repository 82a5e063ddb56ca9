import Flatbush from 'flatbush';
import { middleOf } from '../analysis/building-places.ts';
import { createLocators } from '../analysis/grid-locators.ts';
import { codesAt } from '../analysis/grids-at.ts';
import { boundsMeet, boundsOf } from '../geo/bounds.ts';
import { createLocator } from '../geo/locator/create-locator.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';

type Codes = readonly (GridCode | null)[];

interface Placed {
  /** Longitude, latitude of every building's middle. */
  readonly lngLat: Float64Array;
  readonly index: Flatbush | null;
  readonly byLevel: Map<Level, Codes>;
}

const placed = new WeakMap<Dataset, Placed>();

function placedIn(dataset: Dataset): Placed {
  const known = placed.get(dataset);
  if (known) return known;
  const { buildings } = dataset.parts;
  const lngLat = Float64Array.from(buildings.flatMap((building) => middleOf(building)));
  const index = buildings.length === 0 ? null : new Flatbush(buildings.length);
  for (let i = 0; i < buildings.length; i++) {
    const [lng, lat] = [lngLat[2 * i]!, lngLat[2 * i + 1]!];
    index?.add(lng, lat, lng, lat);
  }
  index?.finish();
  const made = { lngLat, index, byLevel: new Map() };
  placed.set(dataset, made);
  return made;
}

/** The code of the grid of a level that holds each building's middle; a dataset is asked once. */
export function gridsOfBuildings(dataset: Dataset, level: Level): Codes {
  const { lngLat, byLevel } = placedIn(dataset);
  const codes = byLevel.get(level) ?? codesAt(createLocators(dataset), level, lngLat);
  byLevel.set(level, codes);
  return codes;
}

/**
 * The same over later grids of the level, of which `changed` (earlier and later ground) are other than before: only
 * buildings in their boxes are asked again, of the grids that come near, so that a step costs what it touches.
 */
export function gridsOfBuildingsAfter(
  earlier: Dataset,
  level: Level,
  later: readonly Grid[],
  changed: readonly Grid[],
): Codes {
  const { lngLat, index } = placedIn(earlier);
  const codes = [...gridsOfBuildings(earlier, level)];
  const around = changed.flatMap(({ geometry }) => {
    const box = boundsOf(geometry);
    return box ? [box] : [];
  });
  if (!index || around.length === 0) return codes;
  const near = later.filter(({ geometry }) => {
    const box = boundsOf(geometry);
    return box !== null && around.some((other) => boundsMeet(box, other));
  });
  const locator = createLocator(
    near.map(({ geometry }) => ({ type: 'Feature', properties: null, geometry }) as const),
  );
  const again = new Set(around.flatMap((box) => index.search(...box)));
  for (const i of again) {
    codes[i] = near[locator.locate(lngLat[2 * i]!, lngLat[2 * i + 1]!).index]?.code ?? null;
  }
  return codes;
}

import type { Position } from 'geojson';
import type { Dataset } from '../model/dataset.ts';
import { facilityClassName, levelName, placeKindName } from '../text/words.ts';
import type { SearchItem } from './search-items.ts';

/** Everything that the search knows: grids, stations, places. */
export function searchItemsOf(dataset: Dataset): readonly SearchItem[] {
  const grids = [...dataset.grids.values()].map(
    ({ code, name, level, mode }): SearchItem => ({
      name,
      keys: [code, ...(mode ? [mode] : [])],
      note: levelName(level),
      target: { kind: 'grid', code },
    }),
  );
  const stations = [...dataset.stations.values()].map(
    ({ id, name, aliases = [], signboards = [], facilityClass }): SearchItem => ({
      name,
      keys: [id, ...aliases, ...signboards],
      note: facilityClassName(facilityClass),
      target: { kind: 'station', id },
    }),
  );
  const places = dataset.parts.places.flatMap(({ name, aliases = [], kind, geometry }): SearchItem[] => {
    const [lng, lat] = firstPosition(geometry);
    if (lng === undefined || lat === undefined) return [];
    return [
      { name, keys: aliases, note: placeKindName(kind), target: { kind: 'place', position: [lng, lat] } },
    ];
  });
  return [...grids, ...stations, ...places];
}

function firstPosition(geometry: Dataset['parts']['places'][number]['geometry']): Position {
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries[0] ? firstPosition(geometry.geometries[0]) : [];
  let at: unknown = geometry.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return at as Position;
}

import type { RawLayer } from '../formats/raw-layer.ts';
import type { ImportChoices, LayerUse } from './choices.ts';
import { columnsOf, guessColumn } from './columns.ts';
import { hasTimes } from './track-features.ts';

/** What a layer holds, by its geometry and columns; null where nothing of it has a place. */
export function layerRole(layer: RawLayer, choices: ImportChoices): LayerUse['role'] | null {
  const said = choices.levels?.has(layer.file) ? 'grids' : choices.roles?.get(layer.file);
  if (said) return said;
  const types = new Set(layer.features.map((feature) => feature?.geometry?.type ?? null));
  if (types.has('Polygon') || types.has('MultiPolygon')) return 'grids';
  if (types.has('LineString') || types.has('MultiLineString')) {
    return layer.features.some(hasTimes) ? 'tracks' : 'basemap';
  }
  if (!types.has('Point')) return types.size === 1 && types.has(null) ? null : 'places';
  const columns = columnsOf(layer.features);
  if (columns.includes('gridCode')) return 'stations';
  return guessColumn(columns, 'time') !== null && guessColumn(columns, 'track') !== null
    ? 'tracks'
    : 'places';
}

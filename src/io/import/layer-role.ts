import type { ImportRole } from '../../model/import.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import type { ImportChoices } from './choices.ts';
import { columnsOf, guessColumn, statisticOf } from './columns.ts';
import { levelOfName } from './grid-features.ts';
import { layerKey } from './layer-key.ts';
import { hasTimes } from './track-features.ts';

const NAMES: readonly (readonly [RegExp, ImportRole])[] = [
  [/建筑|楼栋|楼宇|房屋|building|house/i, 'buildings'],
  [/服务站|服务点|服务中心|党群|驿站|station/i, 'stations'],
  [/步道|小巷|巷道|walk|footway|path/i, 'walkways'],
];

/** What the name of a layer or file says that it holds. */
function roleOfName({ name, file }: RawLayer): ImportRole | null {
  return NAMES.find(([words]) => words.test(name) || words.test(file))?.[1] ?? null;
}

function areaRole(layer: RawLayer, columns: readonly string[]): ImportRole {
  if (levelOfName(layer.name) === null && roleOfName(layer) === 'buildings') return 'buildings';
  const isNumbered = guessColumn(columns, 'code') !== null || guessColumn(columns, 'name') !== null;
  const counts = columns.some((column) => statisticOf(column) === 'households');
  return !isNumbered && counts && layer.features.length > 200 ? 'buildings' : 'grids';
}

function pointRole(layer: RawLayer, columns: readonly string[]): ImportRole {
  if (guessColumn(columns, 'time') !== null && guessColumn(columns, 'track') !== null) return 'tracks';
  const named = roleOfName(layer);
  if (named === 'stations' || named === 'buildings') return named;
  return columns.includes('gridCode') ? 'stations' : 'places';
}

/**
 * What a layer holds: what was said of it, else what its shapes, columns and name look like; null where nothing of it
 * has a place.
 */
export function layerRole(layer: RawLayer, choices: ImportChoices): ImportRole | null {
  const file = layer.file;
  const said = choices.layers?.[layerKey(layer)]?.role;
  if (said) return said;
  const byFile = choices.levels?.has(file) ? 'grids' : choices.roles?.get(file);
  if (byFile) return byFile;
  const types = new Set(layer.features.map((feature) => feature?.geometry?.type ?? null));
  const columns = columnsOf(layer.features);
  if (types.has('Polygon') || types.has('MultiPolygon')) return areaRole(layer, columns);
  if (types.has('LineString') || types.has('MultiLineString')) {
    if (layer.features.some(hasTimes)) return 'tracks';
    return roleOfName(layer) === 'walkways' ? 'walkways' : 'basemap';
  }
  if (!types.has('Point')) return types.size === 1 && types.has(null) ? null : 'places';
  return pointRole(layer, columns);
}

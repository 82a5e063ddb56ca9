import type { Feature, Geometry } from 'geojson';
import type { ToWgs84 } from '../../check/door/positions.ts';
import { type Grid, NO_GRID } from '../../model/grid.ts';
import type { LayerPlan } from '../../model/import.ts';
import type { FacilityClass } from '../../model/records.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { columnsOf, guessColumn } from './columns.ts';
import { containingGrid } from './containing-grid.ts';

const CLASS_OF_LEVEL: readonly FacilityClass[] = ['center', 'station', 'point'];

const idOf = (feature: Feature<Geometry | null>, column: string | null, fallback: string): unknown =>
  (column === null ? undefined : feature.properties?.[column]) ?? feature.id ?? fallback;

/** The grid that a station names in its own column, by code or name. */
function namedGrid(grids: readonly Grid[], text: string): Grid | undefined {
  return text === '' ? undefined : grids.find((grid) => grid.code === text || grid.name === text);
}

/**
 * Points as service stations of the grid that they name, else of the finest grid that holds each; the word for a
 * facility follows that level. `derived` are the indices of those that name none.
 */
export function stationFeatures(
  layer: RawLayer,
  { code, name }: LayerPlan,
  grids: readonly Grid[],
  convert: ToWgs84 | null,
): { readonly features: Feature<Geometry | null>[]; readonly derived: readonly number[] } {
  const derived: number[] = [];
  const gridColumn = guessColumn(columnsOf(layer.features), 'grid');
  const holding = [3, 2, 1].map((level) => containingGrid(grids.filter((grid) => grid.level === level)));
  const features = layer.features.map((feature, index): Feature<Geometry | null> => {
    if (feature?.geometry?.type !== 'Point') return feature;
    const [x, y] = feature.geometry.coordinates;
    const at = convert ? convert(x!, y!) : ([x!, y!] as const);
    const cell = gridColumn === null ? undefined : feature.properties?.[gridColumn];
    const words = String(cell ?? '').trim();
    const said = namedGrid(grids, words);
    const grid = said ?? holding.map((gridAt) => gridAt(at)).find((found) => found !== null);
    const id = String(idOf(feature, code, `${layer.name}-${index + 1}`));
    if (!said) derived.push(index);
    const known = {
      id,
      name: (name === null ? undefined : feature.properties?.[name]) ?? id,
      gridCode: grid?.code ?? (words || NO_GRID),
      facilityClass: CLASS_OF_LEVEL[(grid?.level ?? 3) - 1],
    };
    return { ...feature, properties: { ...known, ...feature.properties } };
  });
  return { features, derived };
}

/** Points, lines and areas as named places of the gazetteer. */
export function placeFeatures(layer: RawLayer, { name }: LayerPlan): Feature<Geometry | null>[] {
  return layer.features.map((feature, index) => {
    if (feature?.type !== 'Feature') return feature;
    const named = (name === null ? undefined : feature.properties?.[name]) ?? `${layer.name} ${index + 1}`;
    return { ...feature, properties: { kind: 'other', ...feature.properties, name: String(named) } };
  });
}

/** Lines without times as roads of the base map; other shapes as built ground. */
export function basemapFeatures(layer: RawLayer): Feature<Geometry | null>[] {
  return layer.features.map((feature) => {
    if (feature?.type !== 'Feature') return feature;
    const kind = feature.geometry?.type.endsWith('LineString') ? 'road' : 'built';
    return { ...feature, properties: { kind, ...feature.properties } };
  });
}

/** Lines as ways to walk on, one a part. */
export function walkwayFeatures(layer: RawLayer): Feature<Geometry | null>[] {
  return layer.features.flatMap((feature): Feature<Geometry | null>[] => {
    if (feature?.type !== 'Feature') return [feature];
    const properties = { kind: 'path', ...feature.properties };
    if (feature.geometry?.type !== 'MultiLineString') return [{ ...feature, properties }];
    return feature.geometry.coordinates.map((coordinates) => ({
      ...feature,
      properties,
      geometry: { type: 'LineString', coordinates },
    }));
  });
}

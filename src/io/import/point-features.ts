import type { Feature, Geometry } from 'geojson';
import type { ToWgs84 } from '../../check/door/positions.ts';
import type { Grid } from '../../model/grid.ts';
import type { FacilityClass } from '../../model/records.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { columnsOf, guessColumn } from './columns.ts';
import { containingGrid } from './containing-grid.ts';

const CLASS_OF_LEVEL: readonly FacilityClass[] = ['center', 'station', 'point'];

const idOf = (feature: Feature<Geometry | null>, column: string | null, fallback: string): unknown =>
  (column === null ? undefined : feature.properties?.[column]) ?? feature.id ?? fallback;

/** Points as service stations of the finest grid that holds each; the word for a facility follows that level. */
export function stationFeatures(layer: RawLayer, grids: readonly Grid[], convert: ToWgs84 | null) {
  const columns = columnsOf(layer.features);
  const [code, name] = [guessColumn(columns, 'code'), guessColumn(columns, 'name')];
  const holding = [3, 2, 1].map((level) => containingGrid(grids.filter((grid) => grid.level === level)));
  return layer.features.map((feature, index): Feature<Geometry | null> => {
    if (feature?.geometry?.type !== 'Point') return feature;
    const [x, y] = feature.geometry.coordinates;
    const at = convert ? convert(x!, y!) : ([x!, y!] as const);
    const grid = holding.map((gridAt) => gridAt(at)).find((found) => found !== null);
    const id = String(idOf(feature, code, `${layer.name}-${index + 1}`));
    const derived = {
      id,
      name: (name === null ? undefined : feature.properties?.[name]) ?? id,
      gridCode: grid?.code ?? '?',
      facilityClass: CLASS_OF_LEVEL[(grid?.level ?? 3) - 1],
    };
    return { ...feature, properties: { ...derived, ...feature.properties } };
  });
}

/** Points, lines and areas as named places of the gazetteer. */
export function placeFeatures(layer: RawLayer): Feature<Geometry | null>[] {
  const name = guessColumn(columnsOf(layer.features), 'name');
  return layer.features.map((feature, index) => {
    if (feature?.type !== 'Feature') return feature;
    const named = (name === null ? undefined : feature.properties?.[name]) ?? `${layer.name} ${index + 1}`;
    return { ...feature, properties: { kind: 'other', ...feature.properties, name: String(named) } };
  });
}

/** Lines without times as roads of the base map. */
export function roadFeatures(layer: RawLayer): Feature<Geometry | null>[] {
  return layer.features.map((feature) =>
    feature?.type === 'Feature'
      ? { ...feature, properties: { kind: 'road', ...feature.properties } }
      : feature,
  );
}

import type { Feature, Geometry } from 'geojson';
import { guessColumn } from '../import/columns.ts';
import { refusal } from '../open/file-findings.ts';
import { commaIn, numberOfText } from './number-text.ts';
import { type LayersRead, stemOf, type Table } from './raw-layer.ts';
import { typedCell } from './typed-cells.ts';
import { geometryOfWkt } from './wkt.ts';

/** No degree is as large. */
const NO_DEGREE = 181;

/** Reads one coordinate of each row, whatever its decimals are parted by. */
function coordinateReader({ rows }: Table, column: string): (row: Table['rows'][number]) => number {
  const comma = commaIn(
    rows.map((row) => row[column] ?? ''),
    NO_DEGREE,
  );
  return (row) => numberOfText(row[column] ?? '', comma);
}

/** Shapes of rows, by the columns of longitude and latitude or the one of WKT; null where a table has neither. */
function geometryReader(table: Table): ((row: Readonly<Record<string, string>>) => Geometry | null) | null {
  const { columns } = table;
  const [lng, lat, wkt] = [
    guessColumn(columns, 'lng'),
    guessColumn(columns, 'lat'),
    guessColumn(columns, 'wkt'),
  ];
  const ofWkt = (row: Readonly<Record<string, string>>): Geometry | null =>
    wkt === null ? null : geometryOfWkt(row[wkt] ?? '');
  if (lng === null || lat === null) return wkt === null ? null : ofWkt;
  const [lngOf, latOf] = [coordinateReader(table, lng), coordinateReader(table, lat)];
  return (row) => {
    const coordinates = [lngOf(row), latOf(row)];
    return coordinates.every(Number.isFinite) ? { type: 'Point', coordinates } : ofWkt(row);
  };
}

type Properties = Record<string, unknown>;

/** Puts a cell under the name inside an object of that name: `stats.asOf` into `stats`. */
function putInside(properties: Properties, outer: string, inner: string, value: unknown): void {
  properties[outer] = { ...(properties[outer] as object | undefined), [inner]: value };
}

/** A row's cells as properties: dotted names lead into objects, as our own tables write them; no cell, no property. */
function propertiesOf(row: Readonly<Record<string, string>>, columns: readonly string[]): Properties {
  const properties: Properties = {};
  for (const column of columns) {
    const cell = row[column] ?? '';
    const figure = /^stats\.values\.(.+)$/.exec(column)?.[1];
    const [, outer, inner] = /^(stats|coBuild)\.([^.]+)$/.exec(column) ?? [];
    if (figure !== undefined) {
      const { values } = (properties.stats ?? {}) as { readonly values?: object };
      const value = cell === '' ? null : Number(cell);
      putInside(properties, 'stats', 'values', { ...values, [figure]: value });
    } else if (cell === '') continue;
    else if (outer !== undefined) putInside(properties, outer, inner!, typedCell(inner!, cell));
    else properties[column] = typedCell(column, cell);
  }
  return properties;
}

/**
 * A table of places: a feature a row. Rows without a place have no geometry, which the door sets aside and lists. A
 * table without places is a ledger, if it has a column of codes or names to be joined by.
 */
export function layersOfTable(table: Table, path: string, format: string): LayersRead {
  const { columns, rows } = table;
  if (rows.length === 0) return { ok: false, finding: refusal('V01', 'rows-missing', path) };
  const geometryIn = geometryReader(table);
  if (!geometryIn) {
    const canJoin = guessColumn(columns, 'code') !== null || guessColumn(columns, 'name') !== null;
    if (canJoin) return { ok: true, layers: [], ledger: table };
    const names = columns.slice(0, 12).join(', ');
    return { ok: false, finding: refusal('V01', 'columns-missing', path, { names, format }) };
  }
  // What became the shape is no property: after a change of datum it would be a second, wrong place.
  const places = (['lng', 'lat', 'wkt'] as const).map((meaning) => guessColumn(columns, meaning));
  const others = columns.filter((column) => !places.includes(column));
  const features = rows.map((row): Feature<Geometry | null> => {
    const geometry = geometryIn(row);
    return { type: 'Feature', properties: propertiesOf(row, geometry ? others : columns), geometry };
  });
  return { ok: true, layers: [{ file: path, name: stemOf(path), features, crs: null, crsIsSure: false }] };
}

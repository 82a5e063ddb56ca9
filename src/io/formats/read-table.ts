import type { Feature, Geometry } from 'geojson';
import { guessColumn } from '../import/columns.ts';
import { refusal } from '../open/file-findings.ts';
import { type LayersRead, stemOf, type Table } from './raw-layer.ts';
import { geometryOfWkt } from './wkt.ts';

const numberOf = (cell: string | undefined): number => (cell?.trim() ? Number(cell) : Number.NaN);

/** Shapes of rows, by the columns of longitude and latitude or the one of WKT; null where a table has neither. */
function geometryReader(
  columns: readonly string[],
): ((row: Readonly<Record<string, string>>) => Geometry | null) | null {
  const [lng, lat, wkt] = [
    guessColumn(columns, 'lng'),
    guessColumn(columns, 'lat'),
    guessColumn(columns, 'wkt'),
  ];
  const ofWkt = (row: Readonly<Record<string, string>>): Geometry | null =>
    wkt === null ? null : geometryOfWkt(row[wkt] ?? '');
  if (lng === null || lat === null) return wkt === null ? null : ofWkt;
  return (row) => {
    const coordinates = [numberOf(row[lng]), numberOf(row[lat])];
    return coordinates.every(Number.isFinite) ? { type: 'Point', coordinates } : ofWkt(row);
  };
}

/** A row's cells as properties: dotted names lead into objects, as our own tables write them; no cell, no property. */
function propertiesOf(
  row: Readonly<Record<string, string>>,
  columns: readonly string[],
): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = row[column] ?? '';
    if (column.startsWith('stats.values.')) {
      const key = column.slice('stats.values.'.length);
      const stats = (properties.stats ?? { values: {} }) as { values: object };
      const value = cell === '' ? null : Number(cell);
      properties.stats = { ...stats, values: { ...stats.values, [key]: value } };
    } else if (column.startsWith('stats.') && cell !== '') {
      const stats = (properties.stats ?? { values: {} }) as object;
      properties.stats = { ...stats, [column.slice('stats.'.length)]: cell };
    } else if (cell !== '') properties[column] = cell;
  }
  return properties;
}

/**
 * A table of places: a feature a row. Rows without a place have no geometry, which the door sets aside and lists. A
 * table without places is a ledger, if it has a column of codes or names to be joined by.
 */
export function layersOfTable(table: Table, path: string, format: string): LayersRead {
  const { columns, rows } = table;
  if (rows.length === 0) return { ok: false, finding: refusal('V01', 'nothing-found', path) };
  const geometryIn = geometryReader(columns);
  if (!geometryIn) {
    const canJoin = guessColumn(columns, 'code') !== null || guessColumn(columns, 'name') !== null;
    if (canJoin) return { ok: true, layers: [], ledger: table };
    const names = columns.slice(0, 12).join(', ');
    return { ok: false, finding: refusal('V01', 'columns-missing', path, { names, format }) };
  }
  const wkt = guessColumn(columns, 'wkt');
  const kept = columns.filter((column) => column !== wkt);
  const features = rows.map(
    (row): Feature<Geometry | null> => ({
      type: 'Feature',
      properties: propertiesOf(row, kept),
      geometry: geometryIn(row),
    }),
  );
  return { ok: true, layers: [{ file: path, name: stemOf(path), features, crs: null, crsIsSure: false }] };
}

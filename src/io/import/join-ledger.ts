import type { Feature, Geometry } from 'geojson';
import type { StatisticDefinition } from '../../model/manifest.ts';
import type { Table } from '../formats/raw-layer.ts';
import { guessColumn, statisticOf } from './columns.ts';
import { figureReader } from './figure-reader.ts';

export interface Joined {
  readonly features: readonly Feature<Geometry | null>[];
  readonly statistics: readonly StatisticDefinition[];
  /** Code or name of each row that fits no grid, or more than one. */
  readonly unmatched: readonly string[];
}

type Figures = readonly (number | null)[];

/** Row by row the figures of columns whose every cell is one or says that there is none, with at least one. */
function figuresByColumn(
  { columns, rows }: Table,
  keys: readonly (string | null)[],
): ReadonlyMap<string, Figures> {
  const found = new Map<string, Figures>();
  for (const column of columns) {
    if (keys.includes(column)) continue;
    const cells = rows.map((row) => row[column] ?? '');
    const figures = cells.map(figureReader(cells));
    const areFigures = (values: readonly unknown[]): values is Figures =>
      values.every((value) => value === null || typeof value === 'number');
    if (areFigures(figures) && figures.some((value) => value !== null)) found.set(column, figures);
  }
  return found;
}

/** Features by a property, without those that several share. */
function byProperty(
  features: readonly Feature<Geometry | null>[],
  key: 'code' | 'name',
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, feature] of features.entries()) {
    const value = String(feature?.properties?.[key] ?? '');
    if (found.has(value)) twice.add(value);
    found.set(value, index);
  }
  for (const value of twice) found.delete(value);
  return found;
}

/**
 * Gives grids the figures of a ledger, row by row: by code where the ledger has a column of codes that fits, else by
 * name. An empty figure is 未公布 and stays null; other columns go along as unknown properties.
 */
export function joinLedger(grids: readonly Feature<Geometry | null>[], ledger: Table): Joined {
  const [code, name] = [guessColumn(ledger.columns, 'code'), guessColumn(ledger.columns, 'name')];
  const [codes, nameIndex] = [byProperty(grids, 'code'), byProperty(grids, 'name')];
  const figures = figuresByColumn(ledger, [code, name]);
  const keyOf = (column: string): string => statisticOf(column) ?? column;
  const features = [...grids];
  const unmatched: string[] = [];
  for (const [at, row] of ledger.rows.entries()) {
    const [byCode, byName] = [code && row[code]?.trim(), name && row[name]?.trim()];
    const index = codes.get(byCode || '\0') ?? nameIndex.get(byName || '\0');
    const feature = index === undefined ? undefined : features[index];
    if (index === undefined || !feature) {
      unmatched.push(byCode || byName || Object.values(row).join(' '));
      continue;
    }
    const own: { values?: object } = feature.properties?.stats ?? {};
    const values = [...figures].map(([column, read]) => [keyOf(column), read[at] ?? null] as const);
    const rest = Object.entries(row).filter(
      ([column]) => column !== code && column !== name && !figures.has(column),
    );
    const stats = { ...own, values: { ...own.values, ...Object.fromEntries(values) } };
    features[index] = {
      ...feature,
      properties: { ...Object.fromEntries(rest), ...feature.properties, stats },
    };
  }
  const statistics = [...figures.keys()].map((column) => ({ key: keyOf(column), label: column, unit: '' }));
  return { features, statistics, unmatched };
}

import type { Feature, Geometry } from 'geojson';
import type { StatisticDefinition } from '../../model/manifest.ts';
import type { Table } from '../formats/raw-layer.ts';
import { guessColumn, statisticOf } from './columns.ts';

export interface Joined {
  readonly features: readonly Feature<Geometry | null>[];
  readonly statistics: readonly StatisticDefinition[];
  /** Code or name of each row that fits no grid, or more than one. */
  readonly unmatched: readonly string[];
}

const UNPUBLISHED = /^(|-|—|\/|无|未公布|n\/?a)$/i;

const figureOf = (cell: string): number => Number(cell.replaceAll(',', ''));

/** Columns whose every cell is a figure or says that there is none, with at least one figure. */
function figureColumns({ columns, rows }: Table, keys: readonly (string | null)[]): readonly string[] {
  return columns.filter((column) => {
    if (keys.includes(column)) return false;
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !UNPUBLISHED.test(cell));
    return cells.length > 0 && cells.every((cell) => Number.isFinite(figureOf(cell)));
  });
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
  const figures = figureColumns(ledger, [code, name]);
  const keyOf = (column: string): string => statisticOf(column) ?? column;
  const features = [...grids];
  const unmatched: string[] = [];
  for (const row of ledger.rows) {
    const [byCode, byName] = [code && row[code]?.trim(), name && row[name]?.trim()];
    const index = codes.get(byCode || '\0') ?? nameIndex.get(byName || '\0');
    const feature = index === undefined ? undefined : features[index];
    if (index === undefined || !feature) {
      unmatched.push(byCode || byName || Object.values(row).join(' '));
      continue;
    }
    const own: { values?: object } = feature.properties?.stats ?? {};
    const values = figures.map((column): [string, number | null] => {
      const cell = (row[column] ?? '').trim();
      return [keyOf(column), UNPUBLISHED.test(cell) ? null : figureOf(cell)];
    });
    const rest = Object.entries(row).filter(
      ([column]) => column !== code && column !== name && !figures.includes(column),
    );
    const stats = { ...own, values: { ...own.values, ...Object.fromEntries(values) } };
    features[index] = {
      ...feature,
      properties: { ...Object.fromEntries(rest), ...feature.properties, stats },
    };
  }
  const statistics = figures.map((column) => ({ key: keyOf(column), label: column, unit: '' }));
  return { features, statistics, unmatched };
}

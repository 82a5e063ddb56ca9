import type { Feature, Geometry } from 'geojson';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import type { ImportChoices } from './choices.ts';
import { columnsOf, guessColumn } from './columns.ts';

export interface GridColumns {
  readonly code: string | null;
  readonly name: string | null;
  readonly parent: string | null;
  readonly level: string | null;
}

const WORDS: Readonly<Record<string, Level>> = { 一: 1, 二: 2, 三: 3, '1': 1, '2': 2, '3': 3 };

/** The level that a file's name says: `二级网格.geojson`, `level-3.shp`. */
export function levelOfName(name: string): Level | null {
  const found = /([一二三123])级|level[ _-]?([123])/i.exec(name);
  return found ? (WORDS[found[1] ?? found[2] ?? ''] ?? null) : null;
}

const levelOfCell = (cell: unknown): Level | null =>
  WORDS[String(cell ?? '').replace(/级(网格)?$/, '')] ?? null;

/** The columns of a layer of grids: those said, where the layer has them, else those that look right. */
export function gridColumns(layer: RawLayer, choices: ImportChoices): GridColumns {
  const columns = columnsOf(layer.features);
  const said = (field: string | undefined): string | null =>
    field?.split(',').find((name) => columns.includes(name)) ?? null;
  return {
    code: said(choices.codeField) ?? guessColumn(columns, 'code'),
    name: said(choices.nameField) ?? guessColumn(columns, 'name'),
    parent: said(choices.parentField) ?? guessColumn(columns, 'parent'),
    level: guessColumn(columns, 'level'),
  };
}

/** Levels of layers that nobody named: by their columns and names, else the layer with the fewest polygons on top. */
export function layerLevels(
  layers: readonly RawLayer[],
  choices: ImportChoices,
): ReadonlyMap<RawLayer, Level> {
  const found = new Map<RawLayer, Level>();
  const open: RawLayer[] = [];
  for (const layer of layers) {
    const level = choices.levels?.get(layer.file) ?? levelOfName(layer.name) ?? levelOfName(layer.file);
    if (level) found.set(layer, level);
    else open.push(layer);
  }
  const free = LEVELS.filter((level) => ![...found.values()].includes(level));
  open.sort((a, b) => a.features.length - b.features.length);
  for (const [i, layer] of open.entries()) found.set(layer, free[i] ?? 3);
  return found;
}

const digits = (count: number): number => String(count).length;

function statisticsOf(properties: Readonly<Record<string, unknown>>, columns: readonly string[]) {
  const values: Record<string, number | null> = {};
  for (const key of ['households', 'residents'] as const) {
    const column = guessColumn(columns, key);
    const cell = column === null ? undefined : properties[column];
    if (cell !== undefined) values[key] = cell === null || cell === '' ? null : Number(cell);
  }
  return Object.keys(values).length > 0 && properties.stats === undefined ? { stats: { values } } : {};
}

/**
 * Features as the data contract wants grids. A layer without codes is numbered; every property is kept. The parent
 * is left open where no column gives it.
 */
export function gridFeatures(
  layer: RawLayer,
  level: Level,
  columns: GridColumns,
): Feature<Geometry | null>[] {
  const names = columnsOf(layer.features);
  const width = digits(layer.features.length);
  return layer.features.map((feature, index) => {
    // A member that is no feature goes on as it is: the door names it.
    if (feature?.type !== 'Feature') return feature;
    const own = feature.properties ?? {};
    const cell = (column: string | null): unknown => (column === null ? undefined : own[column]);
    const code = cell(columns.code) ?? feature.id ?? `${level}-${String(index + 1).padStart(width, '0')}`;
    const parent = cell(columns.parent);
    const properties = {
      kind: 'basic',
      ...own,
      code,
      name: cell(columns.name) ?? String(code),
      level: levelOfCell(cell(columns.level)) ?? level,
      ...(parent === undefined || parent === '' ? {} : { parentCode: parent }),
      ...statisticsOf(own, names),
    };
    return { ...feature, properties };
  });
}

import type { ImportRole, LayerPlan, StatisticChoice } from '../../model/import.ts';
import type { Level } from '../../model/manifest.ts';
import { writesNumber } from '../formats/number-text.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import type { ImportChoices } from './choices.ts';
import { columnsOf, guessColumn, statisticOf } from './columns.ts';
import { layerLevels } from './grid-features.ts';
import { layerKey } from './layer-key.ts';
import { layerRole } from './layer-role.ts';

/** Words for no figure: 未公布 is missing, never zero. */
const NO_FIGURE = /^\s*(-|—|\/|无|未公布|n\/?a)?\s*$/i;

/** Whether all values of a column are figures or missing, with at least one figure. */
export function isFigureColumn(layer: RawLayer, column: string): boolean {
  let hasFigure = false;
  for (const feature of layer.features) {
    const value: unknown = feature?.properties?.[column];
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'number') hasFigure = true;
    else if (typeof value !== 'string') return false;
    else if (!NO_FIGURE.test(value)) {
      if (!writesNumber(value)) return false;
      hasFigure = true;
    }
  }
  return hasFigure;
}

/** Columns whose names say a statistic of the data contract, each statistic once. */
function guessedStatistics(layer: RawLayer, columns: readonly string[]): readonly StatisticChoice[] {
  const found = new Map<string, string>();
  for (const column of columns) {
    const key = statisticOf(column);
    if (key && !found.has(key) && isFigureColumn(layer, column)) found.set(key, column);
  }
  return [...found].map(([key, column]) => ({ key, column }));
}

function planOf(layer: RawLayer, role: ImportRole, level: Level | null, choices: ImportChoices): LayerPlan {
  const columns = columnsOf(layer.features);
  const choice = choices.layers?.[layerKey(layer)] ?? {};
  const said = (field: string | undefined): string | null =>
    field?.split(',').find((name) => columns.includes(name)) ?? null;
  const column = (
    chosen: string | null | undefined,
    field: string | undefined,
    meaning: 'code' | 'name' | 'parent',
  ): string | null => (chosen === undefined ? (said(field) ?? guessColumn(columns, meaning)) : chosen);
  const code = column(choice.code, choices.codeField, 'code');
  const name = column(choice.name, choices.nameField, 'name');
  const parent = column(choice.parent, choices.parentField, 'parent');
  const levelColumn = role === 'grids' && choice.level === undefined ? guessColumn(columns, 'level') : null;
  const free = columns.filter(
    (each) => each !== code && each !== name && each !== parent && each !== levelColumn,
  );
  return {
    role,
    level,
    levelColumn,
    code,
    name,
    parent,
    statistics: choice.statistics ?? guessedStatistics(layer, free),
    crs: layer.crsIsSure ? layer.crs : (choice.crs ?? choices.crs ?? layer.crs),
  };
}

/** How each layer will be read: by what a person chose, else by what its columns, shapes and name look like. */
export function planLayers(
  layers: readonly RawLayer[],
  choices: ImportChoices,
): ReadonlyMap<RawLayer, LayerPlan> {
  const roles = new Map(layers.map((layer) => [layer, layerRole(layer, choices) ?? 'skip']));
  const levels = layerLevels(
    layers.filter((layer) => roles.get(layer) === 'grids'),
    choices,
  );
  return new Map(
    layers.map((layer) => [
      layer,
      planOf(layer, roles.get(layer) ?? 'skip', levels.get(layer) ?? null, choices),
    ]),
  );
}

import type { Feature, Geometry } from 'geojson';
import type { LayerPlan } from '../../model/import.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import type { ImportChoices } from './choices.ts';
import { figureReader } from './figure-reader.ts';
import { layerKey } from './layer-key.ts';

const WORDS: Readonly<Record<string, Level>> = { 一: 1, 二: 2, 三: 3, '1': 1, '2': 2, '3': 3 };

/** The level that a file's name says: `二级网格.geojson`, `level-3.shp`. */
export function levelOfName(name: string): Level | null {
  const found = /([一二三123])级|level[ _-]?([123])/i.exec(name);
  return found ? (WORDS[found[1] ?? found[2] ?? ''] ?? null) : null;
}

const levelOfCell = (cell: unknown): Level | null =>
  WORDS[String(cell ?? '').replace(/级(网格)?$/, '')] ?? null;

/** Levels of layers that nobody named: by their columns and names, else the layer with the fewest polygons on top. */
export function layerLevels(
  layers: readonly RawLayer[],
  choices: ImportChoices,
): ReadonlyMap<RawLayer, Level> {
  const found = new Map<RawLayer, Level>();
  const open: RawLayer[] = [];
  for (const layer of layers) {
    const chosen = choices.layers?.[layerKey(layer)]?.level ?? choices.levels?.get(layer.file);
    const level = chosen ?? levelOfName(layer.name) ?? levelOfName(layer.file);
    if (level) found.set(layer, level);
    else open.push(layer);
  }
  const free = LEVELS.filter((level) => ![...found.values()].includes(level));
  open.sort((a, b) => a.features.length - b.features.length);
  for (const [i, layer] of open.entries()) found.set(layer, free[i] ?? 3);
  return found;
}

const digits = (count: number): number => String(count).length;

type Properties = Readonly<Record<string, unknown>>;

/** Figures of the chosen columns beside those that a grid has already. */
function statisticsReader({ features }: RawLayer, chosen: LayerPlan['statistics']) {
  if (chosen.length === 0) return () => ({});
  const readers = chosen.map(({ key, column }) => {
    const cells = features.map((feature) => feature?.properties?.[column]);
    return { key, column, read: figureReader(cells) };
  });
  return (properties: Properties) => {
    const own = properties.stats as { readonly values?: object } | null | undefined;
    const values = readers.map(({ key, column, read }) => [key, read(properties[column])] as const);
    return { stats: { ...own, values: { ...Object.fromEntries(values), ...own?.values } } };
  };
}

/**
 * Features as the data contract wants grids. A layer without codes is numbered; every property is kept. The parent
 * is left open where no column gives it.
 */
export function gridFeatures(layer: RawLayer, level: Level, plan: LayerPlan): Feature<Geometry | null>[] {
  const width = digits(layer.features.length);
  const statisticsOf = statisticsReader(layer, plan.statistics);
  return layer.features.map((feature, index) => {
    // A member that is no feature goes on as it is: the door names it.
    if (feature?.type !== 'Feature') return feature;
    const own = feature.properties ?? {};
    const cell = (column: string | null): unknown => (column === null ? undefined : own[column]);
    const code = cell(plan.code) ?? feature.id ?? `${level}-${String(index + 1).padStart(width, '0')}`;
    const parent = cell(plan.parent);
    const properties = {
      kind: 'basic',
      ...own,
      code,
      name: cell(plan.name) ?? String(code),
      level: levelOfCell(cell(plan.levelColumn)) ?? level,
      ...(parent === undefined || parent === null || parent === '' ? {} : { parentCode: parent }),
      ...statisticsOf(own),
    };
    return { ...feature, properties };
  });
}

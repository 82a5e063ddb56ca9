import type { ColumnSeen, ImportSurvey, LayerSeen } from '../../model/import.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import type { LooseRead } from '../open/read-loose.ts';
import type { ImportChoices } from './choices.ts';
import { columnsOf, guessColumn } from './columns.ts';
import { layerKey } from './layer-key.ts';
import { isFigureColumn, planLayers } from './plan-layers.ts';
import { repeatedLayers } from './repeated-layers.ts';
import { hasTimes } from './track-features.ts';

const SAMPLE_CHARACTERS = 24;
const MOST_FEATURES_LOOKED_AT = 200;

const shown = (value: unknown): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > SAMPLE_CHARACTERS ? `${text.slice(0, SAMPLE_CHARACTERS)}…` : text;
};

function columnSeen(layer: RawLayer, name: string): ColumnSeen {
  const filled = layer.features.find((feature) => {
    const value: unknown = feature?.properties?.[name];
    return value !== null && value !== undefined && value !== '';
  });
  const sample = filled ? shown(filled.properties?.[name]) : '';
  return { name, sample, isFigures: isFigureColumn(layer, name) };
}

function shapesOf(layer: RawLayer): LayerSeen['shapes'] {
  const kindOf = (type: string | undefined): LayerSeen['shapes'][number] =>
    type === undefined
      ? 'none'
      : type.endsWith('Point')
        ? 'point'
        : type.endsWith('LineString')
          ? 'line'
          : 'area';
  return [...new Set(layer.features.map((feature) => kindOf(feature?.geometry?.type)))];
}

/** The first number pair of nested coordinates. */
function firstPosition(coordinates: unknown): readonly unknown[] | null {
  if (!Array.isArray(coordinates)) return null;
  return typeof coordinates[0] === 'number' ? coordinates : firstPosition(coordinates[0]);
}

/** Whether coordinates are metres: none of the first features lies within degrees. */
function isProjected({ features }: RawLayer): boolean {
  const firsts = features.slice(0, MOST_FEATURES_LOOKED_AT).flatMap((feature) => {
    const geometry = feature?.geometry;
    const at = geometry && 'coordinates' in geometry ? firstPosition(geometry.coordinates) : null;
    return at ? [at] : [];
  });
  return (
    firsts.length > 0 && firsts.every(([x, y]) => Math.abs(Number(x)) > 180 && Math.abs(Number(y)) > 180)
  );
}

/** What was found in the files and how it would be read without a word from a person. */
export function surveyOf(title: string, read: LooseRead, choices: ImportChoices): ImportSurvey {
  const plans = planLayers(read.layers, choices);
  const repeated = repeatedLayers(plans);
  const layers = read.layers.map((layer): LayerSeen => {
    const columns = columnsOf(layer.features);
    return {
      key: layerKey(layer),
      file: layer.file,
      name: layer.name,
      features: layer.features.length,
      shapes: shapesOf(layer),
      columns: columns.map((name) => columnSeen(layer, name)),
      settledCrs: layer.crsIsSure ? (layer.projection ?? layer.crs) : null,
      isProjected: !layer.crsIsSure && isProjected(layer),
      hasTimes: layer.features.some(hasTimes) || guessColumn(columns, 'time') !== null,
      repeats: repeated.get(layer) ?? null,
      plan: plans.get(layer)!,
    };
  });
  const ledgers = read.ledgers.map(({ file, table }) => ({
    file,
    rows: table.rows.length,
    columns: table.columns,
  }));
  return { title: choices.title ?? title, layers, ledgers, findings: read.findings };
}

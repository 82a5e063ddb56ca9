import {
  type Crs,
  type DatasetManifest,
  LEVELS,
  type Level,
  type StatisticDefinition,
} from '../../model/manifest.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import type { ImportChoices } from './choices.ts';

const LABELS = {
  1: { label: '一级网格', facility: '党群服务中心' },
  2: { label: '二级网格', facility: '党群服务站' },
  3: { label: '三级网格', facility: '党群服务点' },
} as const;

/** What the statistics of the data contract are called. */
const STATISTICS: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  households: ['户数', '户'],
  residents: ['居民', '人'],
  residents60plus: ['60岁以上', '人'],
  partyMembers: ['党员', '人'],
  buildings: ['楼栋', '栋'],
  selfBuiltCommercial: ['自建商业房', '栋'],
};

const isKnown = (key: string): boolean => Object.hasOwn(STATISTICS, key);

/**
 * A definition for each key of figures that grids have: a known one's words, else the column's heading. Figures of
 * unknown meaning of which one is no whole number are measures.
 */
export function draftedStatistics(
  figures: Iterable<Readonly<Record<string, unknown>>>,
  headings: ReadonlyMap<string, string>,
): readonly StatisticDefinition[] {
  const isWhole = new Map<string, boolean>();
  for (const values of figures) {
    for (const [key, value] of Object.entries(values)) {
      const isMeasure = !isKnown(key) && typeof value === 'number' && !Number.isInteger(value);
      isWhole.set(key, (isWhole.get(key) ?? true) && !isMeasure);
    }
  }
  return [...isWhole].map(([key, whole]) => {
    const [label = key, unit = ''] = (isKnown(key) ? STATISTICS[key] : undefined) ?? [];
    return { key, label: headings.get(key) ?? label, unit, ...(whole ? {} : { whole }) };
  });
}

/**
 * A manifest for files that came without one. It claims as little as it can: not synthetic, internal, free codes,
 * and every level taken as tiling its parents, so that what does not is reported and not hidden.
 */
export function draftedManifest(
  layers: readonly RawLayer[],
  levels: readonly Level[],
  choices: ImportChoices,
): DatasetManifest {
  const files = [...new Set(layers.map(({ file }) => file))];
  const title = choices.title ?? layers[0]?.name ?? files[0] ?? 'dataset';
  const today = new Date().toISOString().slice(0, 10);
  const crs: Crs = 'WGS84';
  return {
    schema: 'onegrid/1',
    id: choices.id ?? title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
    title,
    version: '1',
    crs,
    synthetic: false,
    audience: 'internal',
    timeZone: choices.timeZone ?? 'Asia/Shanghai',
    codeProfile: 'free',
    ...(choices.maxSpeedMps === undefined ? {} : { maxSpeedMps: choices.maxSpeedMps }),
    asOf: choices.asOf ?? today,
    source: files.join(', '),
    licence: '',
    attribution: '',
    levels: LEVELS.filter((level) => levels.includes(level)).map((level) => ({
      level,
      ...LABELS[level],
      tiling: 'partition' as const,
    })),
    files: [],
  };
}

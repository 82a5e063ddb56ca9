import type { Feature, Geometry } from 'geojson';
import { checkFeatures } from '../../check/door/check-features.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { LayerPlan } from '../../model/import.ts';
import type { Crs, DatasetManifest, FileRole } from '../../model/manifest.ts';
import { doorCrs, toWgs84 } from '../crs/to-wgs84.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { type Collection, createCollection } from '../open/collect.ts';
import { refusal } from '../open/file-findings.ts';
import type { OpenOptions } from '../open/open-result.ts';
import { readingOf } from '../open/reading-of.ts';
import { buildingFeatures } from './building-features.ts';
import { withBuildingSums } from './building-sums.ts';
import type { ImportChoices, LayerUse } from './choices.ts';
import { draftedManifest, draftedStatistics } from './drafted-manifest.ts';
import { gridFeatures } from './grid-features.ts';
import { inferParents } from './infer-parents.ts';
import { joinLedger } from './join-ledger.ts';
import { layerKey } from './layer-key.ts';
import { missingField } from './missing-field.ts';
import { planLayers } from './plan-layers.ts';
import { basemapFeatures, placeFeatures, stationFeatures, walkwayFeatures } from './point-features.ts';
import { trackFeatures } from './track-features.ts';

/** What an import worked out by itself, as counts: a person looks at them before trusting the result. */
export interface ImportTallies {
  readonly parentsInferred: number;
  readonly summedFromBuildings: number;
  readonly joined: number;
}

export type Imported =
  | {
      readonly cancelled: false;
      readonly parts: DatasetParts;
      readonly findings: Collection['findings'];
      readonly originOf: Collection['originOf'];
      /** Whether a station's grid was worked out from its place. */
      readonly isDerived: (part: object) => boolean;
      readonly uses: readonly LayerUse[];
      /** Rows of ledgers that fit no grid of any layer. */
      readonly unmatched: readonly string[];
      readonly tallies: ImportTallies;
    }
  | { readonly cancelled: true };

interface Import {
  readonly manifest: DatasetManifest;
  readonly choices: ImportChoices;
  readonly collection: Collection;
  readonly options: OpenOptions;
  readonly uses: LayerUse[];
  /** Of each ledger, the rows that fit no layer so far; absent before there were grids. */
  unmatched: (readonly string[] | undefined)[];
  readonly labels: Map<string, string>;
  /** Stations, by file and feature, whose grid was worked out from their place. */
  readonly derived: Set<string>;
}

/** What is known of a layer before it passes the door. */
interface Known {
  readonly crs: Crs;
  readonly swapAxes: boolean;
  /** Columns whose cells became known properties. */
  readonly used: ReadonlySet<string>;
}

const usedColumns = ({ code, name, parent, levelColumn, statistics }: LayerPlan): ReadonlySet<string> =>
  new Set(
    [code, name, parent, levelColumn, ...statistics.map(({ column }) => column)].filter(
      (each) => each !== null,
    ),
  );

/** The figures that a feature of a grid brings along. */
const figuresOf = (feature: Feature<Geometry | null>): Readonly<Record<string, unknown>> =>
  (feature?.properties?.stats as { readonly values?: Readonly<Record<string, unknown>> } | null | undefined)
    ?.values ?? {};

/** Passes features through the door; false when that was cancelled. */
async function admit(
  role: FileRole,
  layer: RawLayer,
  features: readonly Feature<Geometry | null>[],
  { crs, swapAxes, used }: Known,
  { manifest, collection, options, labels }: Import,
): Promise<boolean> {
  const source = { type: 'FeatureCollection', features };
  const { signal } = options;
  const figures = role === 'grids' ? draftedStatistics(features.map(figuresOf), labels) : [];
  const drafted = figures.length === 0 ? manifest : { ...manifest, statistics: figures };
  const checked = await checkFeatures(role, source, layer.file, drafted, {
    ...(await doorCrs(crs)),
    ...(signal ? { signal } : {}),
    swapAxes,
    used,
    onProgress: (share) => options.onProgress?.({ step: 'parse', share }),
  });
  if (checked.cancelled) return false;
  collection.add(role, checked);
  return true;
}

/** Gives a layer of grids the figures of all ledgers. */
function joinLedgers(grids: readonly Feature<Geometry | null>[], into: Import) {
  let features = grids;
  for (const [i, ledger] of (into.choices.ledgers ?? []).entries()) {
    const joined = joinLedger(features, ledger);
    features = joined.features;
    into.unmatched[i] =
      into.unmatched[i]?.filter((row) => joined.unmatched.includes(row)) ?? joined.unmatched;
    for (const { key, label } of joined.statistics) into.labels.set(key, label);
  }
  return features;
}

/** The features of a layer as its role wants them; null after saying why they are not. */
async function featuresFor(
  layer: RawLayer,
  plan: LayerPlan,
  { crs }: Known,
  into: Import,
): Promise<readonly Feature<Geometry | null>[] | null> {
  switch (plan.role) {
    case 'grids':
      return joinLedgers(gridFeatures(layer, plan.level ?? 1, plan), into);
    case 'tracks': {
      const made = trackFeatures(layer, into.choices.timeZone ?? null);
      if (made.ok) return made.features;
      into.collection.say(refusal('V15', 'zone-missing', layer.file, { count: made.withoutZone }));
      return null;
    }
    case 'stations': {
      const { grids } = into.collection.parts(into.manifest);
      const made = stationFeatures(layer, plan, grids, (await toWgs84(crs)) ?? null);
      for (const index of made.derived) into.derived.add(`${layer.file}#${index}`);
      return made.features;
    }
    case 'buildings':
      return buildingFeatures(layer, plan);
    case 'walkways':
      return walkwayFeatures(layer);
    case 'places':
      return placeFeatures(layer, plan);
    default:
      return basemapFeatures(layer);
  }
}

/** Rows of ledgers that fit a grid of any layer: one that fits two layers is still one row. */
const joinedRows = ({ choices, unmatched }: Import): number =>
  (choices.ledgers ?? []).reduce((sum, { rows }, i) => {
    const open = unmatched[i];
    return sum + (open ? rows.length - open.length : 0);
  }, 0);

/** Takes one layer in; false when that was cancelled. */
async function importLayer(layer: RawLayer, plan: LayerPlan, into: Import): Promise<boolean> {
  const { role, level, code, name, parent } = plan;
  if (role === 'skip') {
    const isWanted = into.choices.layers?.[layerKey(layer)]?.role !== 'skip';
    if (isWanted) into.collection.say(refusal('V01', 'no-shapes', layer.file));
    return true;
  }
  const noField = role === 'grids' ? missingField(layer, into.choices) : null;
  if (noField) {
    into.collection.say(noField);
    return true;
  }
  const { crs, swapAxes, findings } = readingOf(layer.file, role, plan.crs, into.options);
  into.collection.say(...findings);
  if (crs === null) {
    into.collection.say(refusal('V02', 'datum-unsaid', layer.file));
    return true;
  }
  const known: Known = { crs, swapAxes, used: usedColumns(plan) };
  const features = await featuresFor(layer, plan, known, into);
  if (!features) return true;
  const use = { file: layer.file, layer: layer.name, role, crs, features: features.length };
  const fields = { codeField: code, nameField: name, parentField: parent };
  into.uses.push(role === 'grids' ? { ...use, ...(level ? { level } : {}), ...fields } : use);
  return admit(role, layer, features, known, into);
}

/** Parents by an inside point, and figures from buildings, with where the parts came from before. */
function completed(parts: DatasetParts, choices: ImportChoices) {
  const grids = inferParents(parts.grids);
  const summed = choices.ownFiguresOnly ? { grids, count: 0 } : withBuildingSums(grids, parts.buildings);
  const before = new Map<object, object>(summed.grids.map((grid, i) => [grid, parts.grids[i] ?? grid]));
  const parentsInferred = grids.filter((grid, i) => grid !== parts.grids[i]).length;
  return { grids: summed.grids, before, parentsInferred, summedFromBuildings: summed.count };
}

/**
 * Strange layers as the parts of a dataset, by what a person chose and what the layers look like: grids first, then
 * their parents by an inside point, then what lies in them. The whole is not checked yet.
 */
export async function importLayers(
  layers: readonly RawLayer[],
  choices: ImportChoices,
  options: OpenOptions = {},
): Promise<Imported> {
  const collection = createCollection();
  const plans = planLayers(layers, choices);
  const isGrids = (layer: RawLayer): boolean => plans.get(layer)?.role === 'grids';
  // A column may name levels that no layer as a whole has.
  const stated = [...plans.values()].some(({ levelColumn }) => levelColumn !== null);
  const levels = [...plans.values()].flatMap(({ level }) => level ?? []);
  const manifest = draftedManifest(layers, stated ? [1, 2, 3] : levels, choices);
  const into: Import = {
    manifest,
    choices,
    collection,
    options,
    uses: [],
    unmatched: [],
    labels: new Map(),
    derived: new Set(),
  };
  for (const layer of [...layers.filter(isGrids), ...layers.filter((each) => !isGrids(each))]) {
    if (!(await importLayer(layer, plans.get(layer)!, into))) return { cancelled: true };
  }
  const parts = collection.parts(manifest);
  const { grids, before, ...tallies } = completed(parts, choices);
  const present = manifest.levels.filter(({ level }) => grids.some((grid) => grid.level === level));
  const statistics = draftedStatistics(
    grids.map(({ stats }) => stats?.values ?? {}),
    into.labels,
  );
  const originOf: Collection['originOf'] = (part) => collection.originOf(before.get(part) ?? part);
  return {
    cancelled: false,
    isDerived(part) {
      const origin = originOf(part);
      return origin !== undefined && into.derived.has(`${origin.file}#${origin.feature}`);
    },
    parts: {
      ...parts,
      manifest: { ...manifest, levels: present, ...(statistics.length > 0 ? { statistics } : {}) },
      grids,
    },
    findings: collection.findings,
    originOf,
    uses: into.uses,
    unmatched: into.unmatched.flatMap((rows) => rows ?? []),
    tallies: { ...tallies, joined: joinedRows(into) },
  };
}

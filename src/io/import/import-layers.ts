import type { Feature, Geometry } from 'geojson';
import { checkFeatures } from '../../check/door/check-features.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Crs, DatasetManifest, FileRole, Level, StatisticDefinition } from '../../model/manifest.ts';
import { doorCrs, toWgs84 } from '../crs/to-wgs84.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { type Collection, createCollection } from '../open/collect.ts';
import { refusal } from '../open/file-findings.ts';
import type { OpenOptions } from '../open/open-result.ts';
import { readingOf } from '../open/reading-of.ts';
import type { ImportChoices, LayerUse } from './choices.ts';
import { draftedManifest } from './drafted-manifest.ts';
import { gridColumns, gridFeatures, layerLevels } from './grid-features.ts';
import { inferParents } from './infer-parents.ts';
import { joinLedger } from './join-ledger.ts';
import { layerRole } from './layer-role.ts';
import { missingField } from './missing-field.ts';
import { placeFeatures, roadFeatures, stationFeatures } from './point-features.ts';
import { trackFeatures } from './track-features.ts';

export type Imported =
  | {
      readonly cancelled: false;
      readonly parts: DatasetParts;
      readonly findings: Collection['findings'];
      readonly originOf: Collection['originOf'];
      readonly uses: readonly LayerUse[];
      /** Rows of the ledger that fit no grid of any layer. */
      readonly unmatched: readonly string[];
    }
  | { readonly cancelled: true };

interface Import {
  readonly manifest: DatasetManifest;
  readonly choices: ImportChoices;
  readonly collection: Collection;
  readonly options: OpenOptions;
  readonly uses: LayerUse[];
  /** What the ledger gave to each layer. */
  readonly joins: {
    readonly statistics: readonly StatisticDefinition[];
    readonly unmatched: readonly string[];
  }[];
}

/** The system of a layer: its format's, else the one said, else the file's own claim. */
function crsOf(layer: RawLayer, choices: ImportChoices): Crs | null {
  return layer.crsIsSure ? layer.crs : (choices.crs ?? layer.crs);
}

/** What is known of a layer before it passes the door. */
interface Known {
  readonly crs: Crs;
  readonly swapAxes: boolean;
}

/** Passes features through the door; false when that was cancelled. */
async function admit(
  role: FileRole,
  layer: RawLayer,
  features: readonly Feature<Geometry | null>[],
  { crs, swapAxes }: Known,
  { manifest, collection, options }: Import,
): Promise<boolean> {
  const source = { type: 'FeatureCollection', features };
  const { signal } = options;
  const checked = await checkFeatures(role, source, layer.file, manifest, {
    ...(await doorCrs(crs)),
    ...(signal ? { signal } : {}),
    swapAxes,
    onProgress: (share) => options.onProgress?.({ step: 'parse', share }),
  });
  if (checked.cancelled) return false;
  collection.add(role, checked);
  return true;
}

async function importGrids(layer: RawLayer, level: Level, known: Known, into: Import): Promise<boolean> {
  const columns = gridColumns(layer, into.choices);
  const plain = gridFeatures(layer, level, columns);
  const { ledger } = into.choices;
  const joined = ledger && joinLedger(plain, ledger);
  if (joined) into.joins.push(joined);
  const features = joined?.features ?? plain;
  const { code: codeField, name: nameField, parent: parentField } = columns;
  const use = { file: layer.file, layer: layer.name, crs: known.crs, features: features.length };
  into.uses.push({ ...use, role: 'grids', level, codeField, nameField, parentField });
  return admit('grids', layer, features, known, into);
}

async function importOther(
  layer: RawLayer,
  role: LayerUse['role'],
  known: Known,
  into: Import,
): Promise<boolean> {
  const { crs } = known;
  const use = (features: number): void =>
    void into.uses.push({ file: layer.file, layer: layer.name, role, crs, features });
  if (role === 'tracks') {
    const made = trackFeatures(layer, into.choices.timeZone ?? null);
    if (!made.ok) {
      into.collection.say(refusal('V15', 'zone-missing', layer.file, { count: made.withoutZone }));
      return true;
    }
    use(made.features.length);
    return admit(role, layer, made.features, known, into);
  }
  use(layer.features.length);
  if (role === 'stations') {
    const { grids } = into.collection.parts(into.manifest);
    return admit(role, layer, stationFeatures(layer, grids, (await toWgs84(crs)) ?? null), known, into);
  }
  return admit(role, layer, role === 'places' ? placeFeatures(layer) : roadFeatures(layer), known, into);
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
  const roles = new Map(layers.map((layer) => [layer, layerRole(layer, choices)]));
  const gridLayers = layers.filter((layer) => roles.get(layer) === 'grids');
  const levels = layerLevels(gridLayers, choices);
  // A column may name levels that no layer as a whole has.
  const stated = gridLayers.some((layer) => gridColumns(layer, choices).level !== null);
  const manifest = draftedManifest(layers, stated ? [1, 2, 3] : [...levels.values()], choices);
  const into: Import = { manifest, choices, collection, options, uses: [], joins: [] };
  for (const layer of [...gridLayers, ...layers.filter((each) => !gridLayers.includes(each))]) {
    const role = roles.get(layer) ?? null;
    if (role === null) {
      collection.say(refusal('V01', 'nothing-found', layer.file));
      continue;
    }
    const noField = role === 'grids' ? missingField(layer, choices) : null;
    if (noField) {
      collection.say(noField);
      continue;
    }
    const { crs, swapAxes, findings } = readingOf(layer.file, role, crsOf(layer, choices), options);
    collection.say(...findings);
    if (crs === null) collection.say(refusal('V02', 'datum-missing', layer.file));
    else {
      const level = levels.get(layer);
      const known = { crs, swapAxes };
      const goesOn = level ? importGrids(layer, level, known, into) : importOther(layer, role, known, into);
      if (!(await goesOn)) return { cancelled: true };
    }
  }
  const parts = collection.parts(manifest);
  const present = manifest.levels.filter(({ level }) => parts.grids.some((grid) => grid.level === level));
  const statistics = into.joins[0]?.statistics;
  const grids = inferParents(parts.grids);
  const before = new Map<object, object>(grids.map((grid, i) => [grid, parts.grids[i] ?? grid]));
  return {
    cancelled: false,
    parts: {
      ...parts,
      manifest: { ...manifest, levels: present, ...(statistics ? { statistics } : {}) },
      grids,
    },
    findings: collection.findings,
    originOf: (part) => collection.originOf(before.get(part) ?? part),
    uses: into.uses,
    unmatched: (into.joins[0]?.unmatched ?? []).filter((row) =>
      into.joins.every((join) => join.unmatched.includes(row)),
    ),
  };
}

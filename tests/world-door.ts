/** Test worlds read through the door, as the product reads a dataset. */
import {
  type CheckedDataset,
  type CheckedFeatures,
  checkDataset,
  checkFeatures,
  type DoorOptions,
  type Origin,
  readManifest,
} from '../src/check/index.ts';
import type { DatasetParts } from '../src/model/dataset.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Crs, DatasetManifest, FileRole } from '../src/model/manifest.ts';
import { ROLES, textOf, type World, world } from './world.ts';

/** The manifest, which must be good. */
export function manifestOf({ manifest }: World): DatasetManifest {
  const read = readManifest(JSON.stringify(manifest), 'manifest.json');
  if (!read.ok) throw new Error(`The test's manifest is refused: ${JSON.stringify(read.findings)}`);
  return read.manifest;
}

/** A file's source read through the door, with the manifest of a world. */
export async function read<R extends FileRole>(
  role: R,
  source: unknown,
  made: World = world(),
  options: DoorOptions = {},
): Promise<CheckedFeatures<R>> {
  const checked = await checkFeatures(role, source, `${role}.geojson`, manifestOf(made), options);
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  return checked;
}

/** One file of a world read through the door. */
export const readWorld = <R extends FileRole>(
  made: World,
  role: R,
  options: DoorOptions = {},
): Promise<CheckedFeatures<R>> => read(role, textOf(made, role), made, options);

/** The text of a collection of whatever is given as its features. */
export const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

/** A raw station whose coordinates may be anything. */
export const station = (id: string, coordinates: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { id, name: id, gridCode: '1', facilityClass: 'point', positionSource: 'described', ...more },
  geometry: { type: 'Point', coordinates },
});

/** The world read through the door and checked as a whole; `crs` is what a person said of a role. */
export async function opened(
  made: World,
  { crs = {} }: { readonly crs?: Readonly<Partial<Record<FileRole, Crs>>> } = {},
): Promise<Pick<CheckedDataset, 'parts' | 'findings'>> {
  const manifest = manifestOf(made);
  const findings: Finding[] = [];
  const kept = new Map<FileRole, readonly unknown[]>();
  const origins = new Map<object, Origin>();
  for (const role of ROLES) {
    const checked = await readWorld(made, role, crs[role] ? { crs: crs[role] } : {});
    kept.set(role, checked.kept);
    findings.push(...checked.findings);
    for (const [part, origin] of checked.origins) origins.set(part, origin);
  }
  const parts = { manifest, ...Object.fromEntries(kept) } as unknown as DatasetParts;
  const whole = await checkDataset(parts, { originOf: (part) => origins.get(part) });
  if (whole.cancelled) throw new Error('Nobody cancelled.');
  return { parts: whole.parts, findings: [...findings, ...whole.findings] };
}

/** Rule and reason of findings, sorted: what a test says was planted. */
export const cases = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, reason }) => `${rule} ${reason}`).sort();

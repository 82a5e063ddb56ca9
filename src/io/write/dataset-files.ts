import type { DatasetParts } from '../../model/dataset.ts';
import type { DatasetFile, DatasetManifest, FileRole } from '../../model/manifest.ts';
import { featuresOf } from './features.ts';
import { geojsonText } from './geojson.ts';

export const FILE_ROLES: readonly FileRole[] = [
  'grids',
  'stations',
  'staff',
  'tracks',
  'events',
  'buildings',
  'walkways',
  'places',
  'basemap',
];

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A file to be written: text in UTF-8, or bytes. */
export type NamedFile = TextFile | { readonly path: string; readonly bytes: Uint8Array };

export interface DatasetFilesOptions {
  /** `manifest.json` where absent. */
  readonly manifestName?: string;
  /** Put before the path of each file, for example `public/`; empty where absent. */
  readonly folder?: string;
}

/** The manifest's own name for a role's file, where it has exactly one in GeoJSON. */
function pathOf(manifest: DatasetManifest, role: FileRole): string {
  const named = manifest.files.filter((file) => file.role === role);
  const only = named.length === 1 ? named[0]?.path : undefined;
  return only && /\.(geo)?json$/i.test(only) ? only : `${role}.geojson`;
}

/**
 * A dataset as the files of its folder, manifest first: WGS 84 with 7 decimals, one file a role, roles without
 * features left out. The same parts give the same bytes.
 */
export function datasetFiles(parts: DatasetParts, options: DatasetFilesOptions = {}): readonly TextFile[] {
  const { manifestName = 'manifest.json', folder = '' } = options;
  const written = FILE_ROLES.filter((role) => parts[role].length > 0);
  const files: DatasetFile[] = written.map((role) => ({
    role,
    path: folder === '' ? pathOf(parts.manifest, role) : `${folder}${role}.geojson`,
  }));
  const manifest: DatasetManifest = { ...parts.manifest, crs: 'WGS84', files };
  return [
    { path: manifestName, text: `${JSON.stringify(manifest, null, 2)}\n` },
    ...files.map(({ role, path }) => ({ path, text: geojsonText(featuresOf(parts, role)) })),
  ];
}

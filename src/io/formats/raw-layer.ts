import type { Feature, Geometry } from 'geojson';
import type { Finding } from '../../model/finding.ts';
import type { Crs } from '../../model/manifest.ts';

/** Features as a file holds them, in the file's own coordinates; nothing of them is checked yet. */
export interface RawLayer {
  readonly file: string;
  /** The layer's own name, where the file has several. */
  readonly name: string;
  readonly features: readonly Feature<Geometry | null>[];
  /** The system that the file itself states, or null. */
  readonly crs: Crs | null;
  /** True where the format settles the system: then no assumption overrides it. */
  readonly crsIsSure: boolean;
}

export type LayersRead =
  | { readonly ok: true; readonly layers: readonly RawLayer[] }
  | { readonly ok: false; readonly finding: Finding };

/** What a format's reader gets: the bytes of one file, and of those that belong to it by name (`dbf`, `prj`, `cpg`). */
export interface FormatFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly beside?: ReadonlyMap<string, Uint8Array>;
}

export const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

import type { Feature, Geometry } from 'geojson';
import type { Finding } from '../../model/finding.ts';
import type { Crs } from '../../model/manifest.ts';

/** Rows of a table by column; cells are text as written. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

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
  /** The name that the file has for a projected system, whose coordinates were turned into those of `crs`. */
  readonly projection?: string;
}

export type LayersRead =
  | {
      readonly ok: true;
      readonly layers: readonly RawLayer[];
      /** What was amiss with the file and did not stop its reading. */
      readonly findings?: readonly Finding[];
      /** Rows without places: figures by grid, to be joined by code or name. */
      readonly ledger?: Table;
    }
  | { readonly ok: false; readonly finding: Finding };

/** What a format's reader gets: the bytes of one file, and of those that belong to it by name (`dbf`, `prj`, `cpg`). */
export interface FormatFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly beside?: ReadonlyMap<string, Uint8Array>;
}

export const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

import type { ImportRole, LayerChoice } from '../../model/import.ts';
import type { Crs, Level } from '../../model/manifest.ts';
import type { Table } from '../formats/raw-layer.ts';

/** What a person says about strange files; everything left out is guessed or refused, never assumed silently. */
export interface ImportChoices {
  /** By the key of a layer; goes before everything that is said of files. */
  readonly layers?: Readonly<Record<string, LayerChoice>>;
  /** Level by file path, for files of grids that hold one level each. */
  readonly levels?: ReadonlyMap<string, Level>;
  /** Files taken as this role whatever they look like. */
  readonly roles?: ReadonlyMap<string, 'tracks' | 'stations' | 'buildings'>;
  readonly codeField?: string;
  readonly nameField?: string;
  readonly parentField?: string;
  /** The system of files whose format does not settle it. */
  readonly crs?: Crs;
  /** IANA zone of times without offset, and of the dataset's days. */
  readonly timeZone?: string;
  /** Figures by grid, joined by code or name, besides those among the files. */
  readonly ledgers?: readonly Table[];
  /** Tables without places among the files are left out. */
  readonly skipLedgers?: boolean;
  /** Figures that grids lack are not summed from buildings. */
  readonly ownFiguresOnly?: boolean;
  readonly maxSpeedMps?: number;
  readonly title?: string;
  readonly id?: string;
  /** YYYY-MM-DD. */
  readonly asOf?: string;
}

/** How one layer was understood: what a person must be able to look at before trusting the result. */
export interface LayerUse {
  readonly file: string;
  readonly layer: string;
  readonly role: Exclude<ImportRole, 'skip'>;
  readonly level?: Level;
  readonly crs: Crs;
  readonly codeField?: string | null;
  readonly nameField?: string | null;
  readonly parentField?: string | null;
  readonly features: number;
}

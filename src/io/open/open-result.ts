import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { LayerChoice } from '../../model/import.ts';
import type { Crs, FileRole } from '../../model/manifest.ts';

/** How far the opening of a dataset is. */
export interface OpenProgress {
  readonly step: 'read' | 'parse' | 'check' | 'index';
  /** 0 … 1 within the step, or null where the total is unknown. */
  readonly share: number | null;
}

/** What a person chose, as data that crosses to a worker. */
export interface OpenChoices {
  /**
   * Whose version is wanted; `internal` where absent. `either` takes the public one where there is one. `public`
   * takes nothing else: a page for everybody does not open internal data for want of public ones (V17).
   */
  readonly audience?: 'internal' | 'public' | 'either';
  /** Only files of these roles are read; all where absent. */
  readonly roles?: readonly FileRole[];
  /** The datum of files that do not state one; without it they are refused (V02 `datum-missing`). */
  readonly assume?: Crs;
  /** What files without a manifest are called as a dataset. */
  readonly title?: string;
  /** The zone of times without offset in files without a manifest, IANA. */
  readonly timeZone?: string;
  /** Datum by file path or by role, where a person accepted a conversion (V03). */
  readonly fileCrs?: Readonly<Record<string, Crs>>;
  readonly roleCrs?: Readonly<Partial<Record<FileRole, Crs>>>;
  /** Files or roles that are latitude first, where a person accepted the swap (V02). */
  readonly swapped?: readonly string[];
  readonly swappedRoles?: readonly FileRole[];
  /** What was chosen for the layers of files without a manifest, by their keys. */
  readonly layers?: Readonly<Record<string, LayerChoice>>;
  /** Tables without places among them are left out. */
  readonly skipLedgers?: boolean;
  /** Figures that grids lack are not summed from buildings. */
  readonly ownFiguresOnly?: boolean;
}

export interface OpenOptions extends OpenChoices {
  readonly onProgress?: (progress: OpenProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * A dataset, as far as it could be opened, with the report; or why nothing of it could be used. `refused` has its
 * reasons among the findings.
 */
export type OpenResult =
  | { readonly ok: true; readonly parts: DatasetParts; readonly findings: readonly Finding[] }
  | {
      readonly ok: false;
      readonly reason: 'refused' | 'cancelled';
      readonly findings: readonly Finding[];
    };

export const CANCELLED_OPEN: OpenResult = { ok: false, reason: 'cancelled', findings: [] };

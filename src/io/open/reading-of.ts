import type { Finding } from '../../model/finding.ts';
import type { Crs, FileRole } from '../../model/manifest.ts';
import { accepted } from './file-findings.ts';
import type { OpenChoices } from './open-result.ts';

/** How the positions of one file are read. */
export interface Reading {
  readonly crs: Crs | null;
  readonly swapAxes: boolean;
  /** What a person chose that the file does not say: it stands in the report (V02, V03). */
  readonly findings: readonly Finding[];
}

/**
 * The datum of one file and whether it is latitude first: what a person accepted, else `stated`, else what a person
 * said of files that state none; null where nobody did.
 */
export function readingOf(file: string, role: FileRole, stated: Crs | null, choices: OpenChoices): Reading {
  const { fileCrs, roleCrs, assume, swapped, swappedRoles } = choices;
  const converted = fileCrs?.[file] ?? roleCrs?.[role];
  const crs = converted ?? stated ?? assume ?? null;
  const swapAxes = (swapped?.includes(file) || swappedRoles?.includes(role)) ?? false;
  const findings = [
    ...(converted ? [accepted('V03', 'converted', file, { datum: converted })] : []),
    ...(!converted && stated === null && crs ? [accepted('V02', 'datum-chosen', file, { datum: crs })] : []),
    ...(swapAxes ? [accepted('V02', 'swapped', file)] : []),
  ];
  return { crs, swapAxes, findings };
}

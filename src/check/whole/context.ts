import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { DEFAULT_TOLERANCE, type FileRole, type Tolerance } from '../../model/manifest.ts';
import { createReport, type Report } from '../report.ts';

/** What the rules on a whole dataset share. */
export interface WholeContext {
  readonly parts: DatasetParts;
  readonly tolerance: Tolerance;
  /** Where findings about a role's file are said. */
  reportOf(role: FileRole): Report;
  findings(): Finding[];
}

export function createContext(parts: DatasetParts, fileOf: (role: FileRole) => string): WholeContext {
  const reports = new Map<FileRole, Report>();
  return {
    parts,
    tolerance: { ...DEFAULT_TOLERANCE, ...parts.manifest.tolerance },
    reportOf(role) {
      const known = reports.get(role);
      if (known) return known;
      const report = createReport(fileOf(role), null);
      reports.set(role, report);
      return report;
    },
    findings: () =>
      [...reports.values()]
        .flatMap((report) => report.findings())
        .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
  };
}

import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { type Crs, DEFAULT_TOLERANCE, type FileRole, type Tolerance } from '../../model/manifest.ts';
import type { Origin } from '../door/check-features.ts';
import { createReport, type Report } from '../report.ts';

/** What the rules on a whole dataset share. */
export interface WholeContext {
  readonly parts: DatasetParts;
  readonly tolerance: Tolerance;
  /** Where findings about a role are said: about one part, in the file and feature that it came from. */
  reportOf(role: FileRole, part?: object): Pick<Report, 'say'>;
  /** Where findings about one file as a whole are said. */
  reportOfFile(file: string): Pick<Report, 'say'>;
  /** The file that a part came from, where that is known. */
  fileOfPart(part: object): string | undefined;
  /** The system that a part was read in; the manifest's where nobody says. */
  crsOfPart(part: object): Crs;
  /** Whether the grid of a station was worked out from its place, and so says nothing about the place. */
  isDerived(part: object): boolean;
  findings(): Finding[];
}

/** Where findings are said to be. */
export interface Files {
  /** The file of findings about a role as a whole. */
  readonly fileOf: (role: FileRole) => string;
  readonly originOf: (part: object) => Origin | undefined;
  readonly isDerived?: (part: object) => boolean;
}

export function createContext(
  parts: DatasetParts,
  { fileOf, originOf, isDerived = () => false }: Files,
): WholeContext {
  const reports = new Map<string, Report>();
  const reportOfFile = (file: string): Report => {
    const known = reports.get(file);
    if (known) return known;
    const report = createReport(file, null);
    reports.set(file, report);
    return report;
  };
  return {
    parts,
    reportOfFile,
    fileOfPart: (part) => originOf(part)?.file,
    crsOfPart: (part) => originOf(part)?.crs ?? parts.manifest.crs,
    isDerived,
    tolerance: { ...DEFAULT_TOLERANCE, ...parts.manifest.tolerance },
    reportOf(role, part) {
      const origin = part && originOf(part);
      if (!origin) return reportOfFile(fileOf(role));
      const report = reportOfFile(origin.file);
      return {
        say: (rule, reason, severity, params, where) =>
          report.say(rule, reason, severity, params, { ...where, feature: origin.feature }),
      };
    },
    findings: () =>
      [...reports.values()]
        .flatMap((report) => report.findings())
        .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
  };
}

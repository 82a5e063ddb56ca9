import { msg, str } from '@lit/localize';
import type { Finding, Severity } from '../model/finding.ts';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['refuse', 'aside', 'warn', 'fixed'];

/** A finding with its place in the report, which is how a selection names it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly index: number;
}

/** More findings of one kind in one file than this are one line that opens. */
const FEW = 5;

/** Findings of one kind in one file: one, or so many that they are better one line. */
export type Line = readonly [PlacedFinding, ...PlacedFinding[]];

/** The findings as lines: those of one rule, case and file together where they are many, at the place of the first. */
export function linesOf(placed: readonly PlacedFinding[]): readonly Line[] {
  const kinds = new Map<string, [PlacedFinding, ...PlacedFinding[]]>();
  const keyOf = ({ finding: { rule, reason, file } }: PlacedFinding): string => `${rule} ${reason} ${file}`;
  for (const each of placed) {
    const kind = kinds.get(keyOf(each));
    if (kind) kind.push(each);
    else kinds.set(keyOf(each), [each]);
  }
  return placed.flatMap((each): Line[] => {
    const kind = kinds.get(keyOf(each)) ?? [each];
    if (kind.length <= FEW) return [[each]];
    return kind[0] === each ? [kind] : [];
  });
}

/** Where a finding is: file, line and column or feature, and path, as far as they are known. */
export function placeOf({ file, line, column, feature, path }: Finding): string {
  const parts = [file];
  if (line !== undefined)
    parts.push(column === undefined ? msg(str`第 ${line} 行`) : msg(str`第 ${line} 行第 ${column} 列`));
  else if (feature !== undefined) parts.push(msg(str`第 ${feature + 1} 个要素`));
  if (path) parts.push(path);
  return parts.filter(Boolean).join(' · ');
}

/** The report as a text, one line a finding, worst first. */
export function reportText(report: readonly Finding[], sentenceOf: (finding: Finding) => string): string {
  return SEVERITIES.flatMap((severity) => report.filter((finding) => finding.severity === severity))
    .map((finding) => `${finding.rule}\t${finding.severity}\t${placeOf(finding)}\t${sentenceOf(finding)}`)
    .join('\n');
}

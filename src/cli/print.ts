import type { Finding } from '../model/finding.ts';
import { reportSummary } from '../text/command/report.ts';
import { sentenceOf, severityWord } from '../text/findings.ts';

/** Columns that a terminal needs for a text: hanzi and full-width signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1;
  return width;
}

/** Rows in aligned columns; control characters of data never reach the terminal. */
export function tableText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const clean = [columns, ...rows].map((row) => row.map((cell) => cell.replace(/\p{Cc}/gu, ' ')));
  const widths = columns.map((_, i) => Math.max(...clean.map((row) => displayWidth(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd();
  return clean.map(line).join('\n');
}

function placeOf({ file, line, column, feature }: Finding): string {
  if (line !== undefined) return `${file}:${line}:${column ?? 1}`;
  return feature === undefined ? file : `${file}#${feature}`;
}

const SHOWN_OF_A_KIND = 20;

/** A report as lines for people: place, what was done, rule, sentence; long runs of one kind are cut and counted. */
export function reportLines(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of findings) {
    const kind = `${finding.rule} ${finding.reason}`;
    const seen = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, seen);
    if (seen > SHOWN_OF_A_KIND) continue;
    const codes = finding.codes.length > 0 ? ` [${finding.codes.slice(0, 4).join(', ')}]` : '';
    const sentence = `${severityWord(finding.severity)} ${finding.rule}${codes} ${sentenceOf(finding)}`;
    lines.push(`${placeOf(finding)}  ${sentence}`.replace(/\p{Cc}/gu, ' '));
  }
  for (const [kind, count] of counts) if (count > SHOWN_OF_A_KIND) lines.push(`… ${kind}: ${count}`);
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [...lines, reportSummary(of('refuse'), of('aside'), of('warn'), of('fixed'))];
}

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 1));

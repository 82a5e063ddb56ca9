import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Table } from '../io/formats/raw-layer.ts';
import { readLedger } from '../io/formats/read-ledger.ts';
import type { ImportChoices, LayerUse } from '../io/import/choices.ts';
import { openLoose } from '../io/open/open-loose.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import { convertHelp } from '../text/command/help-check.ts';
import { layerUsed, noLedger, rowUnmatched, written } from '../text/command/report.ts';
import { fileRoleWord } from '../text/findings.ts';
import { EXIT, numberOf, readLine, usageError } from './command-line.ts';
import { filesNamed } from './folder-files.ts';
import { printJson, reportLines } from './print.ts';
import { crsNamed } from './read-points.ts';
import { targetOf, writeTarget } from './write-target.ts';

const OPTIONS = {
  out: { type: 'string' },
  levels: { type: 'string' },
  tracks: { type: 'string', multiple: true },
  stations: { type: 'string', multiple: true },
  buildings: { type: 'string', multiple: true },
  ledger: { type: 'string' },
  'code-field': { type: 'string' },
  'name-field': { type: 'string' },
  'parent-field': { type: 'string' },
  crs: { type: 'string' },
  'time-zone': { type: 'string' },
  'max-speed': { type: 'string' },
  encoding: { type: 'string', default: 'utf-8' },
  title: { type: 'string' },
  id: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

/** `1=a.geojson,2=b.geojson` as level by path; null where it is written otherwise. */
export function levelsNamed(text: string | undefined): ReadonlyMap<string, Level> | null {
  const levels = new Map<string, Level>();
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [number, ...path] = part.split('=');
    const level = LEVELS.find((each) => String(each) === number?.trim());
    if (!level || path.length === 0) return null;
    levels.set(path.join('='), level);
  }
  return levels;
}

/** Only what was said: an absent option must stay absent. */
function said<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function useLine({ file, role, level, crs, codeField, nameField, parentField, features }: LayerUse): string {
  const fields = said({
    level,
    code: codeField ?? undefined,
    name: nameField ?? undefined,
    parent: parentField ?? undefined,
  });
  return layerUsed(file, fileRoleWord(role), features, crs, fields);
}

/** The ledger at a path, or null after saying why there is none. */
async function ledgerAt(path: string): Promise<Table | null> {
  const bytes = await readFile(path).catch(() => null);
  const read = bytes && (await readLedger(path, bytes));
  if (read?.ok) return read.table;
  usageError(noLedger(path));
  return null;
}

/** `onegrid convert`: strange files into a dataset, with the same report as opening it. */
export async function convert(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, convertHelp, 0);
  if (!line.ok) return line.exit;
  const { values, paths } = line;
  const { out, tracks = [], stations = [], buildings = [], force = false, json } = values;
  const levels = levelsNamed(values.levels);
  const all = [...new Set([...(levels?.keys() ?? []), ...paths, ...tracks, ...stations, ...buildings])];
  if (out === undefined || levels === null || all.length === 0) return usageError(convertHelp()).exit;
  const timeZone = values['time-zone'];
  if (timeZone !== undefined && !isTimeZone(timeZone)) return usageError(`--time-zone ${timeZone}`).exit;
  const crs = values.crs === undefined ? undefined : await crsNamed(values.crs);
  const encoding = values.encoding === 'gb18030' ? 'gb18030' : 'utf-8';
  if (values.encoding !== encoding) return usageError(`--encoding ${values.encoding}`).exit;
  const speed = values['max-speed'];
  const maxSpeedMps = speed === undefined ? undefined : numberOf('max-speed', speed, 0.1, 1000);
  if (crs === null || maxSpeedMps === null) return EXIT.usage;
  const ledger = values.ledger === undefined ? undefined : await ledgerAt(values.ledger);
  if (ledger === null) return EXIT.usage;
  const choices: ImportChoices = {
    levels: new Map([...levels].map(([path, level]) => [basename(path), level])),
    roles: new Map([
      ...tracks.map((path) => [basename(path), 'tracks'] as const),
      ...stations.map((path) => [basename(path), 'stations'] as const),
      ...buildings.map((path) => [basename(path), 'buildings'] as const),
    ]),
    ...said({
      codeField: values['code-field'],
      nameField: values['name-field'],
      parentField: values['parent-field'],
      crs,
      timeZone,
      maxSpeedMps,
      ledgers: ledger && [ledger],
      title: values.title,
      id: values.id,
    }),
  };
  const files = filesNamed(values.title ?? basename(out).replace(/\.zip$/i, ''), all);
  const opened = await openLoose(files, files.paths ?? [], choices, {});
  const refused = !opened.ok || opened.findings.some(({ severity }) => severity === 'refuse');
  if (json)
    printJson({ ok: !refused, layers: opened.uses, unmatched: opened.unmatched, findings: opened.findings });
  else
    for (const text of [
      ...opened.uses.map(useLine),
      ...opened.unmatched.map(rowUnmatched),
      ...reportLines(opened.findings),
    ])
      console.log(text);
  // A mistyped field is a mistake of the command line: a dataset with guessed codes would hide it.
  if (opened.findings.some(({ reason }) => reason === 'field-missing')) return EXIT.usage;
  if (!opened.ok) return EXIT.refused;
  const made = targetOf(out, opened.parts, encoding);
  if (!(await writeTarget(made, force))) return EXIT.usage;
  console.error(written(out, made.files.length));
  return refused ? EXIT.refused : EXIT.fine;
}

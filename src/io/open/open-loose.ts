import type { Finding } from '../../model/finding.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { companionPaths, ownPaths, readLayers } from '../formats/read-layers.ts';
import type { ImportChoices, LayerUse } from '../import/choices.ts';
import { importLayers } from '../import/import-layers.ts';
import type { ByteFiles } from '../source/byte-files.ts';
import { checkedWhole } from './collect.ts';
import { readFailureFinding, refusal } from './file-findings.ts';
import { CANCELLED_OPEN, type OpenOptions, type OpenResult } from './open-result.ts';

/** What an import made of files without a manifest, with how each layer was understood. */
export type LooseOpened = OpenResult & {
  readonly uses: readonly LayerUse[];
  /** Rows of a ledger that fit no grid. */
  readonly unmatched: readonly string[];
};

/** The companions of a .shp; one that cannot be read counts as missing. */
async function readBeside(files: ByteFiles, path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const beside = new Map<string, Uint8Array>();
  for (const [ending, companion] of companionPaths(path, files.paths ?? [])) {
    const read = await files.read(companion);
    if (read.ok) beside.set(ending, read.bytes);
  }
  return beside;
}

/** Opens files that no manifest explains, by their formats and by what a person chose. */
export async function openLoose(
  files: ByteFiles,
  paths: readonly string[],
  choices: ImportChoices,
  options: OpenOptions,
): Promise<LooseOpened> {
  const layers: RawLayer[] = [];
  const findings: Finding[] = [];
  let { ledger } = choices;
  const own = ownPaths(paths);
  for (const [index, path] of own.entries()) {
    options.onProgress?.({ step: 'read', share: index / own.length });
    const read = await files.read(path, options.signal ? { signal: options.signal } : {});
    if (!read.ok) {
      findings.push(readFailureFinding(path, read));
      continue;
    }
    const beside = await readBeside(files, path);
    const made = await readLayers({ path, bytes: read.bytes, beside });
    if (made.ok) {
      layers.push(...made.layers);
      findings.push(...(made.findings ?? []));
      ledger ??= made.ledger;
    } else findings.push(made.finding);
  }
  if (paths.length === 0) findings.push(refusal('V01', 'nothing-found', files.title));
  const imported = await importLayers(
    layers,
    { title: files.title, ...choices, ...(ledger ? { ledger } : {}) },
    options,
  );
  if (imported.cancelled) return { ...CANCELLED_OPEN, uses: [], unmatched: [] };
  const collected = { findings: [...findings, ...imported.findings], originOf: imported.originOf };
  const opened = await checkedWhole(imported.parts, collected, options);
  return { ...opened, uses: imported.uses, unmatched: imported.unmatched };
}

/** What the page's choices say about files without a manifest. */
export function looseChoices({ timeZone }: OpenOptions): ImportChoices {
  return timeZone === undefined ? {} : { timeZone };
}

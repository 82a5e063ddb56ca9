import type { Finding } from '../../model/finding.ts';
import type { RawLayer, Table } from '../formats/raw-layer.ts';
import { companionPaths, ownPaths, readLayers } from '../formats/read-layers.ts';
import type { ByteFiles } from '../source/byte-files.ts';
import { readFailureFinding, refusal } from './file-findings.ts';
import type { OpenOptions } from './open-result.ts';

/** What files without a manifest hold, not understood yet. */
export interface LooseRead {
  readonly layers: readonly RawLayer[];
  /** Tables without places, to be joined to grids. */
  readonly ledgers: readonly { readonly file: string; readonly table: Table }[];
  readonly findings: readonly Finding[];
}

/** The companions of a .shp; one that cannot be read counts as missing. */
async function readBeside(files: ByteFiles, path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const beside = new Map<string, Uint8Array>();
  for (const [ending, companion] of companionPaths(path, files.paths ?? [])) {
    const read = await files.read(companion);
    if (read.ok) beside.set(ending, read.bytes);
  }
  return beside;
}

/** Reads each file by its format; one that cannot be read costs itself alone. Rejects when it is cancelled. */
export async function readLoose(
  files: ByteFiles,
  paths: readonly string[],
  { signal, onProgress }: Pick<OpenOptions, 'signal' | 'onProgress'>,
): Promise<LooseRead> {
  const layers: RawLayer[] = [];
  const ledgers: LooseRead['ledgers'][number][] = [];
  const findings: Finding[] = [];
  const own = ownPaths(paths);
  for (const [index, path] of own.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: 'read', share: index / own.length });
    const read = await files.read(path, signal ? { signal } : {});
    if (!read.ok) {
      findings.push(readFailureFinding(path, read));
      continue;
    }
    const beside = await readBeside(files, path);
    const made = await readLayers({ path, bytes: read.bytes, beside });
    if (!made.ok) {
      findings.push(made.finding);
      continue;
    }
    layers.push(...made.layers);
    findings.push(...(made.findings ?? []));
    if (made.ledger) ledgers.push({ file: path, table: made.ledger });
  }
  if (paths.length === 0) findings.push(refusal('V01', 'nothing-found', files.title));
  return { layers, ledgers, findings };
}

import type { Finding } from '../../model/finding.ts';
import type { LayersRead, RawLayer, Table } from '../formats/raw-layer.ts';
import { readCollection } from '../formats/read-geojson.ts';
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

type Progress = Pick<OpenOptions, 'signal' | 'onProgress'>;

/** A file of GeoJSON read as it comes; null where it is none that can be, or breaks off: then it is read whole. */
async function readAsItComes(
  files: ByteFiles,
  path: string,
  { signal, onProgress }: Progress,
): Promise<LayersRead | null> {
  const chunks = /\.(geo)?json$/i.test(path)
    ? files.stream?.(path, {
        ...(signal ? { signal } : {}),
        onBytes: (read, total) => onProgress?.({ step: 'read', share: total === null ? null : read / total }),
      })
    : null;
  if (!chunks) return null;
  try {
    return await readCollection(path, chunks);
  } catch {
    signal?.throwIfAborted();
    return null;
  }
}

/** One file by its format, or why it cannot be read. */
async function readOne(files: ByteFiles, path: string, progress: Progress): Promise<LayersRead> {
  const streamed = await readAsItComes(files, path, progress);
  if (streamed) return streamed;
  const { signal } = progress;
  const read = await files.read(path, signal ? { signal } : {});
  if (!read.ok) return { ok: false, finding: readFailureFinding(path, read) };
  return readLayers({ path, bytes: read.bytes, beside: await readBeside(files, path) });
}

/** Reads each file by its format; one that cannot be read costs itself alone. Rejects when it is cancelled. */
export async function readLoose(
  files: ByteFiles,
  paths: readonly string[],
  { signal, onProgress }: Progress,
): Promise<LooseRead> {
  const layers: RawLayer[] = [];
  const ledgers: LooseRead['ledgers'][number][] = [];
  const findings: Finding[] = [];
  const own = ownPaths(paths);
  for (const [index, path] of own.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: 'read', share: index / own.length });
    const made = await readOne(files, path, {
      ...(signal ? { signal } : {}),
      onProgress: ({ step, share }) => onProgress?.({ step, share: (index + (share ?? 0)) / own.length }),
    });
    if (!made.ok) {
      findings.push(made.finding);
      continue;
    }
    layers.push(...made.layers);
    findings.push(...(made.findings ?? []));
    if (made.ledger) ledgers.push({ file: path, table: made.ledger });
  }
  if (layers.length === 0) findings.push(...ledgers.map(({ file }) => refusal('V01', 'ledger-alone', file)));
  if (paths.length === 0) findings.push(refusal('V01', 'nothing-found', files.title));
  return { layers, ledgers, findings };
}

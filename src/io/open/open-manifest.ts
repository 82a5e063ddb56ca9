import { checkFeatures, type DoorOptions } from '../../check/door/check-features.ts';
import type { DatasetFile, DatasetManifest } from '../../model/manifest.ts';
import { doorCrs } from '../crs/to-wgs84.ts';
import { decodeText } from '../decode-text.ts';
import { sha256Hex } from '../sha256.ts';
import { type ByteFiles, normalPath, type ReadResult } from '../source/byte-files.ts';
import { checkedWhole, createCollection } from './collect.ts';
import { readFailureFinding, refusal } from './file-findings.ts';
import { CANCELLED_OPEN, type OpenOptions, type OpenResult } from './open-result.ts';
import { type Reading, readingOf } from './reading-of.ts';

/** Says the bytes read over all files; the total is known once every file has said its own. */
function byteProgress(count: number, onProgress: OpenOptions['onProgress']) {
  const reads = new Map<number, number>();
  const totals = new Map<number, number>();
  const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
  return (index: number, read: number, total: number | null): void => {
    reads.set(index, read);
    if (total !== null) totals.set(index, total);
    const share = totals.size === count ? sum(reads.values()) / Math.max(1, sum(totals.values())) : null;
    onProgress?.({ step: 'read', share });
  };
}

function readAll(files: ByteFiles, folder: string, wanted: readonly DatasetFile[], options: OpenOptions) {
  const { signal } = options;
  const said = byteProgress(wanted.length, options.onProgress);
  return wanted.map(({ path }, index) => {
    const read = files.read(normalPath(`${folder}${path}`) ?? path, {
      ...(signal ? { signal } : {}),
      onBytes: (bytes, total) => said(index, bytes, total),
    });
    // Awaited in turn below: a cancelled read must not count as unhandled meanwhile.
    read.catch(() => undefined);
    return read;
  });
}

async function textOf(file: DatasetFile, read: ReadResult) {
  if (!read.ok) return { finding: readFailureFinding(file.path, read) };
  const actual = file.sha256 === undefined ? null : await sha256Hex(read.bytes);
  if (actual !== null && actual !== file.sha256?.toLowerCase()) {
    return {
      finding: refusal('V01', 'hash-differs', file.path, { expected: file.sha256 ?? '', got: actual }),
    };
  }
  return { text: decodeText(read.bytes).text };
}

async function doorOptions(
  { crs, swapAxes }: Reading,
  manifest: DatasetManifest,
  { signal }: OpenOptions,
): Promise<DoorOptions> {
  return { ...(await doorCrs(crs ?? manifest.crs)), swapAxes, ...(signal ? { signal } : {}) };
}

/** Opens the files that a manifest names; `folder` is the manifest's own, empty or ending in `/`. */
export async function openByManifest(
  files: ByteFiles,
  folder: string,
  manifest: DatasetManifest,
  options: OpenOptions,
): Promise<OpenResult> {
  const { roles, onProgress } = options;
  const wanted = manifest.files.filter(({ role }) => roles === undefined || roles.includes(role));
  const reads = readAll(files, folder, wanted, options);
  const collection = createCollection();
  for (const [index, file] of wanted.entries()) {
    const content = await textOf(file, await reads[index]!);
    if (content.text === undefined) {
      collection.say(content.finding);
      continue;
    }
    const { role, path } = file;
    const reading = readingOf(path, role, manifest.crs, options);
    collection.say(...reading.findings);
    const checked = await checkFeatures(role, content.text, path, manifest, {
      ...(await doorOptions(reading, manifest, options)),
      onProgress: (share) => onProgress?.({ step: 'parse', share: (index + share) / wanted.length }),
    });
    if (checked.cancelled) return CANCELLED_OPEN;
    collection.add(role, checked);
  }
  return checkedWhole(collection.parts(manifest), collection, options);
}

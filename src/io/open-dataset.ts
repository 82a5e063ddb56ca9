import { readManifest } from '../check/door/manifest.ts';
import { decodeText } from './decode-text.ts';
import { readFailureFinding, refusal } from './open/file-findings.ts';
import { manifestPaths } from './open/find-manifest.ts';
import { openByManifest } from './open/open-manifest.ts';
import { CANCELLED_OPEN, type OpenOptions, type OpenResult } from './open/open-result.ts';
import type { ByteFiles } from './source/byte-files.ts';
import { type DatasetSource, openSource } from './source/dataset-source.ts';

function refusedWithout(manifest = 'manifest.json'): OpenResult {
  return { ok: false, reason: 'refused', findings: [refusal('V01', 'file-missing', manifest)] };
}

/**
 * Opens byte files as a dataset: by the manifest among them, or, where there is none, by what each file looks
 * like. A bad file never takes the good ones down; everything found stands in one report. Cancelling is a value.
 */
export async function openFiles(
  files: ByteFiles,
  options: OpenOptions = {},
  manifestPath?: string,
): Promise<OpenResult> {
  const { audience = 'internal', signal } = options;
  const paths = manifestPath === undefined ? manifestPaths(files, audience) : [manifestPath];
  const readOptions = signal ? { signal } : {};
  try {
    for (const path of paths) {
      const read = await files.read(path, readOptions);
      if (!read.ok && read.reason === 'missing') continue;
      if (!read.ok) return { ok: false, reason: 'refused', findings: [readFailureFinding(path, read)] };
      const result = readManifest(decodeText(read.bytes).text, path, options.assume);
      if (!result.ok) return { ok: false, reason: 'refused', findings: result.findings };
      if (audience === 'public' && result.manifest.audience !== 'public') {
        return { ok: false, reason: 'refused', findings: [refusal('V17', 'no-public-version', path)] };
      }
      const opened = await openByManifest(
        files,
        path.slice(0, path.lastIndexOf('/') + 1),
        result.manifest,
        options,
      );
      return { ...opened, findings: [...result.findings, ...opened.findings] };
    }
    if (files.paths === null) return refusedWithout(paths[0]);
    const [{ openLoose }, { looseChoices }] = await Promise.all([
      import('./open/open-loose.ts'),
      import('./import/loose-choices.ts'),
    ]);
    return await openLoose(files, files.paths, looseChoices(options), options);
  } catch (cause) {
    if (signal?.aborted) return CANCELLED_OPEN;
    throw cause;
  }
}

/** Opens a dataset from where it comes from: folder, zip, dropped files or URL. Never throws for bad input. */
export async function openDataset(source: DatasetSource, options: OpenOptions = {}): Promise<OpenResult> {
  const { signal, onProgress } = options;
  onProgress?.({ step: 'read', share: null });
  try {
    const opened = await openSource(source, {
      ...(signal ? { signal } : {}),
      onBytes: (read, total) => onProgress?.({ step: 'read', share: total === null ? null : read / total }),
    });
    if (!opened.ok)
      return { ok: false, reason: 'refused', findings: [readFailureFinding(opened.file, opened)] };
    return await openFiles(opened.files, options, opened.manifest);
  } catch (cause) {
    if (signal?.aborted) return CANCELLED_OPEN;
    throw cause;
  }
}

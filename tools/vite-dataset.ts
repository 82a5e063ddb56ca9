/**
 * A Vite plugin that ships the sample dataset beside the page: all of it in the intranet build, and only what
 * `manifest.public.json` names in the public one, so that no internal file can come along by accident.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentTypeOf } from '../src/cli/serving/content-type.ts';
import { resolvePath } from '../src/cli/serving/resolve-path.ts';

export interface ShippedDataset {
  /** The dataset's folder on disk, for example `data/xiyuan`; it keeps this path below the page. */
  readonly folder: string;
  readonly audience: 'public' | 'internal';
}

const MANIFESTS = { internal: ['manifest.json', 'manifest.public.json'], public: ['manifest.public.json'] };

/** The files of a dataset that one audience may have, manifests first; empty where there is no dataset. */
export function shippedPaths({ folder, audience }: ShippedDataset): readonly string[] {
  const manifests = MANIFESTS[audience].filter((name) => existsSync(join(folder, name)));
  const named = manifests.flatMap((name) => {
    const manifest: { files: { path: string }[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return manifest.files.map((file) => file.path);
  });
  return [...new Set([...manifests, ...named])];
}

export function shipDataset(dataset: ShippedDataset): Plugin {
  return {
    name: 'onegrid-dataset',
    configureServer(server) {
      server.middlewares.use(`/${dataset.folder}`, async (request, response, next) => {
        const pathname = (request.url ?? '/').split('?')[0] ?? '/';
        const found = await resolvePath([{ prefix: '/', target: dataset.folder }], pathname);
        if (found.kind !== 'file') return next();
        response.setHeader('Content-Type', contentTypeOf(found.file.path));
        createReadStream(found.file.path).pipe(response);
      });
    },
    generateBundle() {
      for (const path of shippedPaths(dataset)) {
        const source = readFileSync(join(dataset.folder, path));
        this.emitFile({ type: 'asset', fileName: `${dataset.folder}/${path}`, source });
      }
    },
  };
}

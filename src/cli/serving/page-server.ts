import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { hostsOf, readConfig } from '../../io/config.ts';
import { type AppConfig, DEFAULT_CONFIG } from '../../model/config.ts';
import { type Listening, listen } from './listen.ts';
import { securityHeaders } from './policy.ts';
import type { Mount } from './resolve-path.ts';
import { site } from './site.ts';

export interface PageServerOptions {
  /** The built page, with `index.html`. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** A dataset folder, or a file that opens as one: served at `/data/<its name>`, and opened by the page. */
  readonly dataset?: string;
  readonly onTaken?: (port: number, next: number) => void;
}

export type PageServer =
  | (Listening & { readonly ok: true; readonly config: AppConfig })
  | { readonly ok: false; readonly reason: 'no-page' | 'no-dataset' | 'bad-config'; readonly detail: string };

function configOf(root: string): { config: AppConfig } | { fault: string } {
  const path = join(root, 'config.json');
  if (!existsSync(path)) return { config: DEFAULT_CONFIG };
  try {
    const read = readConfig(JSON.parse(readFileSync(path, 'utf8')));
    return read.ok ? { config: read.config } : { fault: `${path} ${read.where}: ${read.expected}` };
  } catch (cause) {
    return { fault: `${path}: ${cause instanceof Error ? cause.message : cause}` };
  }
}

function mountOf(dataset: string): Mount {
  const target = resolve(dataset);
  return { prefix: `/data/${basename(target)}${statSync(target).isDirectory() ? '/' : ''}`, target };
}

/** Serves the built page with its Content-Security-Policy, and with a dataset of one's own where one is named. */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const root = resolve(options.root);
  if (!existsSync(join(root, 'index.html'))) return { ok: false, reason: 'no-page', detail: root };
  const read = configOf(root);
  if ('fault' in read) return { ok: false, reason: 'bad-config', detail: read.fault };
  if (options.dataset !== undefined && !existsSync(options.dataset)) {
    return { ok: false, reason: 'no-dataset', detail: resolve(options.dataset) };
  }
  const mount = options.dataset === undefined ? null : mountOf(options.dataset);
  const config = mount
    ? { ...read.config, dataset: mount.prefix.slice(1).split('/').map(encodeURIComponent).join('/') }
    : read.config;
  const listener = site({
    mounts: [...(mount ? [mount] : []), { prefix: '/', target: root }],
    headers: securityHeaders(hostsOf(config)),
    made: new Map([['/config.json', JSON.stringify(config)]]),
  });
  const { host, port, onTaken } = options;
  const listening = await listen(listener, { host, port, ...(onTaken ? { onTaken } : {}) });
  return { ok: true, config, ...listening };
}

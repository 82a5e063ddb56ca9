import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { hostsOf } from '../../io/config.ts';
import { openFiles } from '../../io/open-dataset.ts';
import type { AppConfig } from '../../model/config.ts';
import { createDataset } from '../../model/dataset.ts';
import { filesAt } from '../folder-files.ts';
import { type Listening, listen } from './listen.ts';
import { withPolicy } from './meta-policy.ts';
import { readPageConfig } from './page-config.ts';
import { securityHeaders } from './policy.ts';
import { createReplayFeed } from './replay-feed.ts';
import { replayTimeline } from './replay-timeline.ts';
import type { Mount } from './resolve-path.ts';
import { site } from './site.ts';

export interface PageServerOptions {
  /** The built page, with `index.html`. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** A dataset folder, or a file that opens as one: served at `/data/<its name>`, and opened by the page. */
  readonly dataset?: string;
  /** Plays the last day of the dataset's patrols again as a feed, unless config.json names a feed. */
  readonly replay?: boolean;
  readonly onTaken?: (port: number, next: number) => void;
}

export type PageServer =
  | (Listening & { readonly ok: true; readonly config: AppConfig; readonly replays: boolean })
  | { readonly ok: false; readonly reason: 'no-page' | 'no-dataset' | 'bad-config'; readonly detail: string };

function mountOf(dataset: string): Mount {
  const target = resolve(dataset);
  return { prefix: `/data/${basename(target)}${statSync(target).isDirectory() ? '/' : ''}`, target };
}

/**
 * A page with the hosts in its own policy too: where both are sent, a browser obeys the stricter. It is read when it
 * is asked for, because the page may be built anew under a running server.
 */
function pageAt(root: string, pathname: string, hosts: readonly string[]): string | null {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  if (!/^\w[\w.-]*\.html$/.test(name)) return null;
  try {
    return withPolicy(readFileSync(join(root, name), 'utf8'), hosts);
  } catch {
    return null;
  }
}

/** Where a replay is served, below the page. */
const FEED_PATH = 'feed';

/** A feed of the patrols at a path on disk, read when it is first asked for; 404 where there are none to play. */
function replayOf(path: string): RequestListener {
  let feed: Promise<RequestListener | null> | null = null;
  async function open(): Promise<RequestListener | null> {
    const found = await filesAt(path);
    const opened = found.ok ? await openFiles(found.files, { roles: ['grids', 'staff', 'tracks'] }) : null;
    const timeline = opened?.ok ? replayTimeline(createDataset(opened.parts)) : null;
    return timeline && createReplayFeed(timeline);
  }
  return (request, response) => {
    feed ??= open().catch(() => null);
    void feed.then((answer) => (answer ? answer(request, response) : response.writeHead(404).end()));
  };
}

/** Serves the built page with its Content-Security-Policy, and with a dataset of one's own where one is named. */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const root = resolve(options.root);
  if (!existsSync(join(root, 'index.html'))) return { ok: false, reason: 'no-page', detail: root };
  const read = readPageConfig(root);
  if (!read.ok) return { ok: false, reason: 'bad-config', detail: read.detail };
  if (options.dataset !== undefined && !existsSync(options.dataset)) {
    return { ok: false, reason: 'no-dataset', detail: resolve(options.dataset) };
  }
  const mount = options.dataset === undefined ? null : mountOf(options.dataset);
  const named = mount
    ? { ...read.config, dataset: mount.prefix.slice(1).split('/').map(encodeURIComponent).join('/') }
    : read.config;
  const replayed =
    options.replay && !named.feed ? replayOf(mount?.target ?? join(root, named.dataset)) : null;
  const config = replayed ? { ...named, feed: { url: FEED_PATH, staleAfterS: 60 } } : named;
  const hosts = hostsOf(config);
  const listener = site({
    mounts: [...(mount ? [mount] : []), { prefix: '/', target: root }],
    headers: securityHeaders(hosts),
    made: (pathname) =>
      pathname === '/config.json' ? JSON.stringify(config) : pageAt(root, pathname, hosts),
    answered: new Map(replayed ? [[`/${FEED_PATH}`, replayed]] : []),
  });
  const { host, port, onTaken } = options;
  const listening = await listen(listener, { host, port, ...(onTaken ? { onTaken } : {}) });
  return { ok: true, config, replays: replayed !== null, ...listening };
}

import type { AppConfig } from '../model/config.ts';

/** Where a dataset is read from, once it is clear that it may be read. */
export type DatasetAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: 'host' };

/**
 * The absolute URL of the dataset that a link names; null names the one of the configuration. A path is read below
 * the page; other origins only where the configuration names them, because a link can come from anybody.
 */
export function datasetAddress(named: string | null, page: string, config: AppConfig): DatasetAddress {
  const url = parsed(named ?? config.dataset, page);
  const allowed = new Set([new URL(page).origin, ...config.hosts.map((host) => host.toLowerCase())]);
  const byConfiguration = named === null || named === config.dataset;
  if (url === null || !(byConfiguration || allowed.has(url.origin))) return { ok: false, reason: 'host' };
  const last = url.pathname.split('/').at(-1) ?? '';
  if (last !== '' && !last.includes('.')) url.pathname += '/';
  return { ok: true, url: url.href };
}

function parsed(address: string, page: string): URL | null {
  try {
    const url = new URL(address, page);
    url.hash = '';
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

import * as v from 'valibot';
import { type AppConfig, type BasemapConfig, DEFAULT_CONFIG } from '../model/config.ts';

/** Six sendings of a feed that sends every ten seconds. */
const STALE_AFTER_S = 60;

const url = v.pipe(v.string(), v.nonEmpty());
const attribution = v.string();
const maxZoom = v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(24)));

const basemap = v.variant('kind', [
  v.object({
    kind: v.literal('xyz'),
    tiles: v.pipe(v.array(url), v.minLength(1)),
    attribution,
    maxZoom,
    tileSize: v.exactOptional(v.picklist([256, 512])),
  }),
  v.object({ kind: v.literal('wmts'), url, attribution, maxZoom }),
  v.object({
    kind: v.literal('tianditu'),
    key: v.pipe(v.string(), v.nonEmpty()),
    style: v.picklist(['vector', 'imagery', 'terrain']),
  }),
  v.object({ kind: v.literal('style'), url }),
  v.object({ kind: v.literal('pmtiles'), url, attribution }),
]);

const metres = v.pipe(v.number(), v.gtValue(0));
const seconds = v.pipe(v.number(), v.gtValue(0));
const config = v.object({
  dataset: v.optional(url, DEFAULT_CONFIG.dataset),
  basemap: v.optional(v.nullable(basemap), null),
  hosts: v.optional(v.array(url), []),
  wall: v.optional(
    v.object({
      heightM: metres,
      viewerM: metres,
      trails: v.exactOptional(v.picklist(['live', 'delayed', 'sums'])),
      trailDelayMin: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
    }),
    DEFAULT_CONFIG.wall,
  ),
  feed: v.optional(v.nullable(v.object({ url, staleAfterS: v.optional(seconds, STALE_AFTER_S) })), null),
});

export type ConfigRead =
  | { readonly ok: true; readonly config: AppConfig }
  | { readonly ok: false; readonly where: string; readonly expected: string };

/** Reads a parsed `config.json`; what is left out takes its default. The first fault is named with its place. */
export function readConfig(json: unknown): ConfigRead {
  const parsed = v.safeParse(config, json);
  if (parsed.success) return { ok: true, config: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, where: v.getDotPath(issue) ?? '', expected: issue.message };
}

const TIANDITU = 'https://*.tianditu.gov.cn';

function basemapUrls(chosen: BasemapConfig | null): readonly string[] {
  if (chosen === null) return [];
  if (chosen.kind === 'tianditu') return [TIANDITU];
  return chosen.kind === 'xyz' ? chosen.tiles : [chosen.url];
}

/** `https://a.example.org/x/{z}` → `https://a.example.org`; null for a path below the page and for nonsense. */
function originOf(address: string): string | null {
  return /^(https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?)(?:[/?#{]|$)/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** The foreign origins that a configuration needs: what Content-Security-Policy may let the page reach. */
export function hostsOf({ basemap: chosen, dataset, hosts, feed }: AppConfig): readonly string[] {
  const origins = [...hosts, dataset, ...(feed ? [feed.url] : []), ...basemapUrls(chosen)].map(originOf);
  return [...new Set(origins.filter((origin): origin is string => origin !== null))].sort();
}

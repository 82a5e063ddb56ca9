import { addProtocol } from 'maplibre-gl';
import type { BasemapConfig } from '../../model/config.ts';
import type { Palette } from '../palette.ts';
import type { Backdrop } from '../scene/scene.ts';
import { pmtilesBackdrop } from './pmtiles-backdrop.ts';
import { rasterBackdrop } from './raster-backdrop.ts';
import { styleBackdrop } from './style-backdrop.ts';

export type BackdropOpened =
  | { readonly ok: true; readonly backdrop: Backdrop }
  | {
      readonly ok: false;
      readonly reason: 'unreachable' | 'not-a-style' | 'not-an-archive';
      readonly url: string;
    };

async function openStyle(url: string): Promise<BackdropOpened> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return { ok: false, reason: 'unreachable', url };
  const json: unknown = await response.json().catch(() => null);
  const read = styleBackdrop(json, response.url);
  return read.ok ? read : { ...read, url };
}

let protocol: Promise<import('pmtiles').Protocol> | null = null;

async function openArchive(
  { url, attribution }: Extract<BasemapConfig, { readonly kind: 'pmtiles' }>,
  palette: Palette,
): Promise<BackdropOpened> {
  const { PMTiles, Protocol, TileType } = await import('pmtiles');
  protocol ??= Promise.resolve(new Protocol()).then((made) => {
    addProtocol('pmtiles', made.tile);
    return made;
  });
  const address = new URL(url, document.baseURI).href;
  const archive = new PMTiles(address);
  const header = await archive.getHeader().catch(() => null);
  if (!header) return { ok: false, reason: 'not-an-archive', url };
  (await protocol).add(archive);
  const { minZoom, maxZoom, tileType } = header;
  const vector = tileType === TileType.Mvt;
  return { ok: true, backdrop: pmtilesBackdrop(address, attribution, { vector, minZoom, maxZoom }, palette) };
}

/** The base map that a deployer configured; a failure is a value, and the map goes on with its own ground. */
export async function openBackdrop(config: BasemapConfig, palette: Palette): Promise<BackdropOpened> {
  switch (config.kind) {
    case 'style':
      return openStyle(new URL(config.url, document.baseURI).href);
    case 'pmtiles':
      return openArchive(config, palette);
    default:
      return { ok: true, backdrop: rasterBackdrop(config, palette) };
  }
}

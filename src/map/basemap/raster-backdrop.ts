import type { RasterLayerSpecification } from 'maplibre-gl';
import type { BasemapConfig } from '../../model/config.ts';
import type { Palette } from '../palette.ts';
import type { Backdrop } from '../scene/scene.ts';

type RasterConfig = Extract<BasemapConfig, { readonly kind: 'xyz' | 'wmts' | 'tianditu' }>;

const TIANDITU_HOSTS = ['0', '1', '2', '3', '4', '5', '6', '7'];
const TIANDITU_MAX_ZOOM = 18;

/** Picture and names of each Tianditu style (天地图 service list: vec/cva, img/cia, ter/cta, Web Mercator `_w`). */
const TIANDITU_LAYERS = { vector: ['vec', 'cva'], imagery: ['img', 'cia'], terrain: ['ter', 'cta'] } as const;

/** Addresses of one Tianditu layer; the key is the deployer's. */
function tiandituTiles(layer: string, key: string): string[] {
  const query =
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles' +
    `&LAYER=${layer}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
  return TIANDITU_HOSTS.map((host) => `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}`);
}

/** A WMTS template in the words of MapLibre: {TileMatrix}, {TileRow}, {TileCol} in any case become {z}, {y}, {x}. */
export function wmtsTemplate(url: string): string {
  return url
    .replace(/\{TileMatrix\}/i, '{z}')
    .replace(/\{TileRow\}/i, '{y}')
    .replace(/\{TileCol\}/i, '{x}');
}

interface Sheet {
  readonly id: string;
  readonly tiles: string[];
  readonly tileSize: 256 | 512;
  readonly maxZoom: number;
}

function sheetsOf(config: RasterConfig): readonly Sheet[] {
  switch (config.kind) {
    case 'xyz':
      return [
        {
          id: 'tiles',
          tiles: [...config.tiles],
          tileSize: config.tileSize ?? 256,
          maxZoom: config.maxZoom ?? 19,
        },
      ];
    case 'wmts':
      return [
        { id: 'tiles', tiles: [wmtsTemplate(config.url)], tileSize: 256, maxZoom: config.maxZoom ?? 18 },
      ];
    case 'tianditu':
      return TIANDITU_LAYERS[config.style].map((layer) => ({
        id: layer,
        tiles: tiandituTiles(layer, config.key),
        tileSize: 256,
        maxZoom: TIANDITU_MAX_ZOOM,
      }));
  }
}

/** Foreign maps are pale and loud: they step back behind our own colours, and go dark with a dark palette. */
const paintFor = ({ name }: Palette): NonNullable<RasterLayerSpecification['paint']> =>
  name === 'light'
    ? { 'raster-saturation': -0.35, 'raster-opacity': 0.85, 'raster-fade-duration': 0 }
    : { 'raster-saturation': -0.7, 'raster-brightness-max': 0.42, 'raster-fade-duration': 0 };

/** Tiles of pictures as a base map. */
export function rasterBackdrop(config: RasterConfig, palette: Palette): Backdrop {
  const sheets = sheetsOf(config);
  const attribution = config.kind === 'tianditu' ? '© 天地图' : config.attribution;
  return {
    sources: Object.fromEntries(
      sheets.map(({ id, tiles, tileSize, maxZoom }) => [
        id,
        { type: 'raster', tiles, tileSize, maxzoom: maxZoom },
      ]),
    ),
    layers: sheets.map(({ id }) => ({ id, type: 'raster', source: id, paint: paintFor(palette) })),
    attribution,
  };
}

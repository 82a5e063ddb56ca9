import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { PALETTES } from '../palettes/by-theme.ts';
import type { Backdrop } from '../scene/scene.ts';
import { pmtilesBackdrop } from './pmtiles-backdrop.ts';
import { rasterBackdrop, wmtsTemplate } from './raster-backdrop.ts';
import { styleBackdrop } from './style-backdrop.ts';

const { light, wall } = PALETTES;
const faults = ({ sources, layers }: Backdrop) =>
  validateStyleMin({ version: 8, sources, layers: [...layers] } as StyleSpecification);

const tianditu = rasterBackdrop({ kind: 'tianditu', key: 'a key&', style: 'imagery' }, wall);

test.each(
  Object.entries({
    xyz: rasterBackdrop({ kind: 'xyz', tiles: ['tiles/{z}/{x}/{y}.png'], attribution: 'A' }, light),
    wmts: rasterBackdrop(
      { kind: 'wmts', url: 'https://w.example/{TileMatrix}/{TileRow}/{TileCol}', attribution: 'A' },
      wall,
    ),
    tianditu,
    vector: pmtilesBackdrop(
      'https://p.example/a.pmtiles',
      'A',
      { vector: true, minZoom: 0, maxZoom: 15 },
      wall,
    ),
    pictures: pmtilesBackdrop(
      'https://p.example/a.pmtiles',
      'A',
      { vector: false, minZoom: 0, maxZoom: 15 },
      light,
    ),
  }),
)('%s makes valid sources and layers', (_, backdrop) => {
  expect(faults(backdrop)).toEqual([]);
  for (const layer of backdrop.layers) {
    if ('source' in layer) expect(Object.keys(backdrop.sources)).toContain(layer.source);
  }
});

test('Tianditu puts its names over its pictures, on eight hosts, with the key escaped', () => {
  expect(tianditu.layers.map(({ id }) => id)).toEqual(['img', 'cia']);
  const names = tianditu.sources.cia;
  const tiles = names?.type === 'raster' ? (names.tiles ?? []) : [];
  expect(new Set(tiles.map((tile) => new URL(tile).host)).size).toBe(8);
  for (const tile of tiles) {
    expect(tile).toContain('/cia_w/wmts?');
    expect(tile).toContain('LAYER=cia&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a%20key%26');
  }
  expect(tianditu.attribution).toBe('© 天地图');
});

test('a WMTS template in any spelling becomes one of MapLibre', () => {
  expect(wmtsTemplate('https://w/{TileMatrix}/{TileRow}/{TileCol}.png')).toBe('https://w/{z}/{y}/{x}.png');
  expect(wmtsTemplate('https://w?TILEMATRIX={tilematrix}&TILEROW={tilerow}&TILECOL={tilecol}')).toBe(
    'https://w?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  );
  expect(wmtsTemplate('https://w/{z}/{y}/{x}')).toBe('https://w/{z}/{y}/{x}');
});

test('a style keeps its layers, says its sources’ attributions as words, and finds what is beside it', () => {
  const style = {
    version: 8,
    sprite: 'sprites/a',
    glyphs: 'fonts/{fontstack}/{range}.pbf',
    sources: {
      a: { type: 'vector', tiles: ['t/{z}/{x}/{y}.pbf'], attribution: '<a href="x">&copy; 某图</a>' },
    },
    layers: [{ id: 'g', type: 'background' }],
  };
  const read = styleBackdrop(style, 'https://s.example/styles/a.json');
  expect(read).toEqual({
    ok: true,
    backdrop: {
      attribution: '© 某图',
      sprite: 'https://s.example/styles/sprites/a',
      glyphs: 'https://s.example/styles/fonts/{fontstack}/{range}.pbf',
      sources: { a: { ...style.sources.a, tiles: ['https://s.example/styles/t/{z}/{x}/{y}.pbf'] } },
      layers: style.layers,
    },
  });
});

test.each([null, 'text', [], { version: 7 }, { version: 8, sources: [], layers: [] }])(
  '%j is not a style',
  (json) => {
    expect(styleBackdrop(json, 'https://s.example/')).toEqual({ ok: false, reason: 'not-a-style' });
  },
);

import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Backdrop } from '../scene/scene.ts';

const withoutMarkup = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .trim();

/** Attributions of a style's sources as plain words: in styles they are often markup. */
function attributionOf(style: StyleSpecification): string {
  const said = Object.values(style.sources).flatMap((source) =>
    'attribution' in source && typeof source.attribution === 'string'
      ? withoutMarkup(source.attribution)
      : [],
  );
  return [...new Set(said)].join(' · ');
}

export type StyleRead =
  | { readonly ok: true; readonly backdrop: Backdrop }
  | { readonly ok: false; readonly reason: 'not-a-style' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isStyle(json: unknown): json is StyleSpecification {
  return isRecord(json) && json.version === 8 && isRecord(json.sources) && Array.isArray(json.layers);
}

/** A relative address in a style is relative to the style. Braces of templates stay as they are. */
const absolute = (address: string, base: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(address)
    ? address
    : new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');

function located<Source>(source: Source, base: string): Source {
  if (!isRecord(source)) return source;
  const { url, tiles } = source;
  return {
    ...source,
    ...(typeof url === 'string' ? { url: absolute(url, base) } : {}),
    ...(Array.isArray(tiles) ? { tiles: tiles.map((tile) => absolute(String(tile), base)) } : {}),
  };
}

/** A deployer's MapLibre style, fetched from `base`, as a base map: its ground, its layers, its fonts and icons. */
export function styleBackdrop(json: unknown, base: string): StyleRead {
  if (!isStyle(json)) return { ok: false, reason: 'not-a-style' };
  const layers: LayerSpecification[] = json.layers;
  return {
    ok: true,
    backdrop: {
      sources: Object.fromEntries(
        Object.entries(json.sources).map(([id, source]) => [id, located(source, base)]),
      ),
      layers,
      attribution: attributionOf(json),
      ...(typeof json.sprite === 'string' ? { sprite: absolute(json.sprite, base) } : {}),
      ...(typeof json.glyphs === 'string' ? { glyphs: absolute(json.glyphs, base) } : {}),
    },
  };
}

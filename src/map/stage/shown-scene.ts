import type { FeatureCollection } from 'geojson';
import {
  type AddLayerObject,
  GeoJSONSource,
  ImageSource,
  type LayerSpecification,
  type MapLibreMap,
  type SourceSpecification,
} from 'maplibre-gl';
import { SOURCES, type SourceName } from '../scene/layer-order.ts';
import type { Backdrop, Scene, SceneImage, SceneLayer, SceneRaster } from '../scene/scene.ts';
import { isLarge, piecesOf } from './large-source.ts';
import { RasterPainter } from './raster-painter.ts';
import { sourceChanges } from './source-changes.ts';
import { unheard } from './unheard.ts';

const CLUSTER = { cluster: true, clusterRadius: 14, clusterMaxZoom: 15 };
const PREFIX = 'backdrop:';

type Properties = Readonly<Record<string, unknown>>;

function cornersOf({ bounds: [west, south, east, north] }: SceneRaster) {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as [[number, number], [number, number], [number, number], [number, number]];
}

/** Names whose values differ between two bags of style properties. */
export function changedNames(before: Properties, after: Properties): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Whether a layer can become another one by setting properties, which keeps its tiles. */
const sameKind = (a: LayerSpecification, b: LayerSpecification): boolean =>
  a.type === b.type && ('source' in a ? a.source : '') === ('source' in b ? b.source : '');

/**
 * What a map shows of our scenes, kept step by step, so that after a failure half-way the last good scene can be
 * put back from wherever the failure left it.
 */
export class ShownScene {
  readonly #map: MapLibreMap;
  readonly #sources = new Map<SourceName, FeatureCollection | SceneRaster>();
  readonly #layers = new Map<string, SceneLayer>();
  readonly #painter = new RasterPainter();
  readonly #painted = new Map<SourceName, ImageBitmap>();
  #images: ReadonlyMap<string, SceneImage> | null = null;
  #backdrop: Backdrop | null = null;

  readonly #onGrowing: (share: number) => void;

  /** `onGrowing` is told how much of a large source is in place, until all of it is. */
  constructor(map: MapLibreMap, onGrowing: (share: number) => void = () => {}) {
    this.#map = map;
    this.#onGrowing = onGrowing;
  }

  /** Brings the map from what it shows to a scene; resolves when the data of every source is in place. */
  async become(scene: Scene): Promise<void> {
    this.#showImages(scene.images);
    for (const [name, data] of scene.sources) await this.#showLarge(name, data);
    const loading = [...scene.sources].map(([name, data]) => this.#showData(name, data));
    for (const [name, raster] of scene.rasters) loading.push(this.#showRaster(name, raster));
    this.#showLayers(scene.layers);
    this.#showBackdrop(scene);
    this.#dropSources(scene);
    await Promise.all(loading);
  }

  #showImages(images: ReadonlyMap<string, SceneImage>): void {
    if (images === this.#images) return;
    for (const [id, { width, height, rgba, pixelRatio }] of images) {
      const image = { width, height, data: rgba };
      if (this.#map.hasImage(id)) this.#map.updateImage(id, image);
      else this.#map.addImage(id, image, { pixelRatio });
    }
    this.#images = images;
  }

  /**
   * Gives the map a collection of many positions piece by piece, before a layer draws it: it copies what it gets for
   * its worker on the page's thread, and all at once that takes seconds.
   */
  async #showLarge(name: SourceName, data: FeatureCollection): Promise<void> {
    const of = SOURCES[name];
    const before = this.#sources.get(name);
    if (before === data || !('id' in of) || !isLarge(data)) return;
    const known = before && 'features' in before && sourceChanges(before, data, of.id);
    if (known) return;
    for (const layer of [...this.#layers.values()])
      if ('source' in layer && layer.source === name) this.#removeLayer(layer.id);
    if (this.#map.getSource(name)) this.#map.removeSource(name);
    this.#sources.delete(name);
    const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
    this.#map.addSource(name, { type: 'geojson', data: empty, promoteId: of.id });
    const source = this.#map.getSource(name);
    if (!(source instanceof GeoJSONSource)) return;
    let given = 0;
    for (const add of piecesOf(data)) {
      this.#onGrowing(given / data.features.length);
      // Once the map must hear that the source has data: each further word would make it draw a frame.
      await (given === 0 ? source.updateData({ add }) : unheard(source, () => source.updateData({ add })));
      given += add.length;
    }
    this.#onGrowing(1);
    this.#sources.set(name, data);
  }

  async #showData(name: SourceName, data: FeatureCollection): Promise<void> {
    const before = this.#sources.get(name);
    if (before === data) return;
    const source = this.#map.getSource(name);
    const of = SOURCES[name];
    if (source instanceof GeoJSONSource) {
      this.#sources.set(name, data);
      const known = 'id' in of && before && 'features' in before;
      const changes = known ? sourceChanges(before, data, of.id) : null;
      await (changes ? source.updateData(changes) : source.setData(data));
      return;
    }
    const cluster = 'cluster' in of ? CLUSTER : {};
    const ids = 'id' in of ? { promoteId: of.id } : {};
    this.#map.addSource(name, { type: 'geojson', data, ...cluster, ...ids });
    this.#sources.set(name, data);
  }

  async #showRaster(name: SourceName, raster: SceneRaster): Promise<void> {
    if (this.#sources.get(name) === raster) return;
    const coordinates = cornersOf(raster);
    if (!this.#map.getSource(name)) this.#map.addSource(name, { type: 'image', coordinates });
    const source = this.#map.getSource(name);
    if (!(source instanceof ImageSource)) return;
    const image = await this.#painter.paint(raster);
    // Dropped meanwhile, because another part of the scene failed.
    if (this.#map.getSource(name) !== source) return image.close();
    source.updateImage({ image, coordinates });
    this.#painted.get(name)?.close();
    this.#painted.set(name, image);
    this.#sources.set(name, raster);
  }

  #showLayers(layers: readonly SceneLayer[]): void {
    const wanted = new Set<string>(layers.map(({ id }) => id));
    for (const id of this.#layers.keys()) if (!wanted.has(id)) this.#removeLayer(id);
    let above: string | undefined;
    for (const layer of [...layers].reverse()) {
      this.#showLayer(layer, above);
      above = layer.id;
    }
  }

  #showLayer(layer: SceneLayer, above: string | undefined): void {
    const before = this.#layers.get(layer.id);
    if (before === layer) return;
    if (before && sameKind(before, layer)) this.#adjustLayer(before, layer);
    else {
      if (before) this.#removeLayer(layer.id);
      this.#map.addLayer(layer as AddLayerObject, above);
      // A layer that is not valid is an event and not an exception.
      if (!this.#map.getLayer(layer.id)) throw new Error(`The map refused the layer ${layer.id}.`);
    }
    this.#layers.set(layer.id, layer);
  }

  #adjustLayer(before: SceneLayer, after: SceneLayer): void {
    const map = this.#map;
    const filterOf = (layer: SceneLayer) => ('filter' in layer ? layer.filter : undefined);
    if (JSON.stringify(filterOf(before)) !== JSON.stringify(filterOf(after))) {
      map.setFilter(after.id, filterOf(after) ?? null);
    }
    if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom) {
      map.setLayerZoomRange(after.id, after.minzoom ?? 0, after.maxzoom ?? 24);
    }
    const bag = (properties: unknown): Properties => (properties ?? {}) as Properties;
    const paint = bag(after.paint);
    for (const name of changedNames(bag(before.paint), paint)) {
      map.setPaintProperty(after.id, name as never, paint[name] as never);
    }
    const layout = bag(after.layout);
    for (const name of changedNames(bag(before.layout), layout)) {
      map.setLayoutProperty(after.id, name as never, layout[name] as never);
    }
  }

  #removeLayer(id: string): void {
    if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    this.#layers.delete(id);
  }

  #dropSources(scene: Scene): void {
    for (const name of this.#sources.keys()) {
      if (scene.sources.has(name) || scene.rasters.has(name)) continue;
      if (this.#map.getSource(name)) this.#map.removeSource(name);
      this.#sources.delete(name);
      this.#painted.get(name)?.close();
      this.#painted.delete(name);
    }
  }

  #showBackdrop({ backdrop, layers }: Scene): void {
    if (backdrop === this.#backdrop) return;
    const map = this.#map;
    for (const { id } of this.#backdrop?.layers ?? []) map.removeLayer(PREFIX + id);
    for (const id of Object.keys(this.#backdrop?.sources ?? {})) map.removeSource(PREFIX + id);
    this.#backdrop = null;
    if (!backdrop) return;
    this.#backdrop = backdrop;
    if (backdrop.glyphs) map.setGlyphs(backdrop.glyphs);
    if (backdrop.sprite) map.setSprite(backdrop.sprite);
    for (const [id, source] of Object.entries(backdrop.sources)) {
      map.addSource(PREFIX + id, source as SourceSpecification);
    }
    const above = layers.find(({ id }) => id !== 'ground')?.id;
    for (const layer of backdrop.layers) map.addLayer(renamed(layer), above);
  }
}

/** A layer of a deployer's style under a name that cannot meet ours. */
function renamed(layer: LayerSpecification): LayerSpecification {
  const id = PREFIX + layer.id;
  return 'source' in layer
    ? ({ ...layer, id, source: PREFIX + layer.source } as LayerSpecification)
    : { ...layer, id };
}

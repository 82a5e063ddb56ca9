import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import type { Backdrop } from '../scene/scene.ts';

/** What the header of an archive says of its tiles. */
export interface ArchiveHeader {
  readonly vector: boolean;
  readonly minZoom: number;
  readonly maxZoom: number;
}

const SOURCE = 'archive';

function areas(id: string, sourceLayer: string, colour: string): LayerSpecification {
  return {
    id,
    type: 'fill',
    source: SOURCE,
    'source-layer': sourceLayer,
    paint: { 'fill-color': colour },
  };
}

/** The few layers of a vector archive that help to find the way, by the names of the Protomaps schema. */
function vectorLayers(palette: Palette): LayerSpecification[] {
  return [
    areas('earth', 'earth', palette.ground),
    areas('landcover', 'landcover', palette.green),
    areas('landuse', 'landuse', palette.built),
    areas('water', 'water', palette.water),
    {
      id: 'roads',
      type: 'line',
      source: SOURCE,
      'source-layer': 'roads',
      paint: {
        'line-color': palette.road,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 10, 0.5, 18, 10],
      },
    },
    { ...areas('buildings', 'buildings', palette.building), minzoom: 14 } as LayerSpecification,
  ];
}

/** One PMTiles archive, read by range requests through the `pmtiles:` protocol, as a base map. */
export function pmtilesBackdrop(
  url: string,
  attribution: string,
  header: ArchiveHeader,
  palette: Palette,
): Backdrop {
  const { vector, minZoom, maxZoom } = header;
  const source = { url: `pmtiles://${url}`, minzoom: minZoom, maxzoom: maxZoom };
  return {
    sources: {
      [SOURCE]: vector ? { type: 'vector', ...source } : { type: 'raster', tileSize: 256, ...source },
    },
    layers: vector ? vectorLayers(palette) : [{ id: SOURCE, type: 'raster', source: SOURCE }],
    attribution,
  };
}

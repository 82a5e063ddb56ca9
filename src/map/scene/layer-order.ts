/**
 * Sources of the map by name. `cluster` groups points that would lie on each other. `id` is the property that tells
 * features apart: of such a source only the features that changed are sent to the map.
 */
export const SOURCES = {
  'base-areas': { kind: 'geojson' },
  'base-roads': { kind: 'geojson' },
  buildings: { kind: 'geojson' },
  walkways: { kind: 'geojson' },
  'grids-1': { kind: 'geojson', id: 'code' },
  'grids-2': { kind: 'geojson', id: 'code' },
  'grids-3': { kind: 'geojson', id: 'code' },
  'sparse-borders': { kind: 'geojson' },
  alerts: { kind: 'geojson' },
  'heat-raster': { kind: 'image' },
  'heat-hexes': { kind: 'geojson' },
  coverage: { kind: 'geojson' },
  tracks: { kind: 'geojson' },
  findings: { kind: 'geojson' },
  focus: { kind: 'geojson' },
  events: { kind: 'geojson' },
  stations: { kind: 'geojson', cluster: true },
  labels: { kind: 'geojson', id: 'code' },
  edit: { kind: 'geojson' },
  measure: { kind: 'geojson' },
} as const satisfies Record<string, { kind: 'geojson' | 'image'; cluster?: true; id?: string }>;

export type SourceName = keyof typeof SOURCES;

/**
 * Every layer of ours from the ground up. Icons lie above names: what is above is placed first, and names make room. A
 * deployer's base map lies between `ground` and the next.
 */
export const LAYER_ORDER = [
  'ground',
  'base-green',
  'base-built',
  'base-water',
  'base-river',
  'grids-1-fill',
  'grids-2-fill',
  'grids-3-fill',
  'edit-sides',
  'edit-locked',
  'heat-raster',
  'heat-hexes',
  'base-road-casing',
  'base-road',
  'walkways',
  'buildings',
  'grids-1-missing',
  'grids-2-missing',
  'grids-3-missing',
  'grids-1-broken',
  'grids-2-broken',
  'grids-3-broken',
  'alerts-hatch',
  'tracks',
  'grids-3-line',
  'grids-2-line',
  'grids-1-casing',
  'grids-1-line',
  'alerts-line',
  'edit-ghost',
  'edit-locked-line',
  'coverage',
  'findings-fill',
  'findings-line',
  'focus-fill',
  'focus-casing',
  'focus-line',
  'findings-point',
  'station-names',
  'grids-3-name',
  'grids-2-name',
  'grids-1-name',
  'events',
  'stations',
  'clusters',
  'cluster-count',
  'focus-point',
  'measure-area',
  'measure-line',
  'measure-point',
  'measure-text',
] as const;

export type LayerName = (typeof LAYER_ORDER)[number];

const RANK: ReadonlyMap<string, number> = new Map(LAYER_ORDER.map((name, rank) => [name, rank]));

/** Layers in drawing order, whatever order their makers gave them in. */
export function inDrawingOrder<T extends { readonly id: LayerName }>(layers: readonly T[]): readonly T[] {
  return [...layers].sort((a, b) => (RANK.get(a.id) ?? 0) - (RANK.get(b.id) ?? 0));
}

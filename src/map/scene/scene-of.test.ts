import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LineString } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  box,
  grid,
  MANIFEST,
  MINUTE_MS,
  MONDAY_MS,
  squares,
  track,
  world,
} from '../../../tests/patrol-world.ts';
import { areaM2 } from '../../geo/measure.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import { EVENT_STATUSES } from '../../model/records.ts';
import type { AppState, Classified } from '../../state/app-state.ts';
import { initialState } from '../../state/initial-state.ts';
import { useLocale } from '../../text/locale.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { withEditMarks } from './edit-marks.ts';
import { DESK_FRAME, type Frame } from './frame.ts';
import { filledLevelAt } from './grid-levels.ts';
import { LAYER_ORDER, SOURCES } from './layer-order.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene-of.ts';

const point = (x: number, y: number) => ({ type: 'Point' as const, coordinates: [118.5 + x, 24.8 + y] });

const street: LineString = {
  type: 'LineString',
  coordinates: [
    [118.5, 24.8],
    [118.51, 24.8],
  ],
};

const dataset = world({
  manifest: {
    ...MANIFEST,
    levels: [
      { level: 1, label: '一级', facility: '中心', tiling: 'partition' },
      { level: 2, label: '二级', facility: '站', tiling: 'partition' },
      { level: 3, label: '三级', facility: '点', tiling: 'sparse' },
    ],
  },
  grids: [...squares(3), grid('k', 3, box(0.5, 0, 1, 0.5), { parentCode: 'g00' as GridCode })],
  stations: (['center', 'station', 'point'] as const).map((facilityClass, i) => ({
    id: `s${i}`,
    name: '站',
    gridCode: 'g00' as GridCode,
    facilityClass,
    positionSource: 'synthetic',
    geometry: point(0.001 * i, 0.001),
    extra: {},
  })),
  tracks: [
    track('t', [
      [0, 0, 0],
      [MINUTE_MS, 0.1, 0],
      [2 * MINUTE_MS, 0.2, 0],
    ]),
  ],
  events: [...EVENT_STATUSES, 'lost'].map((status, i) => ({
    id: `e${i}`,
    type: 'hazard',
    status,
    reportedAt: '2026-11-23T08:00:00+08:00',
    geometry: i === 0 ? null : point(0.0005 * i, 0),
    extra: {},
  })),
  basemap: [
    {
      kind: 'road',
      class: 'primary',
      geometry: street,
      extra: {},
    },
    { kind: 'water', geometry: box(0, 0, 0.2, 0.2), extra: {} },
  ],
  buildings: [{ id: 'b', geometry: box(0, 0, 0.1, 0.1), extra: {} }],
  walkways: [{ kind: 'path', geometry: street, extra: {} }],
});

const classified: ReadonlyMap<Level, Classified> = new Map([
  [
    2,
    {
      breaks: [1, 2, 3, 4],
      range: [0, 9],
      classOf: new Map([
        ['g00' as GridCode, 4],
        ['g01' as GridCode, null],
      ]),
    },
  ],
]);

const everything = (state: AppState): AppState => ({
  ...state,
  dataset,
  nowMs: MONDAY_MS + MINUTE_MS,
  layers: Object.fromEntries(Object.keys(state.layers).map((id) => [id, true])) as AppState['layers'],
});

const overdue = (code: string): NonNullable<AppState['analysis']['record']> =>
  ({ grids: new Map([[code, { code, status: 'overdue' }]]) }) as unknown as NonNullable<
    AppState['analysis']['record']
  >;

const measured: AppState = {
  ...everything(initialState('screen')),
  layers: { ...everything(initialState('screen')).layers, heat: false },
  classified,
  tool: 'measureArea',
  measured: [
    [118.5, 24.8],
    [118.51, 24.8],
    [118.51, 24.81],
  ],
  selection: { kind: 'grid', code: 'g11' as GridCode },
  hover: { kind: 'station', id: 's1' },
};

/** What is wrong: a patrol that is overdue, a finding with a place, a grid that cannot be analysed. */
const wrong: AppState = {
  ...measured,
  dataset: world({
    manifest: dataset.manifest,
    grids: dataset.parts.grids.map((of) => (of.code === 'g11' ? { ...of, analysable: false } : of)),
  }),
  analysis: { ...measured.analysis, record: overdue('g22') },
  report: [
    {
      rule: 'V20',
      reason: 'overlap',
      severity: 'warn',
      params: {},
      file: 'grids.geojson',
      codes: ['g22'],
      geometry: box(2, 2, 3, 3),
    },
  ],
};

const hexes: AppState = {
  ...everything(initialState('plan')),
  heatForm: 'hexes',
  heatHexes: {
    edgeM: 50,
    centres: Float64Array.of(118.5, 24.8),
    counts: Uint32Array.of(9),
    classes: Int8Array.of(0),
    breaks: [1, 2, 5, 10, 20],
    fixes: 9,
  },
};

const raster: AppState = {
  ...everything(initialState('plan')),
  heatRaster: {
    width: 2,
    height: 2,
    classes: Uint8Array.of(0, 1, 1, 2),
    breaks: [1, 5],
    bounds: [118.5, 24.8, 118.501, 24.801],
    fixes: 4,
  },
};

function styleOf(scene: Scene): StyleSpecification {
  const sources = Object.entries(SOURCES).map(([name, { kind }]) => [
    name,
    kind === 'image'
      ? {
          type: 'image',
          coordinates: [
            [0, 1],
            [1, 1],
            [1, 0],
            [0, 0],
          ],
        }
      : {
          type: 'geojson',
          data: { type: 'FeatureCollection', features: [] },
          ...('cluster' in SOURCES[name as keyof typeof SOURCES] ? { cluster: true } : {}),
        },
  ]);
  return {
    version: 8,
    sources: Object.fromEntries(sources),
    layers: [...scene.layers],
  } as StyleSpecification;
}

const idsOf = (scene: Scene): string[] => scene.layers.map(({ id }) => id);

beforeAll(() => useLocale('zh-Hans'));

describe.each(Object.values(PALETTES))('in the $name palette', (palette) => {
  test.each(Object.entries({ start: everything(initialState('start')), measured, hexes, raster }))(
    'the style of "%s" is valid',
    (_, state) => {
      expect(validateStyleMin(styleOf(sceneOf(state, palette, DESK_FRAME)))).toEqual([]);
    },
  );
});

test('over a deployer’s base map the style is valid, and ours is not drawn', () => {
  const frame: Frame = { ...DESK_FRAME, backdrop: { sources: {}, layers: [], attribution: '' } };
  const scene = sceneOf(measured, PALETTES.light, frame);
  expect(validateStyleMin(styleOf(scene))).toEqual([]);
  expect(idsOf(scene).filter((id) => id.startsWith('base-'))).toEqual([]);
  expect(scene.backdrop).toBe(frame.backdrop);
});

test('together the states above use every layer of the list, in its order', () => {
  const scenes = [measured, wrong, hexes, raster, { ...measured, level: 1 as const }].map((state) =>
    sceneOf(state, PALETTES.light, DESK_FRAME),
  );
  const wide = sceneOf(measured, PALETTES.light, {
    ...DESK_FRAME,
    backdrop: { sources: {}, layers: [], attribution: '' },
  });
  const square = dataset.grids.get('g00' as GridCode)?.geometry ?? null;
  const edited = withEditMarks(
    sceneOf(measured, PALETTES.light, DESK_FRAME),
    { first: square, second: null, ghosts: [], lockedGrids: [], lockedBorders: [] },
    PALETTES.light,
    1,
  );
  expect(validateStyleMin(styleOf(edited))).toEqual([]);
  const used = new Set([...scenes, wide, edited].flatMap(idsOf));
  // Level 3 is sparse here, so it has no turn at the fill.
  const unused = LAYER_ORDER.filter((id) => !used.has(id));
  expect(unused).toEqual(['grids-3-fill', 'grids-3-missing', 'grids-3-broken']);
  for (const scene of [...scenes, edited]) {
    const ranks = scene.layers.map(({ id }) => LAYER_ORDER.indexOf(id));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  }
});

test('a subject without a feature has no layer: the map draws masks for each, with every frame', () => {
  const plain = world({ grids: squares(2) });
  const state = { ...everything(initialState('plan')), dataset: plain };
  const { layers, sources } = sceneOf(state, PALETTES.light, DESK_FRAME);
  const drawn = layers.filter(
    ({ id }) => id.startsWith('base-') || /hatch|missing|broken|walk|build/.test(id),
  );
  expect(drawn).toEqual([]);
  expect([...sources.keys()].filter((name) => /base|walk|build|tracks|events/.test(name))).toEqual([]);
});

test('every layer finds its source, and every icon its image', () => {
  const scene = sceneOf(measured, PALETTES.wall, DESK_FRAME);
  const sources = new Set<string>(scene.sources.keys());
  for (const layer of scene.layers) if ('source' in layer) expect(sources).toContain(layer.source);
  const features = [...scene.sources.values()].flatMap((source) => source.features);
  const icons = features.flatMap(({ properties }) => properties?.icon ?? []);
  expect(icons.length).toBeGreaterThan(8);
  for (const icon of icons) expect([...scene.images.keys()]).toContain(icon);
});

const visibleFills = (scene: Scene, zoom: number): string[] =>
  scene.layers
    .filter(
      ({ id, minzoom = 0, maxzoom = 24 }) => /^grids-\d-fill$/.test(id) && minzoom <= zoom && zoom < maxzoom,
    )
    .map(({ id }) => id);

test.each(['auto', 1, 2, 3] as const)('level %s: exactly one level is filled at any zoom', (level) => {
  const scene = sceneOf({ ...measured, level }, PALETTES.light, DESK_FRAME);
  for (let zoom = 0; zoom < 24; zoom += 0.25) {
    const filled = filledLevelAt(dataset, level, zoom);
    expect(visibleFills(scene, zoom)).toEqual([`grids-${filled}-fill`]);
    if (level !== 'auto') expect(filled).toBe(level);
  }
});

test('zooming in fills the next level that tiles, never the sparse one, and keeps the outline of the parent', () => {
  const filled = [8, 11, 13, 15, 18, 22].map((zoom) => filledLevelAt(dataset, 'auto', zoom));
  expect(filled[0]).toBe(1);
  expect(filled.at(-1)).toBe(2);
  const scene = sceneOf(measured, PALETTES.light, DESK_FRAME);
  const line = (id: string) => scene.layers.find((layer) => layer.id === id);
  expect(line('grids-1-line')).toMatchObject({ maxzoom: 24, source: 'grids-1' });
  expect(line('grids-3-line')).toMatchObject({
    source: 'sparse-borders',
    paint: { 'line-dasharray': [4, 2.5] },
  });
});

test('the first level is named once its grids are 16 px long, and on a wall of twice the size one zoom later', () => {
  const one = {
    ...everything(initialState('plan')),
    dataset: world({ manifest: { ...MANIFEST }, grids: squares(1) }),
  };
  const fromOf = (scale: number): number => {
    const { layers } = sceneOf(one, PALETTES.light, { ...DESK_FRAME, scale });
    return layers.find(({ id }) => id === 'grids-1-name')?.minzoom ?? 0;
  };
  const metresPerPixel = (40_075_016.686 * Math.cos((24.8 * Math.PI) / 180)) / (512 * 2 ** fromOf(1));
  expect(Math.sqrt(areaM2(squares(1)[0]!.geometry)) / metresPerPixel).toBeCloseTo(16, 1);
  expect(fromOf(2) - fromOf(1)).toBeCloseTo(1);
});

test('a border between two sparse grids is drawn once', () => {
  const borders = sceneOf(measured, PALETTES.light, DESK_FRAME).sources.get('sparse-borders');
  const lines = borders?.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [],
  );
  const segments = lines?.flatMap((path) =>
    path.slice(1).map((to, i) => [path[i], to].map(String).sort().join(' – ')),
  );
  expect(segments?.length).toBe(7);
  expect(new Set(segments).size).toBe(7);
});

test('what did not change keeps its identity', () => {
  const first = sceneOf(measured, PALETTES.light, DESK_FRAME);
  const hovered = sceneOf({ ...measured, hover: null }, PALETTES.light, {
    ...DESK_FRAME,
    fonts: [...DESK_FRAME.fonts],
  });
  expect(hovered.layers).toBe(first.layers);
  expect(hovered.images).toBe(first.images);
  for (const [name, source] of first.sources) {
    if (name === 'focus') expect(hovered.sources.get(name)).not.toBe(source);
    else expect(hovered.sources.get(name), name).toBe(source);
  }
  const later = sceneOf({ ...measured, hover: null, nowMs: MONDAY_MS }, PALETTES.light, DESK_FRAME);
  expect(later.sources).toBe(hovered.sources);
  expect(later.overlay[0]?.trips).toBe(hovered.overlay[0]?.trips);
  expect(later.overlay[0]?.nowS).toBe(0);
});

test('未公布 is its own class, never the lowest one', () => {
  const features = sceneOf(measured, PALETTES.light, DESK_FRAME).sources.get('grids-2')?.features ?? [];
  const classOf = (code: string) =>
    features.find(({ properties }) => properties?.code === code)?.properties?.class;
  expect([classOf('g00'), classOf('g01'), classOf('g02')]).toEqual([4, -1, -2]);
});

test('one measure at a time: heat leaves the grids plain', () => {
  const colour = (state: AppState) => {
    const fill = sceneOf(state, PALETTES.light, DESK_FRAME).layers.find(({ id }) => id === 'grids-2-fill');
    return fill?.type === 'fill' ? fill.paint?.['fill-color'] : null;
  };
  expect(colour({ ...measured, layers: { ...measured.layers, heat: true } })).toBe(PALETTES.light.grid);
  expect(colour(measured)).toContain(PALETTES.light.ramp(5)[4]);
});

test('overdue grids are news on the wall, and not in the planner', () => {
  const state = { ...measured, analysis: { ...measured.analysis, record: overdue('g22') } };
  const alerts = (at: AppState) =>
    sceneOf(at, PALETTES.light, DESK_FRAME).sources.get('alerts')?.features.length;
  expect(alerts(state)).toBe(1);
  expect(
    alerts({ ...state, mode: 'plan', choropleth: { ...state.choropleth, measure: { kind: 'none' } } }),
  ).toBeUndefined();
});

test('without a dataset there is the ground, and no error', () => {
  const empty: Dataset | null = null;
  expect(idsOf(sceneOf({ ...initialState('plan'), dataset: empty }, PALETTES.light, DESK_FRAME))[0]).toBe(
    'ground',
  );
  const bare = { ...initialState('plan'), dataset: world({ grids: [] }) };
  expect(sceneOf(bare, PALETTES.light, DESK_FRAME).sources.has('labels')).toBe(false);
});

import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { MISSING_HATCH } from '../images/scene-images.ts';
import type { Palette } from '../palette.ts';
import type { Vertex } from '../tools/pointer.ts';
import { collection, feature } from './collect.ts';
import { inDrawingOrder } from './layer-order.ts';
import { lastCall } from './memo.ts';
import type { Scene, SceneLayer } from './scene.ts';

/** What the map shows of a plan beyond its grids; parts that did not change keep their identity. */
export interface EditMarks {
  /** Grids on the two sides of what is being changed. */
  readonly first: Geometry | null;
  readonly second: Geometry | null;
  /** Borders of the plan in force that the draft has moved. */
  readonly ghosts: readonly (readonly Vertex[])[];
  readonly lockedGrids: readonly Geometry[];
  readonly lockedBorders: readonly (readonly Vertex[])[];
}

const lines = (paths: readonly (readonly Vertex[])[], role: string): Feature[] =>
  paths.length === 0
    ? []
    : [
        feature(
          { type: 'MultiLineString', coordinates: paths.map((path) => path.map((at) => [...at])) },
          { role },
        ),
      ];

const editSource = lastCall(
  (
    first: EditMarks['first'],
    second: EditMarks['second'],
    ghosts: EditMarks['ghosts'],
    lockedGrids: EditMarks['lockedGrids'],
    lockedBorders: EditMarks['lockedBorders'],
  ): FeatureCollection =>
    collection([
      ...(first ? [feature(first, { role: 'first' })] : []),
      ...(second ? [feature(second, { role: 'second' })] : []),
      ...lockedGrids.map((ground) => feature(ground, { role: 'locked' })),
      ...lines(ghosts, 'ghost'),
      ...lines(lockedBorders, 'locked-line'),
    ]),
);

const editLayers = lastCall((palette: Palette, scale: number): readonly SceneLayer[] => [
  {
    id: 'edit-sides',
    type: 'fill',
    source: 'edit',
    filter: ['in', ['get', 'role'], ['literal', ['first', 'second']]],
    paint: {
      'fill-color': ['match', ['get', 'role'], 'first', palette.accent, palette.second],
      'fill-opacity': 0.26,
    },
  },
  {
    id: 'edit-locked',
    type: 'fill',
    source: 'edit',
    filter: ['==', ['get', 'role'], 'locked'],
    paint: { 'fill-pattern': MISSING_HATCH, 'fill-opacity': 0.8 },
  },
  {
    id: 'edit-ghost',
    type: 'line',
    source: 'edit',
    filter: ['==', ['get', 'role'], 'ghost'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.mutedText,
      'line-width': 1.6 * scale,
      'line-dasharray': [3, 2],
      'line-opacity': 0.7,
    },
  },
  {
    id: 'edit-locked-line',
    type: 'line',
    source: 'edit',
    filter: ['==', ['get', 'role'], 'locked-line'],
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': palette.warning, 'line-width': 4 * scale, 'line-dasharray': [0.2, 2] },
  },
]);

const joined = lastCall(
  (sources: Scene['sources'], edit: FeatureCollection): Scene['sources'] =>
    new Map([...sources, ['edit', edit]]),
);
const ordered = lastCall((layers: Scene['layers'], edit: readonly SceneLayer[]): Scene['layers'] =>
  inDrawingOrder([...layers, ...edit]),
);

/** A scene with the marks of a plan in hand. */
export function withEditMarks(scene: Scene, marks: EditMarks, palette: Palette, scale: number): Scene {
  const { first, second, ghosts, lockedGrids, lockedBorders } = marks;
  return {
    ...scene,
    sources: joined(scene.sources, editSource(first, second, ghosts, lockedGrids, lockedBorders)),
    layers: ordered(scene.layers, editLayers(palette, scale)),
  };
}

import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import { LEVELS } from '../../model/manifest.ts';
import type { AppState, Selection } from '../../state/app-state.ts';
import { cameraOn, cameraOnAll } from '../../state/camera-on.ts';
import type { Transition } from '../../state/store.ts';
import type { DeckPanel, WallFocus } from '../../state/wall-state.ts';

/** One view of the tour, as data: what is chosen, which panels stand in front, how long it stays. */
export interface TourScene {
  /** Stands in the URL, so that a wall that starts again goes on from here. */
  readonly id: string;
  readonly dwellS: number;
  readonly selection: Selection | null;
  readonly focus: WallFocus | null;
  readonly panels: readonly DeckPanel[];
  /** What fills the map. */
  readonly fill: 'measure' | 'density' | 'plain';
}

const view = (id: string, dwellS: number, change: Partial<TourScene> = {}): TourScene => ({
  id,
  dwellS,
  selection: null,
  focus: null,
  panels: ['low', 'trend'],
  fill: 'measure',
  ...change,
});

/** Overview, each of the largest grids, what is overdue, where patrols were, stations, how they rank. */
export function tourScenes(dataset: Dataset): readonly TourScene[] {
  const top = LEVELS.map((level) => dataset.gridsOfLevel(level)).find((grids) => grids.length > 0) ?? [];
  return [
    view('overview', 20),
    ...top.map(({ code }) =>
      view(`g-${code}`, 8, { selection: { kind: 'grid', code }, panels: ['visits', 'trend'] }),
    ),
    view('overdue', 15, { focus: { kind: 'status', status: 'overdue' } }),
    view('heat', 15, { fill: 'density', panels: ['low', 'hours'] }),
    view('stations', 12, { fill: 'plain', panels: ['reach', 'trend'] }),
    view('ranking', 15, { panels: ['low', 'hours'] }),
  ];
}

/** The scene after another one; the first where that is unknown. */
export function sceneAfter(scenes: readonly TourScene[], id: string | null): TourScene | undefined {
  const at = scenes.findIndex((scene) => scene.id === id);
  return scenes[(at + 1) % Math.max(1, scenes.length)];
}

const FILLS = {
  measure: { heat: false, kind: 'patrols' },
  density: { heat: true, kind: 'patrols' },
  plain: { heat: false, kind: 'none' },
} as const;

/** Brings the wall to a scene in one step, so that nothing is drawn half-way. */
export const showScene =
  ({ id, selection, focus, panels, fill }: TourScene): Transition =>
  (state: AppState) => {
    const { dataset } = state;
    const { heat, kind } = FILLS[fill];
    const inFront = { ...state.wall.panels };
    for (const panel of panels) {
      if (panel === 'trend' || panel === 'hours' || panel === 'recent') inFront.needs = panel;
      else inFront.is = panel;
    }
    return {
      ...state,
      selection: knownIn(dataset, selection),
      hover: null,
      heatForm: 'density',
      layers: { ...state.layers, heat, events: false },
      choropleth:
        state.choropleth.measure.kind === kind
          ? state.choropleth
          : { ...state.choropleth, measure: { kind } },
      camera: dataset && (cameraOn(dataset, selection) ?? cameraOnAll(dataset)),
      wall: { ...state.wall, scene: id, focus, panels: inFront },
    };
  };

function knownIn(dataset: Dataset | null, selection: Selection | null): Selection | null {
  if (selection?.kind !== 'grid') return selection;
  return dataset?.grids.has(selection.code as GridCode) ? selection : null;
}

import type { Dataset } from '../../model/dataset.ts';
import type { AppState } from '../app-state.ts';
import type { Transition } from '../store.ts';
import { DECKS, type Deck, type DeckPanel, type WallFocus, type WallState } from '../wall-state.ts';

/** Changes what only the wall knows; the same state where nothing differs. */
const setWall =
  (change: Partial<WallState>): Transition =>
  (state) => {
    const names = Object.keys(change) as (keyof WallState)[];
    return names.every((name) => state.wall[name] === change[name])
      ? state
      : { ...state, wall: { ...state.wall, ...change } };
  };

export const setPlaying = (playing: boolean): Transition => setWall({ playing });
export const setSpeed = (speed: WallState['speed']): Transition => setWall({ speed });
export const setKiosk = (kiosk: boolean): Transition => setWall({ kiosk });
export const setHandled = (handled: boolean): Transition => setWall({ handled });
export const setSource = (source: WallState['source']): Transition => setWall({ source });
export const setDimmed = (dimmed: boolean): Transition => setWall({ dimmed });
/** Switching the tour off ends its scene. */
export const setTour = (tour: boolean): Transition => setWall(tour ? { tour } : { tour, scene: null });
/** Lays a report over the wall; null takes it away. */
export const setReport = (report: WallState['report']): Transition => setWall({ report });
export const setScene = (scene: string | null): Transition => setWall({ scene });
export const setAcknowledged = (acknowledged: ReadonlyMap<string, number>): Transition =>
  setWall({ acknowledged });

/** Puts the patrols that a feed brought in place: the rest of the dataset is what it was. */
export const tracksCame =
  (dataset: Dataset): Transition =>
  (state) => ({ ...state, dataset });

/** Moves the clock of the data, milliseconds since the epoch. */
export const setClock =
  (nowMs: number): Transition =>
  (state) =>
    state.nowMs === null || state.nowMs === nowMs || !Number.isFinite(nowMs) ? state : { ...state, nowMs };

const deckOf = (panel: DeckPanel): Deck => (DECKS.is.some((other) => other === panel) ? 'is' : 'needs');

/** Brings a panel to the front of its place. */
export const showPanel =
  (panel: DeckPanel): Transition =>
  (state) => {
    const deck = deckOf(panel);
    if (state.wall.panels[deck] === panel) return state;
    return { ...state, wall: { ...state.wall, panels: { ...state.wall.panels, [deck]: panel } } };
  };

export const sameFocus = (a: WallFocus | null, b: WallFocus | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

export const setFocus =
  (focus: WallFocus | null): Transition =>
  (state) =>
    sameFocus(state.wall.focus, focus) ? state : { ...state, wall: { ...state.wall, focus } };

/** Choosing what is chosen already clears it; what a bar counts is seen instead of a single grid. */
export const toggleFocus =
  (focus: WallFocus): Transition =>
  (state: AppState) => ({
    ...state,
    selection: null,
    wall: { ...state.wall, focus: sameFocus(state.wall.focus, focus) ? null : focus },
  });

import type { Step } from './adjust-tool.ts';
import { type Ground, nearM, type Snapped } from './ground.ts';
import { hasDragged, type Key, type Pointer, type ToolInput, type Vertex } from './pointer.ts';

/** What is drawn: a line across grids, a new course of a border, or the rim of an area. */
export type DrawPurpose = 'split' | 'reshape' | 'lasso';

export type DrawIntent =
  /** The line as it stands, with the place of the pointer at its end. */
  | { readonly kind: 'try'; readonly line: readonly Vertex[] }
  | { readonly kind: 'commit'; readonly line: readonly Vertex[] }
  | { readonly kind: 'drop' };

export interface Drawing {
  readonly points: readonly Vertex[];
  /** How many points there were before each that was set: what follows a road is taken back with it. */
  readonly legs: readonly number[];
  /** Where the next point would be; null while nothing points. */
  readonly pointer: Vertex | null;
  readonly snapped: Snapped | null;
  /** Where the button went down; null while it is up. */
  readonly from: readonly [number, number] | null;
  /** Drawn in one stroke, with the button down. */
  readonly freehand: boolean;
}

export const NO_DRAWING: Drawing = {
  points: [],
  legs: [],
  pointer: null,
  snapped: null,
  from: null,
  freehand: false,
};

/** The way along roads from one place to another, both ends left out; null = none, or not wanted. */
export type Follow = (from: Vertex, to: Vertex) => readonly Vertex[] | null;

type Drawn = Step<Drawing, DrawIntent>;

const FEWEST: Readonly<Record<DrawPurpose, number>> = { split: 2, reshape: 2, lasso: 3 };
/** Points of a stroke are at least this far from each other, in pixels. */
const STROKE_PX = 5;
/** Two points nearer than this, in pixels, are a double click. */
const SAME_PX = 3;

const passed = (state: Drawing): Drawn => ({ state, intents: [], taken: false });
const taken = (state: Drawing, ...intents: DrawIntent[]): Drawn => ({ state, intents, taken: true });
const ended = (line: readonly Vertex[]): Drawn => taken(NO_DRAWING, { kind: 'commit', line });
const dropped: Drawn = taken(NO_DRAWING, { kind: 'drop' });

/** The line that the drawing is now. */
export const lineOf = ({ points, pointer }: Drawing): readonly Vertex[] =>
  pointer === null ? points : [...points, pointer];

export function drawTool(purpose: DrawPurpose, follow: Follow = () => null) {
  const fewest = FEWEST[purpose];

  function place(pointer: Pointer | Key, ground: Ground): { at: Vertex; snapped: Snapped | null } {
    const free = purpose === 'lasso' || (pointer.type !== 'key' && pointer.free);
    const snapped = free ? null : ground.snap(pointer.at, pointer.mPerPx * 10);
    return { at: snapped?.at ?? pointer.at, snapped };
  }

  function finished(state: Drawing): Drawn {
    return state.points.length < fewest ? taken(state) : ended(state.points);
  }

  function added(state: Drawing, at: Vertex, mPerPx: number): Drawn {
    const last = state.points.at(-1);
    if (last && nearM(last, at) < SAME_PX * mPerPx) return finished({ ...state, pointer: null });
    const way = last ? (follow(last, at) ?? []) : [];
    const legs = [...state.legs, state.points.length];
    const next = { ...state, points: [...state.points, ...way, at], legs, pointer: null, from: null };
    return taken(next, { kind: 'try', line: next.points });
  }

  function point(state: Drawing, pointer: Pointer, ground: Ground): Drawn {
    switch (pointer.type) {
      case 'down':
        // A drag between two clicks moves the map; only a stroke from nothing is freehand.
        if (state.points.length > 0) return passed({ ...state, from: pointer.px });
        return taken({ ...NO_DRAWING, from: pointer.px });
      case 'move':
        return followed(state, pointer, ground);
      case 'up': {
        if (state.freehand) return state.points.length < fewest ? dropped : ended(state.points);
        if (state.from === null || hasDragged(state.from, pointer)) return passed({ ...state, from: null });
        return added(state, place(pointer, ground).at, pointer.mPerPx);
      }
      case 'cancel':
        return state.freehand ? dropped : passed({ ...state, from: null });
    }
  }

  function followed(state: Drawing, pointer: Pointer, ground: Ground): Drawn {
    if (state.freehand) {
      const last = state.points.at(-1);
      if (last && nearM(last, pointer.at) < STROKE_PX * pointer.mPerPx) return taken(state);
      const next = { ...state, points: [...state.points, pointer.at] };
      return taken(next, { kind: 'try', line: next.points });
    }
    if (state.from !== null) {
      if (state.points.length > 0 || !hasDragged(state.from, pointer)) return passed(state);
      return taken({ ...state, freehand: true, points: [pointer.at], pointer: null });
    }
    const { at, snapped } = place(pointer, ground);
    if (state.points.length === 0) return passed({ ...state, snapped, pointer: null });
    const way = follow(state.points.at(-1) ?? at, at) ?? [];
    const next = { ...state, pointer: at, snapped };
    return { state: next, intents: [{ kind: 'try', line: [...state.points, ...way, at] }], taken: false };
  }

  /** Enter adds the middle of the map, and ends the line where it was added already; Backspace takes back. */
  function press(state: Drawing, key: Key, ground: Ground): Drawn {
    switch (key.key) {
      case 'Enter':
        return added(state, place(key, ground).at, key.mPerPx);
      case 'Backspace': {
        if (state.points.length === 0) return passed(state);
        const points = state.points.slice(0, state.legs.at(-1) ?? 0);
        const next = { ...state, points, legs: state.legs.slice(0, -1), pointer: null };
        return taken(next, { kind: 'try', line: points });
      }
      case 'Escape':
        return state.points.length === 0 ? passed(state) : dropped;
      default:
        return passed(state);
    }
  }

  return {
    step: (state: Drawing, input: ToolInput, ground: Ground): Drawn =>
      input.type === 'key' ? press(state, input, ground) : point(state, input, ground),
    /** A double click, or the button that ends the line. */
    finish: finished,
  };
}

import type { Step } from './adjust-tool.ts';
import { nearM } from './ground.ts';
import { hasDragged, type Key, type Pointer, type ToolInput, type Vertex } from './pointer.ts';

/** How ground is painted from one grid to another: a box between two corners, or strokes of a round brush. */
export type AreaShape = 'box' | 'brush';

export type AreaIntent =
  /** Two corners of the box, or the middles that the brush went through. */
  { readonly kind: 'try' | 'commit'; readonly points: readonly Vertex[] } | { readonly kind: 'drop' };

export interface AreaStroke {
  /** Two corners of a box, or the middles of the brush. */
  readonly points: readonly Vertex[];
  readonly from: readonly [number, number] | null;
}

export const NO_STROKE: AreaStroke = { points: [], from: null };

type Stroked = Step<AreaStroke, AreaIntent>;

const taken = (state: AreaStroke, ...intents: AreaIntent[]): Stroked => ({ state, intents, taken: true });
const passed = (state: AreaStroke): Stroked => ({ state, intents: [], taken: false });

/** The rim of a box, closed, counter-clockwise. */
export function boxRing([ax, ay]: Vertex, [bx, by]: Vertex): readonly Vertex[] {
  const [west, east] = ax < bx ? [ax, bx] : [bx, ax];
  const [south, north] = ay < by ? [ay, by] : [by, ay];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A pointer that spans a box or strokes with a brush of some radius. */
export function areaTool(shape: AreaShape, radiusM: number) {
  const asking = (state: AreaStroke, kind: 'try' | 'commit'): Stroked => {
    const { points } = state;
    if (shape === 'box' && points.length < 2) return taken(state);
    return taken(kind === 'commit' ? NO_STROKE : state, { kind, points });
  };

  function point(state: AreaStroke, pointer: Pointer): Stroked {
    switch (pointer.type) {
      case 'down':
        return asking({ points: [pointer.at], from: pointer.px }, 'try');
      case 'move': {
        if (state.from === null) return passed(state);
        const last = state.points.at(-1);
        if (shape === 'brush' && last && nearM(last, pointer.at) < radiusM / 2) return taken(state);
        const points = shape === 'box' ? state.points.slice(0, 1) : state.points;
        return asking({ ...state, points: [...points, pointer.at] }, 'try');
      }
      case 'up':
        if (state.from === null) return passed(state);
        if (shape === 'box' && !hasDragged(state.from, pointer)) return taken(NO_STROKE, { kind: 'drop' });
        return asking(state, 'commit');
      case 'cancel':
        return taken(NO_STROKE, { kind: 'drop' });
    }
  }

  /** Enter puts the brush down at the middle of the map, or sets a corner of the box there. */
  function press(state: AreaStroke, key: Key): Stroked {
    if (key.key === 'Escape')
      return state.points.length > 0 ? taken(NO_STROKE, { kind: 'drop' }) : passed(state);
    if (key.key !== 'Enter') return passed(state);
    const next = { points: [...state.points, key.at], from: null };
    if (shape === 'brush' || next.points.length === 2) return asking(next, 'commit');
    return taken(next);
  }

  return (state: AreaStroke, input: ToolInput): Stroked =>
    input.type === 'key' ? press(state, input) : point(state, input);
}

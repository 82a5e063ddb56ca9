import { ARROWS, firstFocus, stepFocus, turnFocus, walkFocus } from './focus-walk.ts';
import { type Ground, type Handle, handleNear, movedBy, type Snapped } from './ground.ts';
import { hasDragged, type Key, type Pointer, reachM, type ToolInput, type Vertex } from './pointer.ts';

/** What is taken hold of. A `bend` is a new vertex behind vertex `after`. */
export type Grip =
  | {
      readonly kind: 'vertex' | 'node';
      readonly border: number;
      readonly vertex: number;
      readonly at: Vertex;
    }
  | { readonly kind: 'bend'; readonly border: number; readonly after: number; readonly at: Vertex }
  | { readonly kind: 'whole'; readonly border: number; readonly at: Vertex };

/** A grip brought somewhere. */
export interface Move {
  readonly grip: Grip;
  readonly to: Vertex;
}

export type AdjustIntent =
  /** The hand holds this: show what it would be, or why it cannot be. */
  | { readonly kind: 'try'; readonly move: Move }
  /** The hand let go: make it a step of the history, if it can be. */
  | { readonly kind: 'commit'; readonly move: Move }
  /** A vertex is to be taken out. */
  | { readonly kind: 'remove'; readonly grip: Grip }
  /** All is as before the hand took hold. */
  | { readonly kind: 'drop' };

/** The state of the tool that moves borders. */
export interface Adjust {
  readonly phase: 'idle' | 'pressed' | 'held';
  /** The border under the pointer. */
  readonly hover: number | null;
  /** The border whose handles stay. */
  readonly chosen: number | null;
  /** Where the keyboard is. */
  readonly focus: Handle | null;
  readonly grip: Grip | null;
  /** Where the press was, in pixels; null while the keyboard holds. */
  readonly from: readonly [number, number] | null;
  /** Where the grip has been brought, and what it snapped to. */
  readonly to: Vertex | null;
  readonly snapped: Snapped | null;
}

export const ADJUST_IDLE: Adjust = {
  phase: 'idle',
  hover: null,
  chosen: null,
  focus: null,
  grip: null,
  from: null,
  to: null,
  snapped: null,
};

export interface Step<State, Intent> {
  readonly state: State;
  readonly intents: readonly Intent[];
  /** Whether the input was for the tool; if not, the map may take it. */
  readonly taken: boolean;
}

type Adjusted = Step<Adjust, AdjustIntent>;

const passed = (state: Adjust): Adjusted => ({ state, intents: [], taken: false });
const taken = (state: Adjust, ...intents: AdjustIntent[]): Adjusted => ({ state, intents, taken: true });

const put = (state: Adjust): Adjust => ({
  ...state,
  phase: 'idle',
  grip: null,
  from: null,
  to: null,
  snapped: null,
});

/** What a pointer would take hold of. Fingers only take what was chosen before, so that a stray swipe moves the map. */
function gripAt(state: Adjust, pointer: Pointer, ground: Ground): Grip | null {
  const reach = reachM(pointer);
  const hit = ground.borderNear(pointer.at, reach);
  const candidates = pointer.touch ? [state.chosen] : [state.chosen, hit?.border];
  for (const border of candidates) {
    if (border === null || border === undefined) continue;
    if (pointer.whole && hit?.border === border) return { kind: 'whole', border, at: pointer.at };
    const handle = handleNear(ground.handlesOf(border), pointer.at, reach);
    if (handle) return handle;
    if (hit?.border === border) return { kind: 'bend', border, after: hit.after, at: hit.at };
  }
  return null;
}

function moved(state: Adjust, pointer: Pointer, ground: Ground): Adjust {
  const snapped =
    pointer.free || state.grip?.kind === 'whole' ? null : ground.snap(pointer.at, pointer.mPerPx * 8);
  return { ...state, phase: 'held', to: snapped?.at ?? pointer.at, snapped };
}

const moveOf = ({ grip, to }: Adjust): Move | null => (grip && to ? { grip, to } : null);

function tried(state: Adjust): Adjusted {
  const move = moveOf(state);
  return move ? taken(state, { kind: 'try', move }) : taken(state);
}

function released(state: Adjust): Adjusted {
  const move = moveOf(state);
  const focus = state.focus && move ? { ...state.focus, at: move.to } : state.focus;
  const next = { ...put(state), focus, chosen: state.grip?.border ?? state.chosen };
  return move ? taken(next, { kind: 'commit', move }) : taken(next);
}

function point(state: Adjust, pointer: Pointer, ground: Ground): Adjusted {
  switch (pointer.type) {
    case 'down': {
      if (state.phase !== 'idle') return taken(put(state), { kind: 'drop' });
      const grip = gripAt(state, pointer, ground);
      if (!grip) return passed({ ...state, from: pointer.px });
      return taken({ ...state, phase: 'pressed', grip, from: pointer.px });
    }
    case 'move': {
      if (state.phase === 'held' && state.from === null) return passed(state);
      if (state.phase === 'held') return tried(moved(state, pointer, ground));
      if (state.phase === 'pressed') {
        if (!state.from || !hasDragged(state.from, pointer)) return taken(state);
        return tried(moved(state, pointer, ground));
      }
      if (pointer.touch) return passed(state);
      const hover = ground.borderNear(pointer.at, reachM(pointer))?.border ?? null;
      return passed(hover === state.hover ? state : { ...state, hover });
    }
    case 'up':
      return lifted(state, pointer, ground);
    case 'cancel':
      return state.phase === 'idle' ? passed(put(state)) : taken(put(state), { kind: 'drop' });
  }
}

/** A release: the end of a drag, or a click that chooses the border there and lets the keyboard begin there. */
function lifted(state: Adjust, pointer: Pointer, ground: Ground): Adjusted {
  if (state.phase === 'held') return state.from === null ? passed(state) : released(state);
  const click = state.from !== null && !hasDragged(state.from, pointer);
  const calm = put(state);
  if (!click) return passed(calm);
  const border = state.grip?.border ?? ground.borderNear(pointer.at, reachM(pointer))?.border ?? null;
  const focus = border === null ? null : nearestHandle(ground, border, pointer.at);
  return { state: { ...calm, chosen: border, focus }, intents: [], taken: border !== null };
}

const nearestHandle = (ground: Ground, border: number, at: Vertex): Handle | null =>
  handleNear(ground.handlesOf(border), at, Number.POSITIVE_INFINITY);

/** Metres of one press of an arrow key. */
const nudgeM = ({ shift, alt }: Key): number => (alt ? 0.1 : shift ? 10 : 1);

function nudged(state: Adjust, key: Key): Adjusted {
  const direction = ARROWS[key.key];
  const { grip } = state;
  if (!direction || !grip) return taken(state);
  const metres = nudgeM(key);
  return tried({ ...state, to: movedBy(state.to ?? grip.at, direction[0] * metres, direction[1] * metres) });
}

/** Half-way to the next handle of the border, as a new vertex. */
function bendAt(ground: Ground, focus: Handle): Grip {
  const next = stepFocus(ground, focus, 1);
  const at: Vertex = [(focus.at[0] + next.at[0]) / 2, (focus.at[1] + next.at[1]) / 2];
  return { kind: 'bend', border: focus.border, after: focus.vertex, at };
}

function heldByKeys(state: Adjust, key: Key): Adjusted {
  if (key.key === 'Escape') return taken(put(state), { kind: 'drop' });
  if (key.key === 'Enter') return released(state);
  return ARROWS[key.key] ? nudged(state, key) : taken(state);
}

/**
 * Keys while nothing is held: arrows walk, N steps along the border, R goes round a node, Enter takes hold, B bends the
 * border between this handle and the next, M takes it whole, Delete takes a vertex out, Escape lets the border go.
 */
function press(state: Adjust, key: Key, ground: Ground): Adjusted {
  if (state.phase === 'held') return heldByKeys(state, key);
  const { focus } = state;
  const named = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  if (!focus) {
    if (named !== 'Enter' && !ARROWS[named]) return passed(state);
    const first = firstFocus(ground, key.at, key.mPerPx * 400);
    return first ? taken({ ...state, focus: first, chosen: first.border }) : passed(state);
  }
  const at = (next: Handle): Adjusted => taken({ ...state, focus: next, chosen: next.border });
  const hold = (grip: Grip): Adjusted => taken({ ...state, phase: 'held', grip, from: null, to: null });
  switch (named) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      return at(walkFocus(ground, focus, named));
    case 'Enter':
      return hold(focus);
    case 'n':
      return at(stepFocus(ground, focus, key.shift ? -1 : 1));
    case 'r':
      return at(turnFocus(ground, focus));
    case 'b':
      return hold(bendAt(ground, focus));
    case 'm':
      return hold({ kind: 'whole', border: focus.border, at: focus.at });
    case 'Delete':
    case 'Backspace':
      return focus.kind === 'vertex'
        ? taken({ ...state, focus: stepFocus(ground, focus, -1) }, { kind: 'remove', grip: focus })
        : taken(state);
    case 'Escape':
      return taken({ ...state, focus: null, chosen: null });
    default:
      return passed(state);
  }
}

/** A border that got another number is found again within this many metres. */
const FOUND_AGAIN_M = 5;

/** The tool on ground that has changed: what it held or chose is found again by its place, or let go. */
export function resettled(state: Adjust, ground: Ground): Adjust {
  const { chosen, focus } = state;
  const alive = chosen !== null && ground.handlesOf(chosen).length > 0;
  const near = focus ?? null;
  const border = alive ? chosen : near ? (ground.borderNear(near.at, FOUND_AGAIN_M)?.border ?? null) : null;
  return {
    ...put(state),
    hover: null,
    chosen: border,
    focus: near && border !== null ? nearestHandle(ground, border, near.at) : null,
  };
}

/** The tool after an input, and what it asks for. */
export function adjust(state: Adjust, input: ToolInput, ground: Ground): Adjusted {
  return input.type === 'key' ? press(state, input, ground) : point(state, input, ground);
}

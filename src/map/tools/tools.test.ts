import { expect, test } from 'vitest';
import { ADJUST_IDLE, type Adjust, type AdjustIntent, adjust, resettled } from './adjust-tool.ts';
import { areaTool, boxRing, NO_STROKE } from './area-tool.ts';
import { drawTool, NO_DRAWING } from './draw-tool.ts';
import { type Ground, type Handle, movedBy, nearM } from './ground.ts';
import type { Key, Pointer, ToolInput, Vertex } from './pointer.ts';

const ORIGIN: Vertex = [118.57, 24.81];
/** Metres east and north of the origin. */
const at = (east: number, north: number): Vertex => movedBy(ORIGIN, east, north);

/** Two borders that meet at (200, 0): one from the west with a vertex in its middle, one to the north. */
const LINES: Readonly<Record<number, readonly Vertex[]>> = {
  1: [at(0, 0), at(100, 0), at(200, 0)],
  2: [at(200, 0), at(200, 100), at(200, 200)],
};

function handlesOf(border: number): readonly Handle[] {
  const line = LINES[border] ?? [];
  return line.map((place, vertex) => ({
    kind: vertex === 0 || vertex === line.length - 1 ? 'node' : 'vertex',
    border,
    vertex,
    at: place,
  }));
}

const same = (a: Vertex | undefined, b: Vertex): boolean => a !== undefined && nearM(a, b) < 0.01;

const GROUND: Ground = {
  handlesOf,
  bordersAt: (place) =>
    Object.entries(LINES)
      .filter(([, line]) => same(line[0], place) || same(line.at(-1), place))
      .map(([id]) => Number(id)),
  borderNear(place, reachM) {
    const [east, north] = [nearM([ORIGIN[0], place[1]], place), nearM([place[0], ORIGIN[1]], place)];
    if (north <= reachM && place[0] <= at(200, 0)[0])
      return { border: 1, after: east < 100 ? 0 : 1, at: [place[0], ORIGIN[1]] };
    if (Math.abs(east - 200) <= reachM)
      return { border: 2, after: north < 100 ? 0 : 1, at: [at(200, 0)[0], place[1]] };
    return null;
  },
  snap: (place, reachM) => {
    const road = at(0, 50)[1];
    return nearM(place, [place[0], road]) <= reachM ? { at: [place[0], road], to: 'road' } : null;
  },
};

/** A recorded event: one pixel is one metre, y grows to the south. */
const pointer = (
  type: Pointer['type'],
  east: number,
  north: number,
  more: Partial<Pointer> = {},
): Pointer => ({
  type,
  at: at(east, north),
  px: [east, -north],
  mPerPx: 1,
  touch: false,
  free: false,
  whole: false,
  ...more,
});

const key = (name: string, more: Partial<Key> = {}): Key => ({
  type: 'key',
  key: name,
  shift: false,
  alt: false,
  at: at(90, 5),
  mPerPx: 1,
  ...more,
});

function play(inputs: readonly ToolInput[], from: Adjust = ADJUST_IDLE) {
  const intents: AdjustIntent[] = [];
  let state = from;
  let taken = 0;
  for (const input of inputs) {
    const step = adjust(state, input, GROUND);
    state = step.state;
    intents.push(...step.intents);
    if (step.taken) taken += 1;
  }
  return { state, intents, taken, kinds: intents.map(({ kind }) => kind) };
}

/** Metres east and north of the origin, rounded. */
const metres = (place: Vertex | null | undefined): readonly [number, number] | null =>
  place
    ? [
        Math.round(Math.sign(place[0] - ORIGIN[0]) * nearM(ORIGIN, [place[0], ORIGIN[1]])),
        Math.round(Math.sign(place[1] - ORIGIN[1]) * nearM(ORIGIN, [ORIGIN[0], place[1]])),
      ]
    : null;

test('a drag of a vertex is tried all the way and committed once', () => {
  const { intents, kinds, state } = play([
    pointer('move', 101, 1),
    pointer('down', 101, 1),
    pointer('move', 102, 2),
    pointer('move', 110, 20),
    pointer('move', 120, 30),
    pointer('up', 120, 30),
  ]);
  expect(kinds).toEqual(['try', 'try', 'commit']);
  const last = intents.at(-1);
  expect(last?.kind === 'commit' && last.move.grip).toMatchObject({ kind: 'vertex', border: 1, vertex: 1 });
  expect(last?.kind === 'commit' && metres(last.move.to)).toEqual([120, 30]);
  expect(state).toMatchObject({ phase: 'idle', chosen: 1, grip: null });
});

test('a press that shakes moves nothing, it chooses the border', () => {
  const { intents, state } = play([pointer('down', 101, 1), pointer('move', 103, 2), pointer('up', 103, 2)]);
  expect(intents).toEqual([]);
  expect(state.chosen).toBe(1);
  expect(state.focus).toMatchObject({ vertex: 1 });
});

test('a drag inside a grid is left to the map, so no polygon ever moves by a stray gesture', () => {
  const { intents, taken } = play([
    pointer('down', 100, 120),
    pointer('move', 130, 150),
    pointer('move', 100, 1),
    pointer('up', 100, 1),
  ]);
  expect(intents).toEqual([]);
  expect(taken).toBe(0);
});

test('between two vertices a border bends, with Shift it moves whole', () => {
  const drag = (more: Partial<Pointer>) =>
    play([
      pointer('down', 50, 0, more),
      pointer('move', 50, 20, more),
      pointer('up', 50, 20, more),
    ]).intents.at(-1);
  expect(drag({})).toMatchObject({ kind: 'commit', move: { grip: { kind: 'bend', border: 1, after: 0 } } });
  expect(drag({ whole: true })).toMatchObject({
    kind: 'commit',
    move: { grip: { kind: 'whole', border: 1 } },
  });
});

test('a finger moves the map until a border was chosen, and then has 44 pixels to hit a handle', () => {
  const finger = { touch: true };
  const swipe = [
    pointer('down', 100, 4, finger),
    pointer('move', 140, 40, finger),
    pointer('up', 140, 40, finger),
  ];
  expect(play(swipe).taken).toBe(0);
  const tap = [pointer('down', 60, 4, finger), pointer('up', 60, 4, finger)];
  const near = [
    pointer('down', 119, 9, finger),
    pointer('move', 140, 40, finger),
    pointer('up', 140, 40, finger),
  ];
  const { kinds, intents } = play([...tap, ...near]);
  expect(kinds).toEqual(['try', 'commit']);
  expect(intents[0]).toMatchObject({ move: { grip: { kind: 'vertex', vertex: 1 } } });
});

test('a second finger and the Escape key put back what is held', () => {
  const held = [pointer('down', 101, 1), pointer('move', 120, 20)];
  expect(play([...held, pointer('cancel', 120, 20)]).kinds).toEqual(['try', 'drop']);
  const escaped = play([...held, key('Escape'), pointer('move', 140, 40), pointer('up', 140, 40)]);
  expect(escaped.kinds).toEqual(['try', 'drop']);
});

test('a moved point lies on the road near it, unless Alt is held', () => {
  const to = (more: Partial<Pointer>) => {
    const { intents } = play([pointer('down', 101, 1), pointer('move', 100, 45, more)]);
    const [first] = intents;
    return first?.kind === 'try' ? metres(first.move.to) : null;
  };
  expect(to({})).toEqual([100, 50]);
  expect(to({ free: true })).toEqual([100, 45]);
});

test('the keyboard walks the handles, takes hold, nudges by metres and lets go', () => {
  const { intents, kinds, state } = play([
    key('Enter'),
    key('Enter'),
    key('ArrowUp'),
    key('ArrowUp', { shift: true }),
    key('Enter'),
  ]);
  expect(kinds).toEqual(['try', 'try', 'commit']);
  expect(intents.at(-1)).toMatchObject({ move: { grip: { kind: 'vertex', border: 1, vertex: 1 } } });
  const last = intents.at(-1);
  expect(last?.kind === 'commit' && metres(last.move.to)).toEqual([100, 11]);
  expect(metres(state.focus?.at)).toEqual([100, 11]);
});

test('arrows go round the corner where borders meet', () => {
  const walk = play([key('Enter'), key('ArrowRight'), key('ArrowUp'), key('ArrowUp')]);
  expect(walk.state.focus).toMatchObject({ border: 2, vertex: 2 });
  const back = play([key('ArrowLeft')], walk.state);
  expect(back.state.focus).toEqual(walk.state.focus);
  expect(play([key('Escape')], walk.state).state).toMatchObject({ focus: null, chosen: null });
});

test('Escape while the keyboard holds drops it; Delete takes a vertex out and never a node', () => {
  expect(play([key('Enter'), key('Enter'), key('ArrowUp'), key('Escape')]).kinds).toEqual(['try', 'drop']);
  expect(play([key('Enter'), key('Delete')]).intents).toMatchObject([
    { kind: 'remove', grip: { vertex: 1 } },
  ]);
  expect(play([key('Enter'), key('ArrowRight'), key('Delete')]).intents).toEqual([]);
});

test('a mouse that moves while the keyboard holds changes nothing', () => {
  const held = play([key('Enter'), key('Enter'), key('ArrowUp')]);
  expect(play([pointer('move', 10, 10), pointer('up', 10, 10)], held.state).intents).toEqual([]);
});

test('after the ground changed, the focus is on the nearest handle of what is still there', () => {
  const { state } = play([key('Enter'), key('Enter'), key('ArrowUp'), key('Enter')]);
  expect(resettled(state, GROUND).focus).toMatchObject({ border: 1, vertex: 1 });
  expect(resettled({ ...state, chosen: 9 }, GROUND)).toMatchObject({ chosen: 1 });
});

test('a line is drawn by clicks and ended by a double click; a drag between clicks is left to the map', () => {
  const tool = drawTool('split');
  const intents: string[] = [];
  let state = NO_DRAWING;
  const click = (east: number, north: number) => [pointer('down', east, north), pointer('up', east, north)];
  for (const input of [
    ...click(-50, -80),
    pointer('move', 10, 20),
    pointer('down', 10, 20),
    pointer('move', 60, 60),
    pointer('up', 60, 60),
    ...click(30, 120),
    ...click(30, 120),
  ]) {
    const step = tool.step(state, input, GROUND);
    state = step.state;
    intents.push(
      ...step.intents.map(({ kind, ...rest }) => `${kind} ${'line' in rest ? rest.line.length : 0}`),
    );
  }
  expect(intents).toEqual(['try 1', 'try 2', 'try 2', 'commit 2']);
  expect(state).toEqual(NO_DRAWING);
});

test('a stroke from nothing draws freehand and ends when the button goes up', () => {
  const tool = drawTool('reshape');
  let state = NO_DRAWING;
  let line: readonly Vertex[] = [];
  for (const input of [
    pointer('down', 0, 0),
    ...Array.from({ length: 20 }, (_, i) => pointer('move', 6 * (i + 1), 3 * i)),
    pointer('up', 120, 60),
  ]) {
    const step = tool.step(state, input, GROUND);
    state = step.state;
    for (const intent of step.intents) if (intent.kind === 'commit') line = intent.line;
  }
  expect(line).toHaveLength(20);
});

test('between two points the line follows the road that is asked for', () => {
  const tool = drawTool('split', () => [at(5, 5)]);
  const once = tool.step(NO_DRAWING, key('Enter', { at: at(0, 200) }), GROUND).state;
  const twice = tool.step(once, key('Enter', { at: at(100, 200) }), GROUND).state;
  expect(twice.points).toHaveLength(3);
  const back = tool.step(twice, key('Backspace'), GROUND).state;
  expect(back.points).toHaveLength(1);
  expect(tool.step(back, key('Escape'), GROUND).intents).toEqual([{ kind: 'drop' }]);
});

test('a box spans its corners, and a click is no box', () => {
  const tool = areaTool('box', 0);
  let state = NO_STROKE;
  const kinds: string[] = [];
  for (const input of [pointer('down', 0, 0), pointer('move', 40, 30), pointer('up', 40, 30)]) {
    const step = tool(state, input);
    state = step.state;
    kinds.push(...step.intents.map(({ kind }) => kind));
  }
  expect(kinds).toEqual(['try', 'commit']);
  const pressed = tool(NO_STROKE, pointer('down', 0, 0)).state;
  expect(tool(pressed, pointer('up', 1, 1)).intents).toEqual([{ kind: 'drop' }]);
  expect(boxRing([2, 3], [1, 1])).toEqual([
    [1, 1],
    [2, 1],
    [2, 3],
    [1, 3],
    [1, 1],
  ]);
});

test('a brush keeps the way it went, not every event', () => {
  const tool = areaTool('brush', 20);
  let state = tool(NO_STROKE, pointer('down', 0, 0)).state;
  for (let i = 1; i <= 35; i++) state = tool(state, pointer('move', i, 0)).state;
  const { intents } = tool(state, pointer('up', 35, 0));
  expect(intents).toMatchObject([{ kind: 'commit' }]);
  expect(intents[0]?.kind === 'commit' && intents[0].points).toHaveLength(4);
});

import { areaM2, distanceM, lengthM } from '../../geo/measure.ts';

type Vertex = readonly [lng: number, lat: number];

export type MeasureKind = 'measureDistance' | 'measureArea';

/**
 * A measurement in hand. `drawing` = the next point follows the pointer; `done` = it stands, and the next point
 * begins a new one.
 */
export interface Measurement {
  readonly kind: MeasureKind;
  readonly phase: 'drawing' | 'done';
  readonly points: readonly Vertex[];
  /** Where the next point would be; null while nothing points. */
  readonly pointer: Vertex | null;
}

/**
 * What a pointer or a key does to a measurement. The keyboard has the same: Enter adds the middle of the map,
 * Backspace takes the last point back, Enter twice at one place ends it, Escape drops it.
 */
export type MeasureEvent =
  | { readonly type: 'move'; readonly at: Vertex | null }
  | { readonly type: 'add'; readonly at: Vertex }
  | { readonly type: 'finish' }
  | { readonly type: 'back' }
  | { readonly type: 'drop' };

/** The shortest step between two points of a measurement, in metres: the second click of a double click is none. */
const SHORTEST_M = 0.05;

const FEWEST: Readonly<Record<MeasureKind, number>> = { measureDistance: 2, measureArea: 3 };

export const startMeasurement = (kind: MeasureKind): Measurement => ({
  kind,
  phase: 'drawing',
  points: [],
  pointer: null,
});

function added(state: Measurement, at: Vertex): Measurement {
  if (state.phase === 'done') return { ...startMeasurement(state.kind), points: [at] };
  const last = state.points.at(-1);
  if (last && distanceM(last, at) < SHORTEST_M) return finished(state);
  return { ...state, points: [...state.points, at], pointer: null };
}

function finished(state: Measurement): Measurement {
  if (state.points.length < FEWEST[state.kind]) return state;
  return { ...state, phase: 'done', pointer: null };
}

/** The measurement after an event. */
export function measure(state: Measurement, event: MeasureEvent): Measurement {
  switch (event.type) {
    case 'move':
      return state.phase === 'done' || state.points.length === 0 ? state : { ...state, pointer: event.at };
    case 'add':
      return added(state, event.at);
    case 'finish':
      return finished(state);
    case 'back':
      return { ...state, phase: 'drawing', points: state.points.slice(0, -1), pointer: null };
    case 'drop':
      return startMeasurement(state.kind);
  }
}

/** The event that a key means while the middle of the map is at a position; null for keys of other things. */
export function measureEventOf(key: string, middle: Vertex): MeasureEvent | null {
  switch (key) {
    case 'Enter':
      return { type: 'add', at: middle };
    case 'Backspace':
      return { type: 'back' };
    case 'Escape':
      return { type: 'drop' };
    default:
      return null;
  }
}

/** The points to draw: those that stand, and where the pointer is. */
export function measuredPath({ points, pointer }: Measurement): readonly Vertex[] {
  return pointer === null ? points : [...points, pointer];
}

/** Metres along the path, or square metres inside it, on the WGS 84 ellipsoid; null before there is a line or an area. */
export function measuredSize(measurement: Measurement): number | null {
  const path = measuredPath(measurement);
  const [first] = path;
  if (!first || path.length < FEWEST[measurement.kind]) return null;
  if (measurement.kind === 'measureDistance') return lengthM(path);
  return areaM2({ type: 'Polygon', coordinates: [[...path, first].map((at) => [...at])] });
}

import type { Position } from 'geojson';
import { createConformalFrame } from '../geo/frame-conformal.ts';
import type { WayPiece } from '../geo/walk-network.ts';
import type { Walkway } from '../model/records.ts';

export type WayKind = Walkway['kind'] | 'open';
export type Turn = 'start' | 'straight' | 'left' | 'right' | 'back';
/** Eight winds, clockwise from north. */
export type Wind = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** One step of a way: how one turns, on what one walks, how far. */
export interface WayStep {
  readonly turn: Turn;
  readonly wind: Wind;
  readonly kind: WayKind;
  readonly lengthM: number;
  /** Something with a name beside the place where one turns; null where there is none. */
  readonly beside: string | null;
}

/** A named place that a step may mention. */
export interface Landmark {
  readonly name: string;
  readonly position: readonly [number, number];
}

const WINDS: readonly Wind[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
/** Below this a bend is no turn, above the second one goes back. */
const TURN_DEG = 40;
const BACK_DEG = 150;
/** A bend is looked at over this much of the way on both sides, so that a kink is no turn. */
const REACH_M = 12;
/** Steps shorter than this are walked without being told. */
const SHORT_M = 12;
const BESIDE_M = 35;

type Point = readonly [x: number, y: number];

interface Stretch {
  readonly kind: WayKind;
  readonly points: readonly Point[];
}

const length = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], i) => {
    const before = points[i - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
  }, 0);

/** Degrees clockwise from north from one point to another. */
const bearing = ([ax, ay]: Point, [bx, by]: Point): number => (Math.atan2(bx - ax, by - ay) * 180) / Math.PI;

const between = (from: number, to: number): number => ((to - from + 540) % 360) - 180;

const windOf = (degrees: number): Wind => WINDS[Math.round(((degrees + 360) % 360) / 45) % 8]!;

function turnOf(degrees: number): Turn {
  if (Math.abs(degrees) < TURN_DEG) return 'straight';
  if (Math.abs(degrees) > BACK_DEG) return 'back';
  return degrees > 0 ? 'right' : 'left';
}

/** The point at some metres from one end of a line, or its other end. */
function pointAt(points: readonly Point[], metres: number): Point {
  let left = metres;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const step = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (step >= left && step > 0)
      return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step];
    left -= step;
  }
  return points.at(-1)!;
}

/** Cuts a line where it bends so much that a person would call it a turn. */
function cutAtTurns({ kind, points }: Stretch): Stretch[] {
  const cut: Stretch[] = [];
  let begin = 0;
  for (let i = 1; i + 1 < points.length; i++) {
    const before = pointAt(points.slice(begin, i + 1).reverse(), REACH_M);
    const after = pointAt(points.slice(i), REACH_M);
    const bend = between(bearing(before, points[i]!), bearing(points[i]!, after));
    if (Math.abs(bend) < TURN_DEG) continue;
    cut.push({ kind, points: points.slice(begin, i + 1) });
    begin = i;
  }
  return [...cut, { kind, points: points.slice(begin) }];
}

/** Joins what runs on without a turn on the same ground, and what is too short to be told. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const steps: Stretch[] = [];
  for (const stretch of stretches) {
    const last = steps.at(-1);
    if (!last) {
      steps.push(stretch);
      continue;
    }
    const bend = between(
      bearing(pointAt([...last.points].reverse(), REACH_M), last.points.at(-1)!),
      bearing(stretch.points[0]!, pointAt(stretch.points, REACH_M)),
    );
    const runsOn = Math.abs(bend) < TURN_DEG && (last.kind === stretch.kind || stretch.kind === 'open');
    const short = length(last.points) < SHORT_M || length(stretch.points) < SHORT_M;
    if (!runsOn && !short) {
      steps.push(stretch);
      continue;
    }
    const kind = length(last.points) >= length(stretch.points) ? last.kind : stretch.kind;
    steps[steps.length - 1] = { kind, points: [...last.points, ...stretch.points.slice(1)] };
  }
  return steps;
}

/** A way in a few plain steps: turns, what one walks on, metres, and what one passes where one turns. */
export function waySteps(
  pieces: readonly WayPiece[],
  walkways: readonly Pick<Walkway, 'kind'>[],
  landmarks: readonly Landmark[],
): readonly WayStep[] {
  const first = pieces[0]?.path[0];
  if (!first) return [];
  const frame = createConformalFrame(first[0]!, first[1]!);
  const xy = ([lng = 0, lat = 0]: Position): Point => frame.toMetres(lng, lat);
  const named = landmarks.map(({ name, position }) => ({ name, at: xy([...position]) }));
  const besideOf = ([x, y]: Point): string | null => {
    let best: string | null = null;
    let least = BESIDE_M;
    for (const { name, at } of named) {
      const away = Math.hypot(at[0] - x, at[1] - y);
      if (away < least) [least, best] = [away, name];
    }
    return best;
  };
  const stretches = pieces.map(
    ({ line, path }): Stretch => ({
      kind: line === null ? 'open' : (walkways[line]?.kind ?? 'path'),
      points: path.map(xy),
    }),
  );
  const steps = joined(stretches.flatMap(cutAtTurns));
  return steps.map(({ kind, points }, i): WayStep => {
    const before = steps[i - 1]?.points;
    const ahead = bearing(points[0]!, pointAt(points, REACH_M));
    const turn = before
      ? turnOf(between(bearing(pointAt([...before].reverse(), REACH_M), before.at(-1)!), ahead))
      : 'start';
    const wind = windOf(bearing(points[0]!, points.at(-1)!));
    return { turn, wind, kind, lengthM: length(points), beside: before ? besideOf(points[0]!) : null };
  });
}

import { along, between, distance, lengthOf, type Point, slice } from './frame.ts';
import type { Random } from './random.ts';
import type { Leg } from './routes.ts';

/** A house is called on from a street not farther than this, in metres. */
const FROM_STREET = 48;
/** Where one stands at a door, in metres before the wall. */
const BEFORE_DOOR = 1.5;

interface Call {
  readonly house: number;
  /** Metres along the street at which one turns off. */
  readonly metres: number;
  readonly door: Point;
}

/** The middle of the wall that faces a point, a step before it. */
function doorFacing(corners: readonly Point[], p: Point): Point {
  const walls = corners.map((a, i) => between(a, corners[(i + 1) % corners.length]!, 0.5));
  const wall = walls.reduce((best, each) => (distance(each, p) < distance(best, p) ? each : best));
  return between(wall, p, Math.min(1, BEFORE_DOOR / Math.max(distance(wall, p), 0.1)));
}

function callsOn(line: readonly Point[], houses: readonly { corners: readonly Point[] }[]): Call[] {
  const whole = lengthOf(line);
  return houses.flatMap(({ corners }, house) => {
    const centre = between(corners[0]!, corners[2]!, 0.5);
    let metres = 0;
    for (let m = 0; m <= whole; m += 4) {
      if (distance(along(line, m), centre) < distance(along(line, metres), centre)) metres = m;
    }
    const turn = along(line, metres);
    return distance(turn, centre) > FROM_STREET ? [] : [{ house, metres, door: doorFacing(corners, turn) }];
  });
}

/** A walk that turns off at the houses beside it and stays at their doors for a few minutes (挨家挨户走访). */
export function doorToDoor(
  legs: readonly Leg[],
  houses: readonly { readonly corners: readonly Point[] }[],
  rnd: Random,
): Leg[] {
  const called = new Set<number>();
  return legs.flatMap(({ line }) => {
    const calls = callsOn(line, houses)
      .filter(({ house }) => !called.has(house) && rnd.chance(0.6))
      .sort((a, b) => a.metres - b.metres);
    const walked: Leg[] = [];
    let from = 0;
    for (const { house, metres, door } of calls) {
      called.add(house);
      const turn = along(line, metres);
      walked.push({ line: [...slice(line, from, metres), door], stopS: rnd.between(70, 300) });
      walked.push({ line: [door, turn], stopS: 0 });
      from = metres;
    }
    walked.push({ line: slice(line, from, lengthOf(line)), stopS: 0 });
    return walked;
  });
}

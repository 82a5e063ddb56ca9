import { distance, type Point, WIDTH, wave } from './frame.ts';

/** Distance between two vertices of the centre line, in metres: equal chords make the bank sites mirror exactly. */
const CHORD = 118;
/** Half the width of the water. */
export const RIVER_HALF_WIDTH = 19;
/** Where the riverside path runs, from the centre line. */
export const BANK_OFFSET = 30;

/** The river's course by its share of the way from west to east. */
function course(t: number): Point {
  const y = 1330 + 900 * t + 250 * wave(1.15 * t + 0.03) + 80 * wave(2.9 * t + 0.4);
  return [-700 + (WIDTH + 1400) * t, y];
}

/** Centre line of the river, west to east, in equal chords. */
export function riverLine(): readonly Point[] {
  const line: Point[] = [course(0)];
  for (let i = 1; i <= 40_000; i++) {
    const p = course(i / 40_000);
    if (distance(line.at(-1)!, p) >= CHORD) line.push(p);
  }
  return line;
}

/** Unit normal of a chord, to the left (north) of the flow. */
export function normal(a: Point, b: Point): Point {
  const length = distance(a, b);
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}

/** A line beside `line`, `offset` metres to the left (negative: right), mitred at its vertices. */
export function beside(line: readonly Point[], offset: number): Point[] {
  return line.map((p, i) => {
    const before = i > 0 ? normal(line[i - 1]!, p) : normal(p, line[i + 1]!);
    const after = i + 1 < line.length ? normal(p, line[i + 1]!) : before;
    const dot = 1 + before[0] * after[0] + before[1] * after[1];
    return [p[0] + (offset * (before[0] + after[0])) / dot, p[1] + (offset * (before[1] + after[1])) / dot];
  });
}

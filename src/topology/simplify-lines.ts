import { createFrame } from '../geo/frame.ts';
import { type LatticeLine, STEPS_PER_DEGREE, toDegrees, turn } from './lattice.ts';
import { Heap } from './min-heap.ts';
import { VertexGrid } from './vertex-grid.ts';

/** Square metres of half a square step at a latitude: what a doubled area in steps is multiplied by. */
function squareMetres(y: number): number {
  const { metresPerDegreeLng, metresPerDegreeLat } = createFrame(0, toDegrees(y));
  return (metresPerDegreeLng * metresPerDegreeLat) / STEPS_PER_DEGREE ** 2 / 2;
}

/**
 * Lines with fewer vertices (Visvalingam and Whyatt 1993): a vertex goes when the triangle with its neighbours is
 * smaller than `toleranceM` squared, the smallest first, and never when another vertex lies in that triangle. So
 * lines that met at common ends only still do, and nothing changes sides. Ends stay; a closed line keeps three
 * vertices. Lines beyond the first `movable` are obstacles and stay as they are.
 */
export function simplifyLines(
  lines: readonly LatticeLine[],
  toleranceM: number,
  movable = lines.length,
): LatticeLine[] {
  const grid = new VertexGrid(lines);
  const { xs, ys, starts } = grid;
  const [before, after] = [new Int32Array(xs.length), new Int32Array(xs.length)];
  const left = Int32Array.from(lines, (line) => line.length / 2);
  const least = Int32Array.from(lines, (line) => (isClosed(line) ? 4 : 2));
  const chords = new Set(lines.filter((line) => line.length === 4).map(chordOf));
  const lineOf = new Int32Array(xs.length);
  const areas = new Float64Array(xs.length);
  const heap = new Heap(areas);
  const limit = toleranceM ** 2;

  const measure = (v: number): void => {
    const [a, b] = [before[v]!, after[v]!];
    areas[v] = Math.abs(turn(xs[a]!, ys[a]!, xs[v]!, ys[v]!, xs[b]!, ys[b]!)) * squareMetres(ys[v]!);
    if (areas[v]! < limit) heap.push(v);
  };
  lines.forEach((_, k) => {
    for (let v = starts[k]!; v < starts[k + 1]!; v++) {
      [before[v], after[v], lineOf[v]] = [v - 1, v + 1, k];
    }
  });
  for (let k = 0; k < movable; k++) for (let v = starts[k]! + 1; v < starts[k + 1]! - 1; v++) measure(v);

  for (let v = heap.pop(); v !== undefined; v = heap.pop()) {
    const [a, b, k] = [before[v]!, after[v]!, lineOf[v]!];
    if (left[k]! <= least[k]! || grid.anyIn(a, v, b)) continue;
    const becomesChord = left[k] === 3;
    if (becomesChord) {
      const chord = chordKey(xs[a]!, ys[a]!, xs[b]!, ys[b]!);
      if (chords.has(chord)) continue;
      chords.add(chord);
    }
    grid.remove(v);
    left[k]!--;
    after[a] = b;
    before[b] = a;
    for (const end of [a, b]) if (end !== starts[k] && end !== starts[k + 1]! - 1) measure(end);
  }
  return lines.map((line, k) => (left[k] === line.length / 2 ? line : grid.lineOf(k)));
}

const isClosed = (line: LatticeLine): boolean => line[0] === line.at(-2) && line[1] === line.at(-1);

const chordKey = (ax: number, ay: number, bx: number, by: number): string =>
  ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;

const chordOf = (line: LatticeLine): string => chordKey(line[0]!, line[1]!, line[2]!, line[3]!);

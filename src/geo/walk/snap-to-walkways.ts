import { gridSegments } from '../coverage/cell-grid.ts';
import type { WalkGraph } from './walk-graph.ts';

/** Where somebody steps onto a walkway. */
export interface Snap {
  readonly edge: number;
  /** Metres from the start of the edge. */
  readonly alongM: number;
  /** Metres from the place to the walkway, straight. */
  readonly legM: number;
}

const CELL_M = 50;
const MAX_CELLS = 1 << 20;

/** Finds the nearest place on any walkway, not farther than `maxLegM`; null where there is none. */
export function createSnap(graph: WalkGraph, maxLegM: number): (x: number, y: number) => Snap | null {
  const { segments, edgeOf, alongM } = graph;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < segments.length; i += 2) {
    box[0] = Math.min(box[0], segments[i]!);
    box[1] = Math.min(box[1], segments[i + 1]!);
    box[2] = Math.max(box[2], segments[i]!);
    box[3] = Math.max(box[3], segments[i + 1]!);
  }
  const grid = gridSegments(segments, box, CELL_M, MAX_CELLS);
  const { starts, items, columns, cell } = grid;

  return (x, y) => {
    let edge = -1;
    let along = 0;
    let bestM = maxLegM;
    function look(row: number, column: number): void {
      const k = row * columns + column;
      for (let i = starts[k]!; i < starts[k + 1]!; i++) {
        const s = items[i]!;
        const ax = segments[4 * s]!;
        const ay = segments[4 * s + 1]!;
        const dx = segments[4 * s + 2]! - ax;
        const dy = segments[4 * s + 3]! - ay;
        const length2 = dx * dx + dy * dy;
        const share = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
        const t = Math.min(1, Math.max(0, share));
        const ex = x - ax - t * dx;
        const ey = y - ay - t * dy;
        const legM = Math.sqrt(ex * ex + ey * ey);
        if (legM > bestM || (edge >= 0 && legM === bestM)) continue;
        bestM = legM;
        edge = edgeOf[s]!;
        along = alongM[s]! + t * Math.sqrt(length2);
      }
    }

    // From near to far in square rings of cells, until no farther cell can be nearer than the best.
    const middleRow = Math.floor((y - grid.south) / cell);
    const middleColumn = Math.floor((x - grid.west) / cell);
    if (!Number.isFinite(middleRow + middleColumn)) return null;
    const last = Math.ceil(maxLegM / cell) + 1;
    for (let ring = 0; ring <= last && (ring - 1) * cell <= bestM; ring++) {
      const south = middleRow - ring;
      const north = middleRow + ring;
      const west = middleColumn - ring;
      const east = middleColumn + ring;
      for (let row = Math.max(0, south); row <= Math.min(grid.rows - 1, north); row++) {
        const step = row === south || row === north || ring === 0 ? 1 : 2 * ring;
        for (let column = west; column <= east; column += step) {
          if (column >= 0 && column < columns) look(row, column);
        }
      }
    }
    return edge < 0 ? null : { edge, alongM: along, legM: bestM };
  };
}

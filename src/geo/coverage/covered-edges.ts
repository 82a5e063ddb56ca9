import { columnAt, rowAt } from './cell-grid.ts';
import type { DiscCells } from './disc-cells.ts';
import type { SharedEdges } from './shared-edges.ts';

/** Stretches of one edge as shares of it: `from, to, from, to, …` */
class Stretches {
  private readonly ends: number[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Puts a stretch in its place by where it begins. */
  add(from: number, to: number): void {
    let i = this.count;
    for (; i > 0 && this.ends[i - 2]! > from; i -= 2) {
      this.ends[i] = this.ends[i - 2]!;
      this.ends[i + 1] = this.ends[i - 1]!;
    }
    this.ends[i] = from;
    this.ends[i + 1] = to;
    this.count += 2;
  }

  /** Their length together. */
  length(): number {
    let length = 0;
    let reached = 0;
    for (let i = 0; i < this.count; i += 2) {
      const to = this.ends[i + 1]!;
      if (to <= reached) continue;
      length += to - Math.max(this.ends[i]!, reached);
      reached = to;
    }
    return length;
  }
}

/**
 * The edges' part of Green's theorem: adds to `out`, for each polygon, half the cross product of the stretches
 * of its edges that lie inside the union of discs. A stretch has the share of its edge's cross product that it
 * has of its length.
 */
export function addCoveredEdges(
  edges: SharedEdges,
  centres: Float64Array,
  radius: number,
  cells: DiscCells,
  out: Float64Array,
): void {
  const { ends, left, right, cross } = edges;
  const seen = new Int32Array(centres.length / 2).fill(-1);
  const stretches = new Stretches();
  const r2 = radius * radius;

  /** Notes the stretch of an edge inside a disc; true if that is all of it. */
  function isWholeIn(e: number, disc: number): boolean {
    if (seen[disc] === e) return false;
    seen[disc] = e;
    const ax = ends[4 * e]! - centres[2 * disc]!;
    const ay = ends[4 * e + 1]! - centres[2 * disc + 1]!;
    const bx = ends[4 * e + 2]! - centres[2 * disc]!;
    const by = ends[4 * e + 3]! - centres[2 * disc + 1]!;
    const aOver = ax * ax + ay * ay - r2;
    const bOver = bx * bx + by * by - r2;
    if (aOver <= 0 && bOver <= 0) return true;
    const dx = bx - ax;
    const dy = by - ay;
    const length2 = dx * dx + dy * dy;
    const dot = ax * dx + ay * dy;
    if (aOver > 0 && bOver > 0 && (dot >= 0 || dot <= -length2)) return false;
    const b = dot / length2;
    const root2 = b * b - aOver / length2;
    if (root2 <= 0) return false;
    const root = Math.sqrt(root2);
    const from = Math.max(0, -b - root);
    const to = Math.min(1, root - b);
    if (to > from) stretches.add(from, to);
    return false;
  }

  function isWholeInOneOf(e: number, k: number): boolean {
    const covering = cells.coveredBy[k]!;
    if (covering >= 0) return isWholeIn(e, covering);
    for (let i = cells.starts[k]!; i < cells.starts[k + 1]!; i++) {
      if (isWholeIn(e, cells.items[i]!)) return true;
    }
    return false;
  }

  /** The share of an edge that lies inside discs. */
  function coveredShare(e: number): number {
    const ax = ends[4 * e]!;
    const ay = ends[4 * e + 1]!;
    const bx = ends[4 * e + 2]!;
    const by = ends[4 * e + 3]!;
    const west = columnAt(cells, Math.min(ax, bx));
    const east = columnAt(cells, Math.max(ax, bx));
    const south = rowAt(cells, Math.min(ay, by));
    const north = rowAt(cells, Math.max(ay, by));
    if (west === east && south === north && cells.coveredBy[south * cells.columns + west]! >= 0) return 1;
    stretches.clear();
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) {
        if (isWholeInOneOf(e, row * cells.columns + column)) return 1;
      }
    }
    return stretches.length();
  }

  for (let e = 0; e < edges.count; e++) {
    const share = coveredShare(e);
    if (share === 0) continue;
    const term = (share * cross[e]!) / 2;
    if (left[e]! >= 0) out[left[e]!]! += term;
    if (right[e]! >= 0) out[right[e]!]! -= term;
  }
}

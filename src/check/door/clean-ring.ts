import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

/** A ring closed and without repeated positions and spikes; `ring: null` where nothing with an area is left. */
export interface CleanRing {
  readonly ring: Position[] | null;
  readonly closed: boolean;
  readonly repeated: number;
  readonly spikes: number;
}

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether the way from a over b to c turns straight back: b is the tip of a spike. Exact. */
function isSpike(a: Position, b: Position, c: Position): boolean {
  if (orient2d(a[0]!, a[1]!, b[0]!, b[1]!, c[0]!, c[1]!) !== 0) return false;
  return (a[0]! - b[0]!) * (c[0]! - b[0]!) + (a[1]! - b[1]!) * (c[1]! - b[1]!) > 0;
}

function withoutRepeats(open: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const position of open) {
    const last = kept.at(-1);
    if (!last || !same(last, position)) kept.push(position);
  }
  while (kept.length > 1 && same(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}

function withoutSpikes(open: readonly Position[]): { kept: Position[]; spikes: number } {
  let kept = [...open];
  let spikes = 0;
  for (let changed = true; changed && kept.length > 2; ) {
    changed = false;
    const stack: Position[] = [];
    for (const position of kept) {
      while (stack.length > 1 && isSpike(stack.at(-2)!, stack.at(-1)!, position)) {
        stack.pop();
        spikes++;
      }
      if (stack.length === 0 || !same(stack.at(-1)!, position)) stack.push(position);
    }
    kept = withoutRepeats(stack);
    // The tip may be where the ring begins.
    for (const [before, tip] of [
      [-2, -1],
      [-1, 0],
    ] as const) {
      if (kept.length < 3) break;
      const next = kept[(tip + 1 + kept.length) % kept.length]!;
      if (!isSpike(kept.at(before)!, kept.at(tip)!, next)) continue;
      kept.splice(tip, 1);
      kept = withoutRepeats(kept);
      spikes++;
      changed = true;
    }
  }
  return { kept, spikes };
}

/**
 * V04 on one ring, of positions on the lattice: closes it, drops repeated positions, and takes off spikes (the
 * border runs out and straight back, without any area). The area that the ring bounds stays exactly as it was.
 */
export function cleanRing(positions: readonly Position[]): CleanRing {
  const first = positions[0];
  if (!first) return { ring: null, closed: false, repeated: 0, spikes: 0 };
  const isClosed = positions.length > 1 && same(first, positions.at(-1)!);
  const open = isClosed ? positions.slice(0, -1) : positions;
  const distinct = withoutRepeats(open);
  const repeated = open.length - distinct.length;
  const { kept, spikes } = withoutSpikes(distinct);
  const ring = kept.length < 3 ? null : [...kept, kept[0]!];
  return { ring, closed: !isClosed, repeated, spikes };
}

/** Twice the signed area of a closed ring in square lattice steps, positive counter-clockwise. */
export function doubledArea(ring: readonly Position[]): number {
  const [x0, y0] = [Math.round(ring[0]![0]! * 1e7), Math.round(ring[0]![1]! * 1e7)];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const ax = Math.round(ring[i - 1]![0]! * 1e7) - x0;
    const ay = Math.round(ring[i - 1]![1]! * 1e7) - y0;
    const bx = Math.round(ring[i]![0]! * 1e7) - x0;
    const by = Math.round(ring[i]![1]! * 1e7) - y0;
    sum += ax * by - bx * ay;
  }
  return sum;
}

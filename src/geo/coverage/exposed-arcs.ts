import KDBush from 'kdbush';

/**
 * The parts of one circle that lie in no other disc, in ascending angles of [-π, π], and ½ ∮ (x dy − y dx) along
 * them.
 */
export class ExposedArcs {
  private radius = 0;
  private x = 0;
  private y = 0;
  /** Angles `from, to, from, to, …` */
  private angles: readonly number[] = [];
  /** Along the arcs up to the start of each, less the antiderivative there. */
  private readonly before: number[] = [];
  /** The integral along all of them. */
  total = 0;

  get isEmpty(): boolean {
    return this.angles.length === 0;
  }

  set(x: number, y: number, radius: number, angles: readonly number[]): void {
    this.x = x;
    this.y = y;
    this.radius = radius;
    this.angles = angles;
    this.total = 0;
    for (let i = 0; i < angles.length; i += 2) {
      const from = this.antiderivativeAt(angles[i]!);
      this.before[i >> 1] = this.total - from;
      this.total += this.antiderivativeAt(angles[i + 1]!) - from;
    }
  }

  /** Along the arcs from -π to the angle of a place on the circle, given from its middle. */
  upTo(angle: number, dx: number, dy: number): number {
    let i = this.angles.length - 2;
    while (i >= 0 && this.angles[i]! > angle) i -= 2;
    if (i < 0) return 0;
    if (angle < this.angles[i + 1]!) return this.before[i >> 1]! + this.antiderivative(angle, dx, dy);
    return i + 2 < this.angles.length
      ? this.before[(i + 2) >> 1]! + this.antiderivativeAt(this.angles[i + 2]!)
      : this.total;
  }

  private antiderivative(angle: number, dx: number, dy: number): number {
    return (this.radius * this.radius * angle + this.x * dy - this.y * dx) / 2;
  }

  private antiderivativeAt(angle: number): number {
    return this.antiderivative(angle, this.radius * Math.cos(angle), this.radius * Math.sin(angle));
  }
}

/** Takes an interval out of ascending, disjoint ones (`from, to, from, to, …`). */
function without(intervals: readonly number[], from: number, to: number): readonly number[] {
  const left: number[] = [];
  for (let i = 0; i < intervals.length; i += 2) {
    const start = intervals[i]!;
    const end = intervals[i + 1]!;
    if (to <= start || from >= end) {
      left.push(start, end);
      continue;
    }
    if (start < from) left.push(start, from);
    if (to < end) left.push(to, end);
  }
  return left;
}

const WHOLE: readonly number[] = [-Math.PI, Math.PI];

/** Finds the exposed arcs of equal discs with different centres (x, y). */
export function createArcFinder(
  centres: Float64Array,
  radius: number,
): (disc: number, arcs: ExposedArcs) => void {
  const index = new KDBush(centres.length / 2);
  for (let i = 0; i < centres.length; i += 2) index.add(centres[i]!, centres[i + 1]!);
  index.finish();

  return (disc, arcs) => {
    const x = centres[2 * disc]!;
    const y = centres[2 * disc + 1]!;
    let exposed = WHOLE;
    for (const other of index.within(x, y, 2 * radius)) {
      if (other === disc) continue;
      const dx = centres[2 * other]! - x;
      const dy = centres[2 * other + 1]! - y;
      const half = Math.acos(Math.min(1, Math.sqrt(dx * dx + dy * dy) / (2 * radius)));
      const middle = Math.atan2(dy, dx);
      exposed = without(exposed, middle - half, middle + half);
      if (middle - half < -Math.PI) exposed = without(exposed, middle - half + 2 * Math.PI, Math.PI);
      if (middle + half > Math.PI) exposed = without(exposed, -Math.PI, middle + half - 2 * Math.PI);
      if (exposed.length === 0) break;
    }
    arcs.set(x, y, radius, exposed);
  };
}

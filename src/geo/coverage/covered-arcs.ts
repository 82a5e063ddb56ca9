import { forEachOnCircle } from './cell-grid.ts';
import type { EdgeFinder } from './edge-finder.ts';
import { createArcFinder, ExposedArcs } from './exposed-arcs.ts';

/** Angles inside a polygon that add up to less than this may be none, or the whole circle: places decide. */
const DOUBTFUL_RAD = 1e-6;
const PLACES_RAD = [0, 0.7, 1.4, 2.1, 2.8];

/**
 * The arcs' part of Green's theorem: adds to `out`, for each polygon, ½ ∮ (x dy − y dx) along the circles where
 * they are exposed and inside the polygon.
 *
 * With G(θ) the integral along the exposed arcs from -π to θ, a polygon gets the sum of G where the circle leaves it
 * less the sum of G where it enters, and G(π) more if the circle is inside at ±π. No crossings need sorting, and
 * whether it is inside there shows in the sum of angles, which must lie between 0 and 2π.
 */
export function addCoveredArcs(
  finder: EdgeFinder,
  centres: Float64Array,
  radius: number,
  out: Float64Array,
): void {
  const { edges } = finder;
  const { ends, left, right } = edges;
  const findArcs = createArcFinder(centres, radius);
  const arcs = new ExposedArcs();
  const seen = new Int32Array(edges.count).fill(-1);
  const touched: number[] = [];
  const crossings = new Int32Array(edges.areaM2.length);
  const angleSum = new Float64Array(edges.areaM2.length);
  const integralSum = new Float64Array(edges.areaM2.length);
  const r2 = radius * radius;
  let disc = 0;
  let cx = 0;
  let cy = 0;

  function cross(polygon: number, sign: 1 | -1, angle: number, upTo: number): void {
    if (polygon < 0) return;
    if (crossings[polygon]! === 0) {
      touched.push(polygon);
      angleSum[polygon] = 0;
      integralSum[polygon] = 0;
    }
    crossings[polygon]!++;
    angleSum[polygon]! += sign * angle;
    integralSum[polygon]! += sign * upTo;
  }

  /** The circle runs counter-clockwise: where an edge leaves the disc, the circle enters what is left of the edge. */
  function meet(e: number, dx: number, dy: number, edgeLeaves: boolean): void {
    const angle = Math.atan2(dy, dx);
    const upTo = arcs.upTo(angle, dx, dy);
    cross(left[e]!, edgeLeaves ? -1 : 1, angle, upTo);
    cross(right[e]!, edgeLeaves ? 1 : -1, angle, upTo);
  }

  function meetEdge(e: number): void {
    if (seen[e] === disc) return;
    seen[e] = disc;
    const ax = ends[4 * e]! - cx;
    const ay = ends[4 * e + 1]! - cy;
    const bx = ends[4 * e + 2]! - cx;
    const by = ends[4 * e + 3]! - cy;
    const aOver = ax * ax + ay * ay - r2;
    const bOver = bx * bx + by * by - r2;
    if (aOver < 0 && bOver < 0) return;
    const dx = bx - ax;
    const dy = by - ay;
    const length2 = dx * dx + dy * dy;
    const dot = ax * dx + ay * dy;
    const bothOut = aOver >= 0 && bOver >= 0;
    if (bothOut && (dot >= 0 || dot <= -length2)) return;
    const b = dot / length2;
    const root2 = b * b - aOver / length2;
    if (bothOut && root2 <= 0) return;
    const root = Math.sqrt(Math.max(0, root2));
    if (aOver >= 0) meet(e, ax + (-b - root) * dx, ay + (-b - root) * dy, false);
    if (bOver >= 0) meet(e, ax + (root - b) * dx, ay + (root - b) * dy, true);
  }

  /** Polygons that no crossing names hold all of the circle or none of it. */
  function addWholeCircle(): void {
    for (const polygon of finder.polygonsAt(cx, cy)) {
      if (crossings[polygon]! > 0 || !finder.boxHoldsCircle(polygon, cx, cy, radius)) continue;
      if (finder.contains(polygon, cx + radius, cy)) out[polygon]! += arcs.total;
    }
  }

  /** Whether the circle is inside a polygon at ±π. */
  function isInsideAtCut(polygon: number): boolean {
    const angle = angleSum[polygon]!;
    if (Math.abs(angle) > DOUBTFUL_RAD) return angle < 0;
    const inside = PLACES_RAD.filter((turn) =>
      finder.contains(polygon, cx + radius * Math.cos(turn), cy + radius * Math.sin(turn)),
    );
    return 2 * inside.length > PLACES_RAD.length;
  }

  for (disc = 0; 2 * disc < centres.length; disc++) {
    cx = centres[2 * disc]!;
    cy = centres[2 * disc + 1]!;
    findArcs(disc, arcs);
    if (arcs.isEmpty) continue;
    forEachOnCircle(finder.cells, cx, cy, radius, meetEdge);
    addWholeCircle();
    for (const polygon of touched) {
      out[polygon]! += integralSum[polygon]! + (isInsideAtCut(polygon) ? arcs.total : 0);
      crossings[polygon] = 0;
    }
    touched.length = 0;
  }
}

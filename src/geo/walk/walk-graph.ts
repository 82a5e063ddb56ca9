import type { LineString, Position } from 'geojson';
import type { Frame } from '../frame.ts';
import { finish, type Steps } from '../steps.ts';

/** A line on which one may walk. */
export interface WalkLine {
  readonly geometry: LineString;
  /** Only from its first position to its last. */
  readonly oneway?: boolean;
}

/** Walkways joined at the ends that they share; lines that merely cross are not joined. Metres of a frame. */
export interface WalkGraph {
  readonly nodes: number;
  /** First and last node of each edge. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The line, among those that were given, of each edge. */
  readonly lineOf: Int32Array;
  readonly lengthM: Float64Array;
  readonly oneway: Uint8Array;
  /** The edges that touch node `n`: `incident[incidentStarts[n]] … incident[incidentStarts[n + 1] - 1]`. */
  readonly incidentStarts: Int32Array;
  readonly incident: Int32Array;
  /** x, y, x, y of each straight piece of the edges. */
  readonly segments: Float64Array;
  /** The edge of each piece, and how far along the edge it begins. */
  readonly edgeOf: Int32Array;
  readonly alongM: Float64Array;
}

const isFinitePosition = ([lng, lat]: Position): boolean => Number.isFinite(lng) && Number.isFinite(lat);

/** Joins lines into a graph; lines of fewer than two finite positions are left out. */
export const createWalkGraph = (lines: readonly WalkLine[], frame: Frame): WalkGraph =>
  finish(walkGraphSteps(lines, frame));

/** The same in steps, for a page that must not stand still meanwhile. */
export function* walkGraphSteps(lines: readonly WalkLine[], frame: Frame): Steps<WalkGraph> {
  const usable = lines
    .map(({ geometry, oneway = false }, line) => ({
      path: geometry.coordinates.filter(isFinitePosition),
      oneway,
      line,
    }))
    .filter(({ path }) => path.length >= 2);
  const nodes = new Map<string, number>();
  const nodeAt = ([lng, lat]: Position): number => {
    const key = `${lng},${lat}`;
    const node = nodes.get(key) ?? nodes.size;
    nodes.set(key, node);
    return node;
  };
  const from = Int32Array.from(usable, ({ path }) => nodeAt(path[0]!));
  const to = Int32Array.from(usable, ({ path }) => nodeAt(path.at(-1)!));
  yield;
  const lengthM = new Float64Array(usable.length);
  const segments: number[] = [];
  const edgeOf: number[] = [];
  const alongM: number[] = [];
  for (const [edge, { path }] of usable.entries()) {
    if (edge % 64 === 0) yield;
    const metres = path.map(([lng, lat]) => frame.toMetres(lng!, lat!));
    for (let i = 1; i < metres.length; i++) {
      const [ax, ay] = metres[i - 1]!;
      const [bx, by] = metres[i]!;
      segments.push(ax, ay, bx, by);
      edgeOf.push(edge);
      alongM.push(lengthM[edge]!);
      lengthM[edge]! += Math.hypot(bx - ax, by - ay);
    }
  }
  return {
    nodes: nodes.size,
    from,
    to,
    lineOf: Int32Array.from(usable, ({ line }) => line),
    lengthM,
    oneway: Uint8Array.from(usable, ({ oneway }) => (oneway ? 1 : 0)),
    ...incidence(nodes.size, from, to),
    segments: Float64Array.from(segments),
    edgeOf: Int32Array.from(edgeOf),
    alongM: Float64Array.from(alongM),
  };
}

function incidence(
  nodes: number,
  from: Int32Array,
  to: Int32Array,
): Pick<WalkGraph, 'incident' | 'incidentStarts'> {
  const incidentStarts = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) incidentStarts[node + 1]!++;
  for (let n = 0; n < nodes; n++) incidentStarts[n + 1]! += incidentStarts[n]!;
  const next = incidentStarts.slice();
  const incident = new Int32Array(incidentStarts[nodes]!);
  for (const ends of [from, to]) {
    for (const [edge, node] of ends.entries()) incident[next[node]!++] = edge;
  }
  return { incident, incidentStarts };
}

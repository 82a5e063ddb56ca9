import { finish, type Steps } from '../../geo/steps.ts';
import type { Bordering, EdgeSet } from './edge-set.ts';

/** A run of edges between two junctions, or a closed run without one; `left` is seen along the run. */
export interface Chain {
  /** Point ids; the first and the last are the same in a closed run. */
  readonly points: readonly number[];
  /** The edges that it consists of. */
  readonly edges: readonly number[];
  readonly bordering: readonly Bordering[];
}

/** So many points are a step. */
const STEP = 1024;

/** Edges around each point: those of point p are `edges[starts[p]] … edges[starts[p + 1] - 1]`. */
interface Incidence {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

function incidenceOf(edges: EdgeSet): Incidence {
  const starts = new Int32Array(edges.points.size + 1);
  for (let e = 0; e < edges.size; e++) {
    if (!edges.isBordered(e)) continue;
    starts[edges.from(e) + 1]!++;
    starts[edges.to(e) + 1]!++;
  }
  for (let p = 0; p < edges.points.size; p++) starts[p + 1]! += starts[p]!;
  const items = new Int32Array(starts[edges.points.size]!);
  const next = starts.slice();
  for (let e = 0; e < edges.size; e++) {
    if (!edges.isBordered(e)) continue;
    items[next[edges.from(e)]!++] = e;
    items[next[edges.to(e)]!++] = e;
  }
  return { starts, edges: items };
}

/** Chains all edges that border a polygon: each chain once, in a fixed order. */
export function* chainsSteps(edges: EdgeSet): Steps<Chain[]> {
  const { starts, edges: around } = incidenceOf(edges);
  yield;
  const used = new Uint8Array(edges.size);
  const degree = (p: number): number => starts[p + 1]! - starts[p]!;
  const other = (e: number, p: number): number => (edges.from(e) === p ? edges.to(e) : edges.from(e));

  const follow = (start: number, first: number): Chain => {
    const points = [start];
    const run = [first];
    let edge = first;
    let at = start;
    for (;;) {
      used[edge] = 1;
      at = other(edge, at);
      points.push(at);
      if (at === start || degree(at) !== 2) break;
      const next = around[starts[at]!]!;
      edge = next === edge ? around[starts[at]! + 1]! : next;
      run.push(edge);
    }
    const forward = edges.from(first) === start;
    const bordering = edges
      .bordering(first)
      .map(({ polygon, left }) => ({ polygon, left: left === forward }));
    return { points, edges: run, bordering };
  };

  const chains: Chain[] = [];
  function* followAll(wanted: (p: number) => boolean): Steps<void> {
    for (let p = 0; p < edges.points.size; p++) {
      if (p % STEP === 0) yield;
      if (!wanted(p)) continue;
      for (let i = starts[p]!; i < starts[p + 1]!; i++) {
        const edge = around[i]!;
        if (!used[edge]) chains.push(follow(p, edge));
      }
    }
  }
  yield* followAll((p) => degree(p) !== 2);
  yield* followAll((p) => degree(p) === 2);
  return chains;
}

export const chainsOf = (edges: EdgeSet): Chain[] => finish(chainsSteps(edges));

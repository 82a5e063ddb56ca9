import { AT_END_M } from './metres-to-stations.ts';
import { MinHeap } from './min-heap.ts';
import type { Snap } from './snap-to-walkways.ts';
import type { WalkGraph } from './walk-graph.ts';

/** The shortest ways along walkways from one place to all nodes. */
export interface WalkTree {
  /** Metres to each node, the leg to the walkway included; Infinity where no way leads there. */
  readonly metres: Float64Array;
  /** The edge by which each node is reached; -1 where the way begins on an edge of that node. */
  readonly by: Int32Array;
}

/** Dijkstra from where somebody steps onto a walkway, one-way edges one way. */
export function treeFrom(graph: WalkGraph, { edge: start, alongM, legM }: Snap): WalkTree {
  const metres = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const by = new Int32Array(graph.nodes).fill(-1);
  const heap = new MinHeap();
  const offer = (node: number, cost: number, edge: number): void => {
    if (cost >= metres[node]!) return;
    metres[node] = cost;
    by[node] = edge;
    heap.push(node, cost);
  };
  offer(graph.to[start]!, legM + graph.lengthM[start]! - alongM, -1);
  if (graph.oneway[start] === 0 || alongM < AT_END_M) offer(graph.from[start]!, legM + alongM, -1);
  while (!heap.isEmpty) {
    const cost = heap.lowest;
    const node = heap.pop()!;
    if (cost > metres[node]!) continue;
    for (let i = graph.incidentStarts[node]!; i < graph.incidentStarts[node + 1]!; i++) {
      const edge = graph.incident[i]!;
      if (graph.from[edge] === node) offer(graph.to[edge]!, cost + graph.lengthM[edge]!, edge);
      if (graph.to[edge] === node && graph.oneway[edge] === 0)
        offer(graph.from[edge]!, cost + graph.lengthM[edge]!, edge);
    }
  }
  return { metres, by };
}

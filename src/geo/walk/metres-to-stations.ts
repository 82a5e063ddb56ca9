import { MinHeap } from './min-heap.ts';
import type { Snap } from './snap-to-walkways.ts';
import type { WalkGraph } from './walk-graph.ts';

/** Where a station stands, and where one leaves the walkways for it; null = too far from any. */
export interface StationSnap {
  readonly x: number;
  readonly y: number;
  readonly snap: Snap | null;
}

/** So near to an end of a one-way edge one stands at its node, and may turn there. */
export const AT_END_M = 0.01;

/** Walking metres from each node to the nearest station: Dijkstra from all stations at once, against the way. */
function metresFromNodes(graph: WalkGraph, stations: readonly StationSnap[]): Float64Array {
  const metres = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const heap = new MinHeap();
  const offer = (node: number, cost: number): void => {
    if (cost >= metres[node]!) return;
    metres[node] = cost;
    heap.push(node, cost);
  };
  for (const { snap } of stations) {
    if (!snap) continue;
    const { edge, alongM, legM } = snap;
    offer(graph.from[edge]!, alongM + legM);
    const beforeEndM = graph.lengthM[edge]! - alongM;
    if (graph.oneway[edge] === 0 || beforeEndM < AT_END_M) offer(graph.to[edge]!, beforeEndM + legM);
  }
  while (!heap.isEmpty) {
    const cost = heap.lowest;
    const node = heap.pop()!;
    if (cost > metres[node]!) continue;
    for (let i = graph.incidentStarts[node]!; i < graph.incidentStarts[node + 1]!; i++) {
      const edge = graph.incident[i]!;
      if (graph.to[edge] === node) offer(graph.from[edge]!, cost + graph.lengthM[edge]!);
      if (graph.from[edge] === node && graph.oneway[edge] === 0)
        offer(graph.to[edge]!, cost + graph.lengthM[edge]!);
    }
  }
  return metres;
}

/**
 * Walking metres from a place to the nearest of some stations: straight to the nearest walkway, along walkways,
 * and straight to the station. Where station and place stand nearer to each other than to their walkways, the
 * ground between them is taken as open. Infinity where no way leads there.
 */
export function metresToStations(
  graph: WalkGraph,
  stations: readonly StationSnap[],
): (x: number, y: number, snap: Snap | null) => number {
  const fromNode = metresFromNodes(graph, stations);
  const onEdge = new Map<number, Snap[]>();
  for (const { snap } of stations) {
    if (snap) onEdge.set(snap.edge, [...(onEdge.get(snap.edge) ?? []), snap]);
  }

  function alongWalkways({ edge, alongM, legM }: Snap): number {
    const bothWays = graph.oneway[edge] === 0;
    let least = graph.lengthM[edge]! - alongM + fromNode[graph.to[edge]!]!;
    if (bothWays || alongM < AT_END_M) least = Math.min(least, alongM + fromNode[graph.from[edge]!]!);
    for (const station of onEdge.get(edge) ?? []) {
      const ahead = station.alongM - alongM;
      if (ahead >= 0 || bothWays) least = Math.min(least, Math.abs(ahead) + station.legM);
    }
    return least + legM;
  }

  return (x, y, snap) => {
    let least = snap ? alongWalkways(snap) : Number.POSITIVE_INFINITY;
    if (!snap) return least;
    for (const station of stations) {
      if (!station.snap) continue;
      const open = snap.legM + station.snap.legM;
      const dx = station.x - x;
      const dy = station.y - y;
      const straight2 = dx * dx + dy * dy;
      if (straight2 <= open * open) least = Math.min(least, Math.sqrt(straight2));
    }
    return least;
  };
}

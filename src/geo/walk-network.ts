import type { Position } from 'geojson';
import { boundsOf } from './bounds.ts';
import type { Frame } from './frame.ts';
import { createConformalFrame } from './frame-conformal.ts';
import { finish, type Steps } from './steps.ts';
import { edgePart, pieceStarts } from './walk/edge-part.ts';
import { AT_END_M } from './walk/metres-to-stations.ts';
import { createSnap, type Snap } from './walk/snap-to-walkways.ts';
import { treeFrom, type WalkTree } from './walk/tree-from.ts';
import { type WalkGraph, type WalkLine, walkGraphSteps } from './walk/walk-graph.ts';
import { MAX_LEG_M, type WalkSettings } from './walk.ts';

/** A piece of a way: along one line, or across open ground (`line` null). */
export interface WayPiece {
  readonly line: number | null;
  readonly lengthM: number;
  /** Longitude, latitude. */
  readonly path: readonly Position[];
}

/** The ways from one place to all targets. */
export interface WalksFrom {
  /** Metres on foot to a target, legs included; Infinity where no way leads there. */
  metresTo(target: number): number;
  /** The pieces of that way in order; null where no way leads there. */
  wayTo(target: number): readonly WayPiece[] | null;
}

export interface WalkNetwork {
  /** The ways from a place (WGS 84); null where no walkway is near enough to step on. */
  from(lng: number, lat: number): WalksFrom | null;
}

interface Target {
  readonly x: number;
  readonly y: number;
  readonly snap: Snap | null;
}

/** How the last stretch is walked: over open ground, on one edge, or by the tree to an end of the target's edge. */
type Ending =
  | { readonly kind: 'open'; readonly metres: number }
  | { readonly kind: 'edge'; readonly metres: number }
  | { readonly kind: 'node'; readonly metres: number; readonly node: number; readonly fromM: number };

function endingOf(
  graph: WalkGraph,
  tree: WalkTree,
  start: Target & { snap: Snap },
  target: Target,
): Ending | null {
  const { snap } = target;
  if (!snap) return null;
  const { edge, alongM, legM } = snap;
  const bothWays = graph.oneway[edge] === 0;
  const [from, to, length] = [graph.from[edge]!, graph.to[edge]!, graph.lengthM[edge]!];
  const endings: Ending[] = [
    { kind: 'node', node: from, fromM: 0, metres: tree.metres[from]! + alongM + legM },
  ];
  if (bothWays || length - alongM < AT_END_M)
    endings.push({
      kind: 'node',
      node: to,
      fromM: length,
      metres: tree.metres[to]! + length - alongM + legM,
    });
  const ahead = alongM - start.snap.alongM;
  if (edge === start.snap.edge && (bothWays || ahead >= 0))
    endings.push({ kind: 'edge', metres: start.snap.legM + Math.abs(ahead) + legM });
  const straight = Math.hypot(target.x - start.x, target.y - start.y);
  if (straight <= start.snap.legM + legM) endings.push({ kind: 'open', metres: straight });
  const best = endings.reduce((a, b) => (b.metres < a.metres ? b : a));
  return Number.isFinite(best.metres) ? best : null;
}

/**
 * Walkways (WGS 84) joined once for ways from any place to fixed targets (interleaved longitude, latitude): straight
 * to the nearest walkway, along walkways, straight to the target, by the rules of `createWalkReach`. Null where no
 * line can be walked.
 */
export const createWalkNetwork = (...of: Parameters<typeof walkNetworkSteps>): WalkNetwork | null =>
  finish(walkNetworkSteps(...of));

/** The same in steps, for a page that must not stand still meanwhile. */
export function* walkNetworkSteps(
  walkways: readonly WalkLine[],
  targets: Float64Array,
  { maxLegM = MAX_LEG_M }: Pick<WalkSettings, 'maxLegM'> = {},
): Steps<WalkNetwork | null> {
  const box = boundsOf(...walkways.map(({ geometry }) => geometry));
  if (!box) return null;
  const frame = createConformalFrame((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  yield;
  const graph = yield* walkGraphSteps(walkways, frame);
  if (graph.lengthM.length === 0) return null;
  yield;
  const snap = createSnap(graph, maxLegM);
  yield;
  const starts = pieceStarts(graph);
  const targetAt = (x: number, y: number): Target => ({ x, y, snap: snap(x, y) });
  const metres = frame.allToMetres(targets);
  const ends: Target[] = [];
  for (let i = 0; i < metres.length; i += 2) {
    ends.push(targetAt(metres[i]!, metres[i + 1]!));
    yield;
  }

  return {
    from(lng, lat) {
      const start = targetAt(...frame.toMetres(lng, lat));
      const { snap: onto } = start;
      if (!onto) return null;
      const tree = treeFrom(graph, onto);
      const ending = (target: number) => endingOf(graph, tree, { ...start, snap: onto }, ends[target]!);
      return {
        metresTo: (target) => ending(target)?.metres ?? Number.POSITIVE_INFINITY,
        wayTo(target) {
          const end = ending(target);
          return end && wayOf({ graph, starts, frame }, tree, { ...start, snap: onto }, ends[target]!, end);
        },
      };
    },
  };
}

interface Ground {
  readonly graph: WalkGraph;
  readonly starts: Int32Array;
  readonly frame: Frame;
}

function wayOf(
  { graph, starts, frame }: Ground,
  tree: WalkTree,
  start: Target & { snap: Snap },
  target: Target,
  end: Ending,
): WayPiece[] {
  const piece = (line: number | null, xy: readonly (readonly [number, number])[]): WayPiece => ({
    line,
    lengthM: xy.reduce((sum, [x, y], i) => {
      const before = xy[i - 1];
      return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0;
    }, 0),
    path: xy.map(([x, y]) => frame.toDegrees(x, y)),
  });
  const along = (edge: number, fromM: number, toM: number) =>
    piece(graph.lineOf[edge]!, edgePart(graph, starts, edge, fromM, toM));
  const places: readonly (readonly [number, number])[] = [
    [start.x, start.y],
    [target.x, target.y],
  ];
  const { snap } = target;
  if (end.kind === 'open' || !snap) return [piece(null, places)];

  const middle: WayPiece[] = [];
  if (end.kind === 'edge') middle.push(along(snap.edge, start.snap.alongM, snap.alongM));
  else {
    middle.push(along(snap.edge, end.fromM, snap.alongM));
    let { node } = end;
    for (let edge = tree.by[node]!; edge >= 0; edge = tree.by[node]!) {
      const forward = graph.to[edge] === node;
      const length = graph.lengthM[edge]!;
      middle.unshift(along(edge, forward ? 0 : length, forward ? length : 0));
      node = forward ? graph.from[edge]! : graph.to[edge]!;
    }
    const first = start.snap.edge;
    middle.unshift(along(first, start.snap.alongM, graph.to[first] === node ? graph.lengthM[first]! : 0));
  }
  const walked = middle.filter(({ lengthM }) => lengthM > 0);
  const onto = frame.toMetres(...(edgeEnd(middle, 'first') as [number, number]));
  const off = frame.toMetres(...(edgeEnd(middle, 'last') as [number, number]));
  return [piece(null, [places[0]!, onto]), ...walked, piece(null, [off, places[1]!])].filter(
    ({ lengthM }) => lengthM > 0,
  );
}

const edgeEnd = (pieces: readonly WayPiece[], which: 'first' | 'last'): Position =>
  which === 'first' ? pieces[0]!.path[0]! : pieces.at(-1)!.path.at(-1)!;

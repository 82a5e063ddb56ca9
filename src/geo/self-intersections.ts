import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { edgeMeeting, passesThrough, samePlace } from './edge-meeting.ts';

/**
 * `cross`: the border passes through itself; `overlap`: it runs along itself; `touch`: a ring comes back to a
 * point where it has been, without passing through.
 */
export interface EdgeContact {
  readonly kind: 'cross' | 'touch' | 'overlap';
  readonly at: readonly [lng: number, lat: number];
  /** Index of the ring over all parts, and of the edge in it: edge i runs from position i to i + 1. */
  readonly ring: number;
  readonly edge: number;
  readonly otherRing: number;
  readonly otherEdge: number;
}

interface Edge {
  readonly ring: number;
  readonly edge: number;
  readonly a: Position;
  readonly b: Position;
  /** Where the ring comes from before `a`, and goes to after `b`. */
  readonly before: Position;
  readonly after: Position;
}

function edgesOfRing(ring: readonly Position[], r: number): Edge[] {
  const starts = ring.slice(0, -1).flatMap((a, i) => (samePlace(a, ring[i + 1]!) ? [] : [i]));
  const point = (k: number): Position => ring[starts[(k + starts.length) % starts.length]!]!;
  return starts.map((edge, k) => ({
    ring: r,
    edge,
    a: ring[edge]!,
    b: ring[edge + 1]!,
    before: point(k - 1),
    after: point(k + 2),
  }));
}

const boxOf = ({ a, b }: Edge): [number, number, number, number] => [
  Math.min(a[0]!, b[0]!),
  Math.min(a[1]!, b[1]!),
  Math.max(a[0]!, b[0]!),
  Math.max(a[1]!, b[1]!),
];

/** The ring's path through a point of an edge. */
function pathAt(edge: Edge, at: readonly number[]): readonly [Position, Position] {
  if (samePlace(at, edge.a)) return [edge.before, edge.b];
  if (samePlace(at, edge.b)) return [edge.a, edge.after];
  return [edge.a, edge.b];
}

/** Successive edges share one end by construction. */
const follow = (s: Edge, t: Edge, at: readonly number[]): boolean =>
  s.ring === t.ring &&
  ((samePlace(s.b, at) && samePlace(t.a, at) && samePlace(s.after, t.b) && samePlace(t.before, s.a)) ||
    (samePlace(t.b, at) && samePlace(s.a, at) && samePlace(t.after, s.b) && samePlace(s.before, t.a)));

function contactOf(s: Edge, t: Edge): Pick<EdgeContact, 'kind' | 'at'> | null {
  const meeting = edgeMeeting(s.a, s.b, t.a, t.b);
  if (!meeting) return null;
  const at = [meeting.at[0]!, meeting.at[1]!] as const;
  if (meeting.kind !== 'touch') return { kind: meeting.kind, at };
  if (follow(s, t, at)) return null;
  if (passesThrough(at, pathAt(s, at), pathAt(t, at))) return { kind: 'cross', at };
  return s.ring === t.ring ? { kind: 'touch', at } : null;
}

/**
 * All places where a polygon meets itself, decided exactly, in order of edges, each point once. Rings that touch
 * in a point without crossing are valid (OGC SFA 6.1.11) and not listed. Empty for a valid polygon. Turf's kinks
 * is quadratic and blind to overlaps.
 */
export function selfIntersectionsOf(geometry: Polygon | MultiPolygon): EdgeContact[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const edges = rings.flatMap(edgesOfRing);
  if (edges.length === 0) return [];
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...boxOf(edge));
  index.finish();
  const contacts: EdgeContact[] = [];
  const seen = new Set<string>();
  edges.forEach((s, i) => {
    for (const j of index.search(...boxOf(s), (other) => other > i).sort((p, q) => p - q)) {
      const t = edges[j]!;
      const contact = contactOf(s, t);
      const key = contact && `${s.ring},${t.ring},${contact.at[0]},${contact.at[1]}`;
      if (!contact || !key || seen.has(key)) continue;
      seen.add(key);
      contacts.push({ ...contact, ring: s.ring, edge: s.edge, otherRing: t.ring, otherEdge: t.edge });
    }
  });
  return contacts;
}

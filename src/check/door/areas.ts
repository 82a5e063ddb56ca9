import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type EdgeContact, selfIntersectionsOf } from '../../geo/self-intersections.ts';
import { cleanRing, doubledArea } from './clean-ring.ts';
import { failed, type PositionReader, type Read, readEach, readPositions } from './positions.ts';
import { wronglyNested } from './ring-nesting.ts';
import { loopsOf, polygonsOfLoops, withVertices } from './split-touching.ts';

/** What was mended in one area (V04, V05), as counts. */
export interface Mends {
  closed: number;
  repeated: number;
  spikes: number;
  split: number;
  holesDropped: number;
  partsDropped: number;
  rewound: number;
}

/** An area as the door lets it in. */
export interface Area {
  readonly geometry: Polygon | MultiPolygon;
  readonly mends: Readonly<Mends>;
  /** Where its border crosses itself or its rings do not nest (V06); empty for a valid area. */
  readonly crossings: readonly Position[];
}

type Rings = Position[][];

const wound = (ring: Position[], counterClockwise: boolean, mends: Mends): Position[] => {
  const area = doubledArea(ring);
  if (area === 0 || area > 0 === counterClockwise) return ring;
  mends.rewound++;
  return [...ring].reverse();
};

function mendRing(raw: Position[], mends: Mends): Read<Position[]> {
  const clean = cleanRing(raw);
  mends.repeated += clean.repeated;
  if (!clean.ring) {
    const few = new Set(raw.map(String)).size < 3;
    return failed('V04', few ? 'too-few-positions' : 'zero-area', { count: raw.length });
  }
  if (clean.closed) mends.closed++;
  mends.spikes += clean.spikes;
  return { ok: true, value: clean.ring };
}

function mendPart(raw: Rings, mends: Mends): Read<Rings> {
  const shell = mendRing(raw[0] ?? [], mends);
  if (!shell.ok) return { ok: false, fault: { ...shell.fault, path: [0] } };
  const rings = [wound(shell.value, true, mends)];
  for (const hole of raw.slice(1)) {
    const mended = mendRing(hole, mends);
    if (mended.ok) rings.push(wound(mended.value, false, mends));
    else mends.holesDropped++;
  }
  return { ok: true, value: rings };
}

const shapeOf = (parts: Rings[]): Polygon | MultiPolygon =>
  parts.length === 1
    ? { type: 'Polygon', coordinates: parts[0]! }
    : { type: 'MultiPolygon', coordinates: parts };

/** The same area without rings that touch themselves: these become parts and holes, which is what they bound. */
function splitTouching(parts: Rings[], contacts: readonly EdgeContact[], mends: Mends): Rings[] {
  const rings = parts.flat();
  const touched = new Map<number, Map<number, Position[]>>();
  for (const { at, ring, edge, otherEdge } of contacts) {
    const edges = touched.get(ring) ?? new Map<number, Position[]>();
    touched.set(ring, edges);
    for (const e of [edge, otherEdge]) edges.set(e, [...(edges.get(e) ?? []), [...at]]);
  }
  mends.split += touched.size;
  const loops = rings.flatMap((ring, r) => {
    const points = touched.get(r);
    return points ? loopsOf(withVertices(ring, points)) : [ring];
  });
  return polygonsOfLoops(loops);
}

/**
 * Reads a Polygon or MultiPolygon: mends what has one right answer (V04, V05, rings that touch themselves),
 * lists where it crosses itself (V06), and is a fault where no area is left.
 */
export function readArea(type: 'Polygon' | 'MultiPolygon', raw: unknown, reader: PositionReader): Read<Area> {
  const readPart = (part: unknown): Read<Rings> => readEach(part, (ring) => readPositions(ring, reader));
  const read = type === 'Polygon' ? readPart(raw) : readEach(raw, readPart);
  if (!read.ok) return read;
  const rawParts = type === 'Polygon' ? [read.value as Rings] : (read.value as Rings[]);
  const mends: Mends = {
    closed: 0,
    repeated: 0,
    spikes: 0,
    split: 0,
    holesDropped: 0,
    partsDropped: 0,
    rewound: 0,
  };
  const mended = rawParts.map((part) => mendPart(part, mends));
  const parts = mended.flatMap((part) => (part.ok ? [part.value] : []));
  if (parts.length === 0) {
    const index = mended.findIndex((part) => !part.ok);
    const fault = mended[index];
    if (!fault || fault.ok) return failed('V04', 'too-few-positions', { count: 0 });
    return type === 'Polygon'
      ? fault
      : { ok: false, fault: { ...fault.fault, path: [index, ...fault.fault.path] } };
  }
  mends.partsDropped += mended.length - parts.length;
  const contacts = selfIntersectionsOf(shapeOf(parts));
  const crossing = contacts.filter(({ kind }) => kind !== 'touch');
  if (crossing.length > 0) {
    return {
      ok: true,
      value: { geometry: shapeOf(parts), mends, crossings: crossing.map(({ at }) => [...at]) },
    };
  }
  const simple = contacts.length > 0 ? splitTouching(parts, contacts, mends) : parts;
  return { ok: true, value: { geometry: shapeOf(simple), mends, crossings: wronglyNested(simple) } };
}

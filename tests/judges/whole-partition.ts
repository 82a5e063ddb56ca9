/** Whether a partition is whole, judged apart from its operations: exact areas, faces traced afresh, and GEOS. */
import type { MultiPolygon } from 'geojson';
import { boundsMeet, boundsOf } from '../../src/geo/bounds.ts';
import { partitionFromArcs } from '../../src/topology/from-arcs.ts';
import { doubledArea, type LatticeLine } from '../../src/topology/lattice.ts';
import { borderOf, outlineOf, ringsOfBorder } from '../../src/topology/outline.ts';
import type { Partition } from '../../src/topology/partition.ts';
import { interiorsMeet, invalidEdges, isValid } from '../geos.ts';

export type Origin = readonly [x: number, y: number];

/** Of lines that were asked before the area and the origin: lines never change in place, and most stay. */
const known = new WeakMap<LatticeLine, { readonly x: number; readonly y: number; readonly area: number }>();

function areaUnder(line: LatticeLine, x: number, y: number): number {
  const before = known.get(line);
  if (before?.x === x && before.y === y) return before.area;
  const area = doubledArea(line, x, y);
  known.set(line, { x, y, area });
  return area;
}

/** A fault in the areas: a face that has none, or faces that do not add up to what lies inside the outer border. */
export function areaFault(partition: Partition, [x, y]: Origin): string | null {
  const areas = new Float64Array(partition.nextIds.face);
  for (const { points, left, right } of partition.arcs.values()) {
    const area = areaUnder(points, x, y);
    areas[left]! += area;
    areas[right]! -= area;
  }
  let sum = 0;
  for (const face of partition.faces.keys()) {
    const area = areas[face]!;
    if (!(area > 0)) return `face ${face} has a doubled area of ${area}`;
    sum += area;
  }
  return sum === -areas[0]! ? null : `faces add up to ${sum}, the outer border holds ${-areas[0]!}`;
}

/** A fault in the whole: faces that a fresh trace finds elsewhere, an outer ring of another area, or GEOS says no. */
export function wholeFault(partition: Partition, origin: Origin): string | null {
  const again = partitionFromArcs([...partition.arcs.values()], [...partition.faces.values()]);
  if (!again.ok) return `${again.reason} at ${again.where}`;
  const all = new Set(partition.faces.keys());
  const outer = ringsOfBorder(borderOf(partition, all)).reduce(
    (n, ring) => n + doubledArea(ring, ...origin),
    0,
  );
  const inner = [...partition.arcs.values()].reduce(
    (n, { points, left, right }) =>
      n + (left === 0 ? -1 : right === 0 ? 1 : 0) * doubledArea(points, ...origin),
    0,
  );
  if (outer !== inner) return `outer rings hold ${outer}, the outside leaves ${inner}`;
  const outlines = [...partition.faces.keys()].map((id) => outlineOf(partition, new Set([id])));
  return geosFault(outlines);
}

/** What GEOS has against polygons as a coverage; an edge that it names must be of a polygon that overlaps another. */
function geosFault(outlines: readonly MultiPolygon[]): string | null {
  const invalid = outlines.findIndex((outline) => !isValid(outline));
  if (invalid >= 0) return `GEOS: outline ${invalid} is not valid`;
  const named = invalidEdges(outlines);
  for (const [i, edges] of named.entries()) {
    if (edges === null) continue;
    const box = boundsOf(outlines[i]!)!;
    const other = outlines.findIndex(
      (outline, k) => k !== i && boundsMeet(box, boundsOf(outline)!) && interiorsMeet(outlines[i]!, outline),
    );
    if (other >= 0) return `GEOS: outlines ${i} and ${other} overlap`;
  }
  return null;
}

/** A number that two different states share once in 2^50, whatever the order of its parts; cheap enough to ask after every refusal. */
export function stateHash(partition: Partition): number {
  let sum = 0;
  const mixed = (values: Iterable<number>): number => {
    let [a, b] = [0x811c9dc5, 0x9e3779b9];
    for (const value of values) {
      a = Math.imul(a ^ value, 0x01000193);
      b = Math.imul(b + value, 0x85ebca6b) ^ (b >>> 13);
    }
    return (a >>> 0) * 0x40000 + (b & 0x3ffff);
  };
  const add = (value: number): void => {
    sum = (sum + value) % 2 ** 50;
  };
  for (const { id, points, left, right } of partition.arcs.values()) {
    add(mixed(points));
    add(mixed([id, left, right, points.length]));
  }
  for (const { id, labels } of partition.faces.values())
    add(
      mixed([
        id,
        ...labels.flatMap((label) => (label === null ? [-1] : [...label].map((c) => c.codePointAt(0)!))),
      ]),
    );
  return sum;
}

import type { MultiPolygon, Polygon } from 'geojson';
import { chainsOf } from './arrangement/chains.ts';
import { EdgeSet } from './arrangement/edge-set.ts';
import { facesOf } from './arrangement/faces.ts';
import { type Contact, node } from './arrangement/noding.ts';
import type { PointTable } from './arrangement/point-table.ts';
import { edgesOf } from './arrangement/polygon-edges.ts';
import { type LatticeLine, reversed } from './lattice.ts';
import { polygonsOfBorder } from './outline.ts';
import { type Arc, type Face, type Labels, Partition } from './partition.ts';

/** A polygon with the level (1, 2, 3) and the code that its ground is labelled with. */
export interface LabelledPolygon {
  readonly level: 1 | 2 | 3;
  readonly code: string;
  /** Degrees, longitude first. */
  readonly geometry: Polygon | MultiPolygon;
}

/** Ground that more than one polygon of a level covers; it goes to the first of `codes`. */
export interface OverlapFinding {
  readonly kind: 'overlap';
  readonly level: 1 | 2 | 3;
  readonly codes: readonly string[];
  readonly outline: MultiPolygon;
}

/** Ground inside the partition that no polygon of any level covers. */
export interface GapFinding {
  readonly kind: 'gap';
  readonly codes: readonly string[];
  readonly face: number;
}

export interface ContactFinding {
  readonly kind: Contact['kind'];
  readonly codes: readonly string[];
  /** Steps on the lattice. */
  readonly x: number;
  readonly y: number;
}

export type PartitionFinding = OverlapFinding | GapFinding | ContactFinding;

export interface PartitionResult {
  readonly partition: Partition;
  readonly findings: readonly PartitionFinding[];
}

/** A piece of the arrangement: its line, and the face on each side. */
interface Piece {
  readonly points: LatticeLine;
  readonly left: number;
  readonly right: number;
}

interface Arrangement {
  readonly pieces: readonly Piece[];
  /** For each face the inputs that cover it, ascending; face 0 is the outside. */
  readonly members: readonly (readonly number[])[];
}

function lineOf(ids: readonly number[], points: PointTable): LatticeLine {
  const line = new Int32Array(2 * ids.length);
  ids.forEach((id, i) => {
    line[2 * i] = points.x(id);
    line[2 * i + 1] = points.y(id);
  });
  return line;
}

/** The faces that edges enclose, and which inputs cover each: crossing a border leaves some and enters others. */
function arrange(edges: EdgeSet): Arrangement {
  const chains = chainsOf(edges);
  const { points } = edges;
  const lines = chains.map((chain) => ({ points: lineOf(chain.points, points) }));
  const { left, right, count } = facesOf(lines);
  const around: number[][] = Array.from({ length: count }, () => []);
  lines.forEach((_, k) => {
    around[left[k]!]!.push(k);
    around[right[k]!]!.push(k);
  });
  const members: (number[] | undefined)[] = new Array(count);
  members[0] = [];
  const open = [0];
  for (let face = open.pop(); face !== undefined; face = open.pop()) {
    for (const k of around[face]!) {
      const toLeft = right[k] === face;
      const next = toLeft ? left[k]! : right[k]!;
      if (members[next]) continue;
      const set = new Set(members[face]);
      for (const side of chains[k]!.bordering) {
        if (side.left === toLeft) set.add(side.polygon);
        else set.delete(side.polygon);
      }
      members[next] = [...set].sort((a, b) => a - b);
      open.push(next);
    }
  }
  return {
    pieces: lines.map(({ points: line }, k) => ({ points: line, left: left[k]!, right: right[k]! })),
    members: members.map((list) => list ?? []),
  };
}

function labelsOf(members: readonly number[], polygons: readonly LabelledPolygon[]): Labels {
  const first = (level: number): string | null => {
    const index = members.find((i) => polygons[i]!.level === level);
    return index === undefined ? null : polygons[index]!.code;
  };
  return [first(1), first(2), first(3)];
}

/** The arrangement again, without the pieces that have the same labels on both sides. */
function dissolved(
  arrangement: Arrangement,
  keys: readonly string[],
): { arrangement: Arrangement; key: string[] } {
  if (arrangement.pieces.every(({ left, right }) => keys[left] !== keys[right]))
    return { arrangement, key: [...keys] };
  const names = [...new Set(keys)];
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const edges = new EdgeSet(arrangement.pieces.length * 4);
  for (const { points, left, right } of arrangement.pieces) {
    const [l, r] = [numberOf.get(keys[left]!)!, numberOf.get(keys[right]!)!];
    if (l === r) continue;
    for (let i = 2; i < points.length; i += 2) {
      const a = edges.points.idOf(points[i - 2]!, points[i - 1]!);
      const b = edges.points.idOf(points[i]!, points[i + 1]!);
      edges.add(a, b, l, true);
      edges.add(a, b, r, false);
    }
  }
  const again = arrange(edges);
  const outside = numberOf.get(keys[0]!)!;
  // The outside's own label never enters, it only leaves: a face without members is covered by nothing.
  return {
    arrangement: again,
    key: again.members.map((list) => names[list.find((i) => i !== outside) ?? outside]!),
  };
}

/**
 * Builds a partition from the polygons of all levels: rounds to the lattice, divides borders where they cross or
 * touch, and labels every face with the codes that cover it. Overlaps, gaps and contacts are listed, never lost;
 * the result can be edited at once. Levels that may overlap (`inset`) do not belong here.
 */
export function partitionFromPolygons(polygons: readonly LabelledPolygon[]): PartitionResult {
  const { edges, contacts } = node(edgesOf(polygons));
  const raw = arrange(edges);
  const findings: PartitionFinding[] = contacts.map(({ kind, x, y, polygons: indices }) => ({
    kind,
    x,
    y,
    codes: [...new Set(indices.map((i) => polygons[i]!.code))].sort(),
  }));
  // A gap is enclosed ground without members; it keeps a face of its own, so that it can be given away.
  const keys = raw.members.map((members, face) => {
    if (face !== 0 && members.length === 0) return `gap ${face}`;
    return JSON.stringify(labelsOf(members, polygons));
  });
  const { arrangement, key } = dissolved(raw, keys);
  const faces: Face[] = key.flatMap((name, id): Face[] => {
    if (id === 0) return [];
    return [{ id, labels: name.startsWith('gap') ? [null, null, null] : (JSON.parse(name) as Labels) }];
  });
  const arcs = arrangement.pieces.map(
    ({ points, left, right }, i): Arc => ({ id: i + 1, points, left, right }),
  );
  const partition = new Partition(arcs, faces);
  for (const face of faces) {
    if (face.labels.every((label) => label === null)) {
      findings.push({ kind: 'gap', face: face.id, codes: neighbourCodes(partition, face.id) });
    }
  }
  findings.push(...overlapsOf(raw, polygons));
  return { partition, findings };
}

/** Level-2 codes (or the best there are) around a face. */
function neighbourCodes(partition: Partition, face: number): string[] {
  const codes = new Set<string>();
  for (const id of partition.arcsOfFace(face)) {
    const arc = partition.arcs.get(id)!;
    const other = partition.faces.get(arc.left === face ? arc.right : arc.left);
    const code = other && (other.labels[1] ?? other.labels[0] ?? other.labels[2]);
    if (code) codes.add(code);
  }
  return [...codes].sort();
}

/** The pieces around a face, each with the face on its left. */
function bordersOf({ pieces }: Arrangement, face: number): LatticeLine[] {
  return pieces
    .filter(({ left, right }) => (left === face) !== (right === face))
    .map(({ points, left }) => (left === face ? points : reversed(points)));
}

function overlapsOf(raw: Arrangement, polygons: readonly LabelledPolygon[]): OverlapFinding[] {
  return raw.members.flatMap((members, face) =>
    ([1, 2, 3] as const).flatMap((level): OverlapFinding[] => {
      const codes = members
        .map((i) => polygons[i]!)
        .filter((p) => p.level === level)
        .map((p) => p.code);
      if (codes.length < 2) return [];
      return [{ kind: 'overlap', level, codes, outline: polygonsOfBorder(bordersOf(raw, face)) }];
    }),
  );
}

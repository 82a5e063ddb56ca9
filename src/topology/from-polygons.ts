import type { MultiPolygon } from 'geojson';
import { finish, type Steps } from '../geo/steps.ts';
import { EdgeSet } from './arrangement/edge-set.ts';
import { type Contact, nodeSteps } from './arrangement/noding.ts';
import { edgesSteps } from './arrangement/polygon-edges.ts';
import { type Arrangement, arrangeSteps, outlineOf } from './arrangement/regions.ts';
import { claimed, faceLabels, type LabelledPolygon, type NestingFinding } from './face-labels.ts';
import { membersOf, membersSteps } from './find-faults.ts';
import { type Arc, type Face, type Labels, Partition, sameLabels } from './partition.ts';

export type { LabelledPolygon, NestingFinding } from './face-labels.ts';

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

/** A place where borders of one level met that should not have. */
export interface ContactFinding {
  readonly kind: Contact['kind'];
  readonly codes: readonly string[];
  /** Steps on the lattice. */
  readonly x: number;
  readonly y: number;
}

export type PartitionFinding = OverlapFinding | GapFinding | ContactFinding | NestingFinding;

export interface PartitionResult {
  readonly partition: Partition;
  readonly findings: readonly PartitionFinding[];
  /** Codes whose ground is not, vertex by vertex, what the polygon says. */
  readonly altered: ReadonlySet<string>;
}

/** The arrangement again, without the borders that have the same labels on both sides; and the key of each face. */
function* dissolved(
  raw: Arrangement,
  keys: readonly string[],
): Steps<{ readonly arrangement: Arrangement; readonly key: readonly string[] }> {
  if (raw.lines.every((_, k) => keys[raw.left[k]!] !== keys[raw.right[k]!]))
    return { arrangement: raw, key: keys };
  const names = [...new Set(keys)];
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const edges = new EdgeSet(raw.lines.length * 4);
  raw.lines.forEach((points, k) => {
    const [l, r] = [numberOf.get(keys[raw.left[k]!]!)!, numberOf.get(keys[raw.right[k]!]!)!];
    if (l === r) return;
    for (let i = 2; i < points.length; i += 2) {
      const a = edges.points.idOf(points[i - 2]!, points[i - 1]!);
      const b = edges.points.idOf(points[i]!, points[i + 1]!);
      edges.add(a, b, l, true);
      edges.add(a, b, r, false);
    }
  });
  const arrangement = yield* arrangeSteps(edges);
  const outside = numberOf.get(keys[0]!)!;
  // The outside's own label never enters, it only leaves: a face without members is covered by nothing.
  const key = membersOf(arrangement).map((list) => names[list.find((i) => i !== outside) ?? outside]!);
  return { arrangement, key };
}

/**
 * Builds a partition from the polygons of all levels: rounds to the lattice, divides borders where they cross or
 * touch, and labels every face with the codes that cover it. Overlaps, gaps, contacts within a level, and narrow
 * ground on which levels disagree are listed, never lost; the result can be edited at once. Levels that may overlap
 * (`inset`) do not belong here.
 */
export function* partitionSteps(polygons: readonly LabelledPolygon[]): Steps<PartitionResult> {
  const levelOf = (polygon: number): number => polygons[polygon]!.level;
  const drawn = yield* edgesSteps(polygons);
  const { edges, contacts, bent } = yield* nodeSteps(drawn, levelOf);
  const raw = yield* arrangeSteps(edges);
  const members = yield* membersSteps(raw);
  const { labels, findings: nesting } = yield* faceLabels(raw, members, polygons);
  // A gap is enclosed ground without members; it keeps a face of its own, so that it can be given away.
  const keys = labels.map((each, face) =>
    face !== 0 && members[face]!.length === 0 ? `gap ${face}` : JSON.stringify(each),
  );
  const { arrangement, key } = yield* dissolved(raw, keys);
  const faces = key.flatMap((name, id): Face[] => {
    if (id === 0) return [];
    return [{ id, labels: name.startsWith('gap') ? [null, null, null] : (JSON.parse(name) as Labels) }];
  });
  const { lines, left, right } = arrangement;
  const partition = yield* Partition.inSteps(
    lines.map((points, k): Arc => ({ id: k + 1, points, left: left[k]!, right: right[k]! })),
    faces,
  );
  const gaps = faces.flatMap(({ id, labels: own }): GapFinding[] =>
    own.some((label) => label !== null)
      ? []
      : [{ kind: 'gap', face: id, codes: neighbourCodes(partition, id) }],
  );
  const touching = contacts.map(({ kind, x, y, polygons: indices }): ContactFinding => {
    const codes = [...new Set(indices.map((i) => polygons[i]!.code))].sort();
    return { kind, x, y, codes };
  });
  const overlaps = overlapsOf(raw, members, polygons);
  const altered = new Set([...overlaps, ...nesting].flatMap(({ codes }) => codes));
  for (const polygon of bent) altered.add(polygons[polygon]!.code);
  for (const [face, given] of labels.entries()) {
    if (sameLabels(given, claimed(members[face]!, polygons))) continue;
    for (const code of given) if (code !== null) altered.add(code);
    for (const polygon of members[face]!) altered.add(polygons[polygon]!.code);
  }
  return { partition, findings: [...touching, ...gaps, ...overlaps, ...nesting], altered };
}

export const partitionFromPolygons = (polygons: readonly LabelledPolygon[]): PartitionResult =>
  finish(partitionSteps(polygons));

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

function overlapsOf(
  raw: Arrangement,
  members: readonly (readonly number[])[],
  polygons: readonly LabelledPolygon[],
): OverlapFinding[] {
  return members.flatMap((list, face) =>
    ([1, 2, 3] as const).flatMap((level): OverlapFinding[] => {
      const codes = list.flatMap((i) => (polygons[i]!.level === level ? [polygons[i]!.code] : []));
      return codes.length < 2 ? [] : [{ kind: 'overlap', level, codes, outline: outlineOf(raw, [face]) }];
    }),
  );
}

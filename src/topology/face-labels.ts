import type { MultiPolygon, Polygon } from 'geojson';
import type { Steps } from '../geo/steps.ts';
import { type Arrangement, outlineOf } from './arrangement/regions.ts';
import { meanWidthM } from './find-faults.ts';
import type { Labels } from './partition.ts';

/** A polygon with the level (1, 2, 3) and the code that its ground is labelled with. */
export interface LabelledPolygon {
  readonly level: 1 | 2 | 3;
  readonly code: string;
  /** Degrees, longitude first. */
  readonly geometry: Polygon | MultiPolygon;
  /**
   * The code of the level above to which it belongs. Where it is given, narrow ground that another grid of that level
   * covers goes to the parent; a polygon that `yields` loses the narrow ground instead.
   */
  readonly parent?: string | null;
  readonly yields?: boolean | undefined;
}

/** Narrow ground on which levels disagreed, as it was given to the one whose outline has now changed. */
export interface NestingFinding {
  readonly kind: 'nesting';
  /** The level whose outline gave way. */
  readonly level: 1 | 2 | 3;
  /** The grid that was followed (where one was there), and the grid that lost or got the ground against its outline. */
  readonly codes: readonly string[];
  readonly outline: MultiPolygon;
}

/** Ground of a smaller mean width is nothing that anybody meant: two levels were drawn or rounded apart. */
const NARROW_M = 1;

/** So many faces are a step. */
const STEP = 256;

const NOWHERE: Labels = [null, null, null];

/** What the polygons that cover a face say of it: of each level the first. */
export function claimed(members: readonly number[], polygons: readonly LabelledPolygon[]): Labels {
  const first = (level: number): string | null => {
    const index = members.find((i) => polygons[i]!.level === level);
    return index === undefined ? null : polygons[index]!.code;
  };
  return [first(1), first(2), first(3)];
}

/** The labels that a face would have if its deepest grid were followed; the same where nothing says so. */
function followed(labels: Labels, byCode: ReadonlyMap<string, LabelledPolygon>): Labels {
  const level = labels.findLastIndex((code) => code !== null);
  const deepest = level < 0 ? undefined : byCode.get(labels[level]!);
  if (!deepest) return labels;
  const chain: (string | null)[] = [...labels];
  let child = deepest;
  for (let i = level - 1; i >= 0; i--) {
    const parent = child.parent == null ? undefined : byCode.get(child.parent);
    if (parent?.level !== i + 1) return labels;
    chain[i] = parent.code;
    child = parent;
  }
  if (chain.every((code, i) => code === labels[i])) return labels;
  if (!deepest.yields) return chain as unknown as Labels;
  const without = labels.map((code, i) => (i === level ? null : code)) as unknown as Labels;
  return followed(without, byCode);
}

/** Faces that no polygon of the deepest tiling level covers and that hang on the outside, over narrow ground alone. */
function overhang(
  { around, left, right }: Arrangement,
  isBare: (face: number) => boolean,
): ReadonlySet<number> {
  const open = [0];
  const seen = new Set(open);
  for (const face of open) {
    for (const k of around[face]!) {
      const next = left[k] === face ? right[k]! : left[k]!;
      if (seen.has(next) || !isBare(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/**
 * The labels of all faces. Levels that were drawn or rounded apart disagree on slivers along their borders: there the
 * deepest level is followed, so that parents are the sum of their children, and each sliver is listed.
 */
export function* faceLabels(
  arrangement: Arrangement,
  members: readonly (readonly number[])[],
  polygons: readonly LabelledPolygon[],
): Steps<{ readonly labels: readonly Labels[]; readonly findings: readonly NestingFinding[] }> {
  const byCode = new Map(polygons.map((polygon) => [polygon.code, polygon]));
  const tiling = polygons.filter(({ parent, yields }) => parent !== undefined && !yields);
  const deepest = tiling.reduce((most, { level }) => Math.max(most, level), 0);
  const raw = members.map((list) => claimed(list, polygons));
  yield;
  const isNarrow = (face: number): boolean => meanWidthM(outlineOf(arrangement, [face])) < NARROW_M;
  const outside = overhang(
    arrangement,
    (face) =>
      raw[face]!.some((code) => code !== null) &&
      (raw[face]![deepest - 1] ?? null) === null &&
      isNarrow(face),
  );
  const findings: NestingFinding[] = [];
  const given = (claims: Labels, face: number): Labels => {
    const wanted = outside.has(face) ? NOWHERE : followed(claims, byCode);
    const level = wanted.findIndex((code, i) => code !== claims[i]);
    if (level < 0 || (!outside.has(face) && !isNarrow(face))) return claims;
    const codes = [wanted.findLast((code) => code !== null), claims[level], wanted[level]];
    findings.push({
      kind: 'nesting',
      level: (level + 1) as 1 | 2 | 3,
      codes: [...new Set(codes.filter((code) => typeof code === 'string'))],
      outline: outlineOf(arrangement, [face]),
    });
    return wanted;
  };
  const labels: Labels[] = [];
  for (const [face, claims] of raw.entries()) {
    if (face % STEP === 0) yield;
    labels.push(given(claims, face));
  }
  return { labels, findings };
}

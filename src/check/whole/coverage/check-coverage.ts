import type { Geometry, MultiPoint, MultiPolygon, Position } from 'geojson';
import { boundsOf } from '../../../geo/bounds.ts';
import { labelPointOf } from '../../../geo/label-point.ts';
import type { Grid } from '../../../model/grid.ts';
import type { LevelDefinition } from '../../../model/manifest.ts';
import { edgesOf } from '../../../topology/arrangement/polygon-edges.ts';
import { toDegrees } from '../../../topology/lattice.ts';
import type { Pace } from '../../pace.ts';
import type { WholeContext } from '../context.ts';
import { parentLevelOf } from '../parents.ts';
import type { Covering } from './covering.ts';
import { faultsOfLevel, type LevelFaults } from './level-faults.ts';
import { nestingsOf, untiledFamilies } from './nesting.ts';

const positionOf = ([x, y]: readonly [number, number]): Position => [toDegrees(x), toDegrees(y)];

/** One polygon of a MultiPolygon as a Polygon. */
const plain = (outline: MultiPolygon): Geometry =>
  outline.coordinates.length === 1 ? { type: 'Polygon', coordinates: outline.coordinates[0]! } : outline;

/** Whether free ground is where a grid stands that was set aside (V06): it is no gap, its border is only unclear. */
function isGroundOf({ geometry }: Grid, outline: MultiPolygon): boolean {
  const box = boundsOf(geometry);
  const inside = labelPointOf(outline);
  if (!box || !inside) return false;
  return box[0] <= inside[0] && inside[0] <= box[2] && box[1] <= inside[1] && inside[1] <= box[3];
}

function sayFaults(
  faults: LevelFaults,
  level: number,
  grids: readonly Covering[],
  context: WholeContext,
): void {
  const report = context.reportOf('grids');
  const codesOf = (polygons: readonly number[]): string[] => polygons.map((i) => grids[i]!.code).sort();
  for (const { a, b, areaM2, outline } of faults.overlaps) {
    const params = { level, a: a.name, b: b.name, areaM2 };
    const where = { codes: [a.code, b.code], geometry: plain(outline) };
    context.reportOf('grids', a).say('V10', 'overlap', 'warn', params, where);
  }
  const aside = context.parts.grids.filter((grid) => !grid.analysable && grid.level === level);
  for (const { areaM2, outline, around } of faults.gaps) {
    if (aside.some((grid) => isGroundOf(grid, outline))) continue;
    report.say('V11', 'gap', 'warn', { level, areaM2 }, { codes: codesOf(around), geometry: plain(outline) });
  }
  for (const { x, y, having, lacking } of faults.tJunctions) {
    const named = (polygons: readonly number[]): string => polygons.map((i) => grids[i]!.name).join('、');
    const geometry: Geometry = { type: 'Point', coordinates: positionOf([x, y]) };
    const codes = [...codesOf(having), ...codesOf(lacking)];
    report.say(
      'V11',
      't-junction',
      'warn',
      { level, a: named(having), b: named(lacking) },
      { codes, geometry },
    );
  }
  const count = faults.nearPlaces.length + faults.slivers.length;
  if (count === 0) return;
  const geometry: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      ...faults.nearPlaces.map(({ points }) => positionOf(points[0]!)),
      ...faults.slivers.map((outline) => outline.coordinates[0]![0]![0]!),
    ],
  };
  const codes = codesOf([...new Set(faults.nearPlaces.flatMap(({ polygons }) => polygons))]);
  report.say('V11', 'near-miss', 'warn', { level, count, areaM2: faults.sliverM2 }, { codes, geometry });
}

/** Noding gives up on borders a few lattice steps small; such a level is said to be unchecked, the rest still is. */
function attempted<T>(answer: () => T): T | null {
  try {
    return answer();
  } catch {
    return null;
  }
}

/**
 * V10, V11, V12: overlaps, gaps and nesting of all levels, exactly, on the 1e-7° lattice. Neighbours' common edges
 * cancel; what is left is where something is wrong, so a good coverage costs one pass over its edges. Answers
 * false when cancelled.
 */
export async function checkCoverage(context: WholeContext, pace: Pace): Promise<boolean> {
  const { parts, tolerance, reportOf } = context;
  const grids: readonly Covering[] = parts.grids.filter(({ analysable }) => analysable);
  const edges = edgesOf(grids);
  if (!(await pace.goOn(0.3))) return false;
  const known = parts.manifest.levels.map(({ level }) => level);
  const present = (definition: LevelDefinition): boolean =>
    definition.tiling !== 'inset' && grids.some(({ level }) => level === definition.level);
  for (const { level, tiling } of parts.manifest.levels.filter(present)) {
    const above = parentLevelOf(level, known);
    const parentLevel = above !== null && grids.some((grid) => grid.level === above) ? above : null;
    const tiles = tiling === 'partition';
    const faults = attempted(() => faultsOfLevel(edges, grids, level, parentLevel, tiles, tolerance));
    if (faults) sayFaults(faults, level, grids, context);
    else reportOf('grids').say('V11', 'not-checked', 'warn', { level });
    if (!(await pace.goOn(0.5))) return false;
  }
  for (const family of untiledFamilies(edges, grids)) {
    const nestings = attempted(() => nestingsOf(family, grids));
    const { level, code } = grids[family.parent]!;
    if (!nestings) reportOf('grids').say('V11', 'not-checked', 'warn', { level }, { codes: [code] });
    for (const { child, parent, share } of nestings ?? []) {
      if (share >= tolerance.nestShare) continue;
      const params = { code: child.code, name: child.name, parent: parent.name, share };
      const where = { codes: [child.code, parent.code], geometry: child.geometry };
      reportOf('grids', child).say('V12', 'outside-parent', 'warn', params, where);
    }
    if (!(await pace.goOn(0.8))) return false;
  }
  return pace.goOn(1);
}

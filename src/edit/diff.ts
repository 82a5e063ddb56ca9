import type { MultiLineString } from 'geojson';
import { type ReportedSum, sumOf } from '../analysis/sum-reported.ts';
import { areaM2 } from '../geo/measure.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import type { Building } from '../model/records.ts';
import { originOf } from '../topology/contiguity.ts';
import { partitionFromPolygons } from '../topology/from-polygons.ts';
import { toDegrees, toSteps } from '../topology/lattice.ts';
import { doubledAreaOf, outlineOf } from '../topology/outline.ts';
import { gridsOfBuildings, gridsOfBuildingsAfter } from './building-grids.ts';

/** What goes from one grid to another; null = from or to no grid. */
export interface Moved {
  readonly from: GridCode | null;
  readonly to: GridCode | null;
  /**
   * Twice the area in square lattice steps, exact for the two plans as they lie over each other on the lattice. A
   * row or column sums to its grid's own ground, but where the other plan put a vertex on its border: there the
   * border bends by at most half a step.
   */
  readonly doubledSteps: number;
  readonly areaM2: number;
  readonly buildings: number;
  readonly households: ReportedSum;
  readonly residents: ReportedSum;
}

export interface PlanDiff {
  readonly level: Level;
  /** The matrix by its entries: what stays (`from` = `to`) included. Of grids with equal ground only those. */
  readonly moved: readonly Moved[];
  readonly newCodes: readonly GridCode[];
  readonly goneCodes: readonly GridCode[];
  /** Borders of the level that are only in the later, and only in the earlier plan. */
  readonly drawn: MultiLineString;
  readonly erased: MultiLineString;
  readonly buildings: readonly Changed[];
  readonly stations: readonly Changed[];
}

/** A thing that is in another grid than before. */
export interface Changed {
  readonly id: string;
  readonly from: GridCode | null;
  readonly to: GridCode | null;
}

const sameGround = (a: Grid, b: Grid | undefined): boolean =>
  b !== undefined && (a.geometry === b.geometry || JSON.stringify(a.geometry) === JSON.stringify(b.geometry));

interface Areas {
  readonly doubledSteps: number;
  readonly areaM2: number;
}

const pairKey = (from: string | null, to: string | null): string => JSON.stringify([from, to]);

/** The ground of every pair of an earlier and a later grid: both sides laid over each other once, on the lattice. */
function overlay(before: readonly Grid[], after: readonly Grid[]): Map<string, Areas> {
  const { partition } = partitionFromPolygons([
    ...before.map(({ code, geometry }) => ({ level: 1 as const, code, geometry })),
    ...after.map(({ code, geometry }) => ({ level: 2 as const, code, geometry })),
  ]);
  const [x, y] = originOf(partition);
  const areas = new Map<string, Areas>();
  for (const { id, labels } of partition.faces.values()) {
    const [from, to] = labels;
    if (from === null && to === null) continue;
    const key = pairKey(from, to);
    const known = areas.get(key) ?? { doubledSteps: 0, areaM2: 0 };
    areas.set(key, {
      doubledSteps: known.doubledSteps + doubledAreaOf(partition, id, x, y),
      areaM2: known.areaM2 + areaM2(outlineOf(partition, new Set([id]))),
    });
  }
  return areas;
}

type Segment = readonly [number, number, number, number];

/** The segments of all outlines of a level, once each. */
function segmentsOf(grids: readonly Grid[]): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  for (const { geometry } of grids) {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of parts.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = [toSteps(ring[i - 1]![0]!), toSteps(ring[i - 1]![1]!)];
        const [bx, by] = [toSteps(ring[i]![0]!), toSteps(ring[i]![1]!)];
        const forward = ax < bx || (ax === bx && ay < by);
        const segment: Segment = forward ? [ax, ay, bx, by] : [bx, by, ax, ay];
        segments.set(segment.join(), segment);
      }
    }
  }
  return segments;
}

function without(some: ReadonlyMap<string, Segment>, others: ReadonlyMap<string, Segment>): MultiLineString {
  const left = [...some].filter(([key]) => !others.has(key)).map(([, segment]) => segment);
  const coordinates = left.map(([ax, ay, bx, by]) => [
    [toDegrees(ax), toDegrees(ay)],
    [toDegrees(bx), toDegrees(by)],
  ]);
  return { type: 'MultiLineString', coordinates };
}

/** What differs between two plans of a level, from the earlier to the later one. */
export function diffOf(earlier: Dataset, later: Dataset, level: Level): PlanDiff {
  const usable = (dataset: Dataset): Grid[] => dataset.gridsOfLevel(level).filter((grid) => grid.analysable);
  const [before, after] = [usable(earlier), usable(later)];
  const changed = {
    before: before.filter((grid) => !sameGround(grid, later.grids.get(grid.code))),
    after: after.filter((grid) => !sameGround(grid, earlier.grids.get(grid.code))),
  };
  const areas = overlay(changed.before, changed.after);
  const buildings = earlier.parts.buildings;
  const was = gridsOfBuildings(earlier, level);
  const is = gridsOfBuildingsAfter(earlier, level, after, [...changed.before, ...changed.after]);
  const inPair = new Map<string, Building[]>();
  for (const [i, building] of buildings.entries()) {
    const key = pairKey(was[i]!, is[i]!);
    const known = inPair.get(key);
    if (known) known.push(building);
    else inPair.set(key, [building]);
  }
  const moved = [...areas].map(([key, area]): Moved => {
    const [from, to] = JSON.parse(key) as [GridCode | null, GridCode | null];
    const here = inPair.get(key) ?? [];
    return {
      from,
      to,
      ...area,
      buildings: here.length,
      households: sumOf(here.map(({ households }) => households)),
      residents: sumOf(here.map(({ residents }) => residents)),
    };
  });
  const [old, now] = [segmentsOf(changed.before), segmentsOf(changed.after)];
  const byPair = (a: Moved, b: Moved): number => (pairKey(a.from, a.to) < pairKey(b.from, b.to) ? -1 : 1);
  return {
    level,
    moved: moved.sort(byPair),
    newCodes: after.map(({ code }) => code).filter((code) => !earlier.grids.has(code)),
    goneCodes: before.map(({ code }) => code).filter((code) => !later.grids.has(code)),
    drawn: without(now, old),
    erased: without(old, now),
    buildings: buildings.flatMap(({ id }, i) =>
      was[i] === is[i] ? [] : [{ id, from: was[i]!, to: is[i]! }],
    ),
    stations: changedStations(earlier, later),
  };
}

/** Stations that serve another grid than before, are new (from null), or are gone (to null). */
function changedStations(earlier: Dataset, later: Dataset): Changed[] {
  const ids = new Set([...earlier.stations.keys(), ...later.stations.keys()]);
  return [...ids].flatMap((id): Changed[] => {
    const from = earlier.stations.get(id)?.gridCode ?? null;
    const to = later.stations.get(id)?.gridCode ?? null;
    return from === to ? [] : [{ id, from, to }];
  });
}

import type { MultiLineString } from 'geojson';
import { type ReportedSum, sumOf } from '../analysis/sum-reported.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import type { Building } from '../model/records.ts';
import { commonGround } from '../topology/common-ground.ts';
import { toDegrees, toSteps } from '../topology/lattice.ts';
import { gridsOfBuildings, gridsOfBuildingsAfter } from './building-grids.ts';

/** What goes from one grid to another; null = from or to no grid. */
export interface Moved {
  readonly from: GridCode | null;
  readonly to: GridCode | null;
  /** Twice the area in square lattice steps: a row or a column sums to its grid's own ground exactly. */
  readonly doubledSteps: number;
  readonly areaM2: number;
  readonly buildings: number;
  readonly households: ReportedSum;
  readonly residents: ReportedSum;
}

/** Whether an entry is something that changed hands, and no sliver between a border and its rounded vertex. */
export const changesHands = ({ from, to, areaM2, buildings }: Moved): boolean =>
  from !== to && (areaM2 > 0 || buildings > 0);

/** What differs between two plans of a level, from an earlier to a later one. */
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

const pairKey = (from: string | null, to: string | null): string => JSON.stringify([from, to]);

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
  const [old, now] = [changed.before, changed.after].map((grids) => grids.map(({ geometry }) => geometry));
  const common = commonGround(old!, now!);
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
  const codeIn = (grids: readonly Grid[], index: number | null): GridCode | null =>
    index === null ? null : grids[index]!.code;
  const moved = common.map(({ earlier: from, later: to, doubledSteps, areaM2 }): Moved => {
    const pair = { from: codeIn(changed.before, from), to: codeIn(changed.after, to) };
    const here = inPair.get(pairKey(pair.from, pair.to)) ?? [];
    return {
      ...pair,
      doubledSteps,
      areaM2,
      buildings: here.length,
      households: sumOf(here.map(({ households }) => households)),
      residents: sumOf(here.map(({ residents }) => residents)),
    };
  });
  const [oldLines, newLines] = [segmentsOf(changed.before), segmentsOf(changed.after)];
  const byPair = (a: Moved, b: Moved): number => (pairKey(a.from, a.to) < pairKey(b.from, b.to) ? -1 : 1);
  return {
    level,
    moved: moved.sort(byPair),
    newCodes: after.map(({ code }) => code).filter((code) => !earlier.grids.has(code)),
    goneCodes: before.map(({ code }) => code).filter((code) => !later.grids.has(code)),
    drawn: without(newLines, oldLines),
    erased: without(oldLines, newLines),
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

import type { MultiPolygon, Polygon } from 'geojson';
import { labelPointOf } from '../geo/label-point.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import { borderOf, outlineOf } from '../topology/outline.ts';
import { codesTouched } from './codes-touched.ts';
import type { Plan, PlanChange, PlanGrid } from './plan.ts';

/** A plan seen as a dataset. Grids that a step did not touch are the same objects as before it. */
export interface PlanView {
  /** The plan as it is now. */
  dataset(): Dataset;
  /** Tells of a change that the plan went through, in either direction. */
  changed(change: PlanChange): void;
}

const simplest = (geometry: MultiPolygon): Polygon | MultiPolygon =>
  geometry.coordinates.length === 1 ? { type: 'Polygon', coordinates: geometry.coordinates[0]! } : geometry;

function gridOf(plan: Plan, record: PlanGrid, kept: Grid | undefined): Grid | null {
  if (kept) {
    const { geometry, labelPoint, stats } = kept;
    const { stats: _published, ...rest } = record;
    return { ...rest, ...(stats === undefined ? {} : { stats }), geometry, labelPoint };
  }
  const partition = plan.layer(plan.layerOf(record.code));
  const faces = plan.facesOf(record.code);
  if (!partition || faces.size === 0) return null;
  const geometry = simplest(outlineOf(partition, faces));
  const labelPoint = labelPointOf(geometry);
  if (!labelPoint) return null;
  // Published figures count the people of the ground that they were published for.
  const { stats: _stale, ...withoutFigures } = record;
  const isKept =
    record.stats === undefined ||
    plan.start.isKept(borderOf(partition, faces), [record.code, ...(record.predecessorCodes ?? [])]);
  return { ...(isKept ? record : withoutFigures), geometry, labelPoint };
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/**
 * Keeps the outlines of a plan's grids: those that a change touched are drawn anew, the others stay. A grid that was
 * sound and that no gesture has touched is the very one of the base.
 */
export function createPlanView(plan: Plan): PlanView {
  const grids = new Map<GridCode, { readonly record: PlanGrid; readonly grid: Grid }>();
  for (const [code, record] of plan.grids) {
    const grid = plan.isAsGiven(code) ? plan.base.grids.get(code) : undefined;
    if (grid) grids.set(code, { record, grid });
  }
  let made: Dataset | null = null;
  /** In the order of codes, as the dataset sorts them. */
  let order: readonly (readonly [GridCode, PlanGrid])[] | null = null;

  function current(): Grid[] {
    const list: Grid[] = [...plan.asides];
    order ??= [...plan.grids].sort(byCode);
    for (const [code, record] of order) {
      const known = grids.get(code);
      const grid = known?.record === record ? known.grid : gridOf(plan, record, known?.grid);
      if (!grid) continue;
      if (known?.grid !== grid) grids.set(code, { record, grid });
      list.push(grid);
    }
    return list;
  }

  return {
    dataset() {
      made ??= createDataset({
        ...plan.base.parts,
        grids: current(),
        stations: [...plan.stations.values()],
        staff: [...plan.staff.values()],
      });
      return made;
    },
    changed(change) {
      made = null;
      for (const code of codesTouched(plan, change)) grids.delete(code);
      for (const { before, after } of change.grids) if (before && !after) grids.delete(before.code);
      if (change.grids.length > 0) order = null;
    },
  };
}

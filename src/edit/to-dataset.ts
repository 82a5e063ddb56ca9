import type { MultiPolygon, Polygon } from 'geojson';
import { labelPointOf } from '../geo/label-point.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import { borderOf, outlineOf } from '../topology/outline.ts';
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

/** Codes of grids whose ground or outline a change touches. */
export function codesTouched(plan: Plan, change: PlanChange): Set<GridCode> {
  const codes = new Set<string | null>();
  for (const { layer, change: of } of change.layers) {
    if (layer !== '') codes.add(layer);
    const partition = plan.layer(layer);
    for (const { before, after } of of.faces) {
      for (const code of [...(before?.labels ?? []), ...(after?.labels ?? [])]) codes.add(code);
    }
    for (const { before, after } of of.arcs) {
      for (const arc of [before, after]) {
        for (const face of arc ? [arc.left, arc.right] : []) {
          for (const code of partition?.faces.get(face)?.labels ?? []) codes.add(code);
        }
      }
    }
  }
  codes.delete(null);
  return codes as Set<GridCode>;
}

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

/** Keeps the outlines of a plan's grids: those that a change touched are drawn anew, the others stay. */
export function createPlanView(plan: Plan): PlanView {
  const grids = new Map<GridCode, { readonly record: PlanGrid; readonly grid: Grid }>();
  let made: Dataset | null = null;

  function current(): Grid[] {
    const list: Grid[] = [...plan.asides];
    for (const [code, record] of plan.grids) {
      const known = grids.get(code);
      const grid = known?.record === record ? known.grid : gridOf(plan, record, known?.grid);
      if (!grid) continue;
      grids.set(code, { record, grid });
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
    },
  };
}

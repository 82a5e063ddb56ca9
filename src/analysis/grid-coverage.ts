import { type Coverage, createCoverage } from '../geo/coverage.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';

/** The grids of all levels, indexed once for questions about coverage. Grids set aside from analysis are left out. */
export interface GridCoverage {
  /** In the order of the coverage's shares. */
  readonly codes: readonly GridCode[];
  readonly coverage: Coverage;
}

export function createGridCoverage(dataset: Dataset): GridCoverage {
  const grids = [...dataset.grids.values()].filter((grid) => grid.analysable);
  const features = grids.map(({ geometry }) => ({ type: 'Feature', properties: null, geometry }) as const);
  return { codes: grids.map((grid) => grid.code), coverage: createCoverage(features) };
}

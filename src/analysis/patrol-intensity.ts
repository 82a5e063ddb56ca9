import { areaM2 } from '../geo/measure.ts';
import type { Grid } from '../model/grid.ts';
import type { GridValues } from './grid-values.ts';
import type { PatrolSummary } from './results.ts';

const DAY_MS = 86_400_000;
const M2_PER_HECTARE = 10_000;

/**
 * How often grids are patrolled for their size: patrols per hectare and 24 hours, over the part of the window that
 * had passed at `asOfMs`. Small grids and large ones, a shift and a week can be compared by it. Zero is a
 * measurement; null where the window has not begun. Grids set aside from analysis are left out.
 */
export function patrolIntensity(grids: readonly Grid[], patrols: PatrolSummary): GridValues {
  const { window, asOfMs } = patrols;
  const days = (Math.min(window.toMs, asOfMs) - window.fromMs) / DAY_MS;
  const values = new Map<Grid['code'], number | null>();
  for (const { code, geometry, analysable } of grids) {
    const hectares = areaM2(geometry) / M2_PER_HECTARE;
    const visits = patrols.grids.get(code)?.visits;
    if (!analysable) continue;
    values.set(code, visits === undefined || !(days > 0 && hectares > 0) ? null : visits / hectares / days);
  }
  return values;
}

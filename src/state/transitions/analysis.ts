import type {
  Heat,
  PatrolCoverage,
  PatrolSummary,
  PeriodRecord,
  StationCoverage,
} from '../../analysis/results.ts';
import type { Analysis, AppState } from '../app-state.ts';
import type { Transition } from '../store.ts';

export type Computation = Analysis['running'][number];

/** What one computation yields. */
export type Computed =
  | { readonly kind: 'patrols'; readonly patrols: PatrolSummary }
  | { readonly kind: 'record'; readonly record: PatrolSummary }
  | { readonly kind: 'stationCoverage'; readonly stationCoverage: StationCoverage }
  | { readonly kind: 'patrolCoverage'; readonly patrolCoverage: PatrolCoverage }
  | { readonly kind: 'period'; readonly period: PeriodRecord }
  | ({ readonly kind: 'heat' } & Heat);

/** Notes that a computation runs; its last good result stays on the page. */
export const analysisStarted =
  (kind: Computation): Transition =>
  (state) =>
    state.analysis.running.includes(kind)
      ? state
      : { ...state, analysis: { ...state.analysis, running: [...state.analysis.running, kind] } };

/** Notes that a computation ended without a result. */
export const analysisStopped =
  (kind: Computation): Transition =>
  (state) => ({ ...state, analysis: without(state, kind) });

export const analysisDone =
  (computed: Computed): Transition =>
  (state) => {
    const analysis = without(state, computed.kind);
    if (computed.kind === 'heat')
      return { ...state, analysis, heatRaster: computed.raster, heatHexes: computed.hexes };
    const { kind: _, ...result } = computed;
    return { ...state, analysis: { ...analysis, ...result } };
  };

function without(state: AppState, kind: Computation): Analysis {
  return { ...state.analysis, running: state.analysis.running.filter((other) => other !== kind) };
}

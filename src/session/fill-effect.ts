import { classify } from '../analysis/classify.ts';
import { areaShareValues, type GridValues, statisticValues } from '../analysis/grid-values.ts';
import { patrolIntensity } from '../analysis/patrol-intensity.ts';
import type { Grid } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import type { AppState, Classified } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { setClassified } from '../state/transitions/fill.ts';

/** The figure that fills the grids of a level; null while it is not there, or where none is wanted. */
function valuesOf(state: AppState, grids: readonly Grid[]): GridValues | null {
  const { measure } = state.choropleth;
  const { patrols, stationCoverage, patrolCoverage } = state.analysis;
  if (measure.kind === 'statistic') return statisticValues(grids, measure.key);
  if (measure.kind === 'patrols') return patrols && patrolIntensity(grids, patrols);
  if (measure.kind === 'stationCoverage') return stationCoverage && areaShareValues(grids, stationCoverage);
  if (measure.kind === 'patrolCoverage') return patrolCoverage && areaShareValues(grids, patrolCoverage);
  return null;
}

/** The measure in force in classes, level by level; empty while it is not computed. */
export function classifiedFill(state: AppState): ReadonlyMap<Level, Classified> {
  const classified = new Map<Level, Classified>();
  for (const level of LEVELS) {
    const grids = state.dataset?.gridsOfLevel(level) ?? [];
    const values = grids.length > 0 ? valuesOf(state, grids) : null;
    if (values) classified.set(level, classify(values, state.choropleth));
  }
  return classified;
}

/** Everything that the classes depend on. */
const inputsOf = (state: AppState): readonly unknown[] => [
  state.dataset,
  state.choropleth,
  state.analysis.patrols,
  state.analysis.stationCoverage,
  state.analysis.patrolCoverage,
];

/** Keeps the classes of the fill those of its measure. */
export function openFillEffect(store: Store): { stop(): void } {
  let known: readonly unknown[] = [];
  const unsubscribe = store.state.subscribe((state) => {
    const inputs = inputsOf(state);
    if (inputs.every((input, i) => input === known[i])) return;
    known = inputs;
    store.apply(setClassified(classifiedFill(state)));
  });
  return { stop: unsubscribe };
}

import type { AppState } from '../../state/app-state.ts';
import type { Transition } from '../../state/store.ts';
import { setChoropleth, setHeatForm } from '../../state/transitions/fill.ts';
import { toggleLayer } from '../../state/transitions/view.ts';

export const FILL_FORMS = ['density', 'hexes', 'grids', 'none'] as const;
/** How the map shows where patrols were: 密度 / 六边形 / 网格 / 关. */
export type FillForm = (typeof FILL_FORMS)[number];

export function fillFormOf({ layers, heatForm, choropleth }: AppState): FillForm {
  if (layers.heat) return heatForm;
  return choropleth.measure.kind === 'none' ? 'none' : 'grids';
}

/** One form at a time: heat leaves the grids plain, and without either the map shows where things are. */
export function setFillForm(form: FillForm): readonly Transition[] {
  if (form === 'density' || form === 'hexes') return [setHeatForm(form), toggleLayer('heat', true)];
  const kind = form === 'grids' ? 'patrols' : 'none';
  return [toggleLayer('heat', false), setChoropleth({ measure: { kind } })];
}

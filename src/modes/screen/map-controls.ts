import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { AppState } from '../../state/app-state.ts';
import { gridOfSelection, pathTo } from '../../state/grid-path.ts';
import type { Store } from '../../state/store.ts';
import { setLevel } from '../../state/transitions/view.ts';
import type { WallChoiceEvent } from '../../ui/wall/wall-choice.ts';
import { FILL_FORMS, type FillForm, fillFormOf, setFillForm } from './fill-form.ts';
import { marksOf, rampOf } from './legend-view.ts';
import type { WallFacts } from './wall-facts.ts';
import { workingLevel } from './working-level.ts';
import '../../ui/wall/wall-choice.ts';
import '../../ui/wall/wall-legend.ts';
import '../../ui/wall/wall-path.ts';

const formName = (form: FillForm): string =>
  ({
    density: () => msg('密度'),
    hexes: () => msg('六边形'),
    grids: () => msg('网格'),
    none: () => msg('关'),
  })[form]();

const shortLevel = (level: Level): string =>
  ({ 1: () => msg('一级'), 2: () => msg('二级'), 3: () => msg('三级') })[level]();

/** Where the figures are about, as steps that lead back. */
export function pathSteps({ selection }: AppState, { dataset }: WallFacts): TemplateResult {
  const grid = gridOfSelection(dataset, selection);
  const steps = [
    { id: '', name: msg('全域') },
    ...(grid ? pathTo(dataset, grid).map(({ code, name }) => ({ id: code, name })) : []),
  ];
  return html`<og-wall-path label=${msg('所看的范围')} .steps=${steps}></og-wall-path>`;
}

/** The level and the form of the map, and what its colours mean. */
export function mapControls(state: AppState, store: Store): TemplateResult | typeof nothing {
  const { dataset } = state;
  if (dataset === null) return nothing;
  const present = LEVELS.filter((level) => dataset.gridsOfLevel(level).length > 0);
  const levels = [
    { id: 'auto', label: msg('自动'), pressed: state.level === 'auto' },
    ...present.map((level) => ({
      id: String(level),
      label: shortLevel(level),
      pressed: state.level === level,
    })),
  ];
  const shown = fillFormOf(state);
  const forms = FILL_FORMS.map((form) => ({ id: form, label: formName(form), pressed: form === shown }));
  return html`
    <og-wall-choice
      quiet
      label=${msg('网格级别')}
      .choices=${levels}
      @og-wall-choice=${({ choice }: WallChoiceEvent) => {
        const level = present.find((each) => String(each) === choice);
        store.apply(setLevel(level ?? 'auto'));
      }}
    ></og-wall-choice>
    <og-wall-choice
      quiet
      label=${msg('巡查热力')}
      .choices=${forms}
      @og-wall-choice=${({ choice }: WallChoiceEvent) => {
        const form = FILL_FORMS.find((each) => each === choice);
        if (form) store.apply(...setFillForm(form));
      }}
    ></og-wall-choice>
  `;
}

/** What the colours and marks of the map mean. */
export function mapLegend(state: AppState): TemplateResult | typeof nothing {
  const { dataset } = state;
  if (dataset === null) return nothing;
  const ramp = rampOf(state, workingLevel(dataset), PALETTES[state.theme]);
  return html`<og-wall-legend .ramp=${ramp} .marks=${marksOf(state)}></og-wall-legend>`;
}

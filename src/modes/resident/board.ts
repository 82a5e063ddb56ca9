import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { AppState } from '../../state/app-state.ts';
import { contactsOf, gridUrl } from './acts.ts';
import { cardPicture } from './card-picture.ts';
import './notice-board.ts';

/** The picture of a board in pixels: drawn once, sized by the paper. */
const WIDTH_PX = 640;
const HEIGHT_PX = 370;

/** The noticeboard of a grid, in light colours whatever the page wears: ink is black. */
export function board(state: AppState, dataset: Dataset, grid: Grid): TemplateResult {
  const { manifest } = dataset;
  const light: AppState = { ...state, theme: 'light', elder: false };
  const picture = cardPicture(light, {
    grid,
    station: null,
    way: [],
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
    title: grid.name,
  });
  const parents = dataset.ancestorsOf(grid.code).flatMap((code) => dataset.grids.get(code) ?? []);
  const codes = [grid.code, ...dataset.ancestorsOf(grid.code)];
  const sheet = {
    grid,
    parents,
    staff: contactsOf(dataset, grid),
    stations: codes.flatMap((code) => dataset.stationsOf(code)),
    title: manifest.title,
    asOf: manifest.asOf,
    zone: manifest.timeZone,
    attribution: manifest.attribution,
    approval: manifest.mapApprovalNo ? msg(str`审图号：${manifest.mapApprovalNo}`) : '',
    url: gridUrl(grid, state.datasetUrl),
  };
  return html`<og-notice-board .board=${sheet} .picture=${picture}></og-notice-board>`;
}

import { expect, test, vi } from 'vitest';
import type { DatasetParts } from '../../model/dataset.ts';
import { createDataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { AppState, Selection } from '../app-state.ts';
import { initialState } from '../initial-state.ts';
import { createStore } from '../store.ts';
import { analysisDone, analysisStarted } from './analysis.ts';
import { datasetFailed, datasetLoaded, datasetLoading, setDatasetUrl } from './dataset.ts';
import { addMeasured, setTool } from './measure.ts';
import { removeView, saveView } from './saved-views.ts';
import { select, toggleSelection } from './selection.ts';
import { setRadius, setWindow } from './settings.ts';
import { setLevel, toggleLayer } from './view.ts';

const grid: Selection = { kind: 'grid', code: '01' as GridCode };

function emptyDataset() {
  const manifest = { id: 'empty', title: '空' } as DatasetParts['manifest'];
  const none: never[] = [];
  return createDataset({
    manifest,
    grids: none,
    stations: none,
    staff: none,
    tracks: none,
    buildings: none,
    walkways: none,
    places: none,
    basemap: none,
    events: none,
  });
}

test('listeners hear of a change once, and of nothing where nothing changed', () => {
  const store = createStore(initialState('screen'));
  const heard = vi.fn();
  store.state.listen(heard);
  store.apply(setLevel('auto'), select(null), setWindow(null), toggleLayer('grids', true));
  expect(heard).not.toHaveBeenCalled();
  store.apply(setLevel(2), select(grid));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(store.state.get()).toMatchObject({ level: 2, selection: grid });
});

test('choosing what is chosen clears it', () => {
  const chosen = toggleSelection(grid)(initialState('screen'));
  expect(chosen.selection).toEqual(grid);
  expect(toggleSelection({ ...grid })(chosen).selection).toBeNull();
});

test('an empty window and a radius of nothing change nothing', () => {
  const state = initialState('screen');
  expect(setWindow({ fromMs: 5, toMs: 5 })(state)).toBe(state);
  expect(setWindow({ fromMs: Number.NaN, toMs: 5 })(state)).toBe(state);
  expect(setRadius(0)(state)).toBe(state);
  expect(setRadius(Number.NaN)(state)).toBe(state);
});

test('the last good dataset stays while another one loads and when it fails', () => {
  const dataset = emptyDataset();
  const ready = datasetLoaded(dataset, [], 1)(initialState('screen'));
  const loading = datasetLoading('other', 'read', 0.5)(ready);
  const failed = datasetFailed('other', [])(loading);
  expect([loading.dataset, failed.dataset]).toEqual([dataset, dataset]);
  expect(failed.loading).toEqual({ status: 'failed', title: 'other', reason: 'report' });
});

test('a dataset keeps the window of the link, and drops a grid that it does not have', () => {
  const window = { fromMs: 1, toMs: 2 };
  const linked: AppState = { ...initialState('screen'), window, selection: grid };
  expect(datasetLoaded(emptyDataset(), [], 1)(linked)).toMatchObject({ window, selection: null });
});

test('naming another dataset leaves what was chosen on the one before', () => {
  const chosen: AppState = { ...initialState('screen'), window: { fromMs: 1, toMs: 2 }, selection: grid };
  expect(setDatasetUrl('town.zip')(chosen)).toMatchObject({
    datasetUrl: 'town.zip',
    window: null,
    selection: null,
    camera: null,
  });
});

test('a result ends its own computation and leaves the others running', () => {
  const running = [analysisStarted('heat'), analysisStarted('stationCoverage')].reduce(
    (state, transition) => transition(state),
    initialState('screen'),
  );
  const stationCoverage = { radiusM: 500, grids: new Map() };
  const { analysis } = analysisDone({ kind: 'stationCoverage', stationCoverage })(running);
  expect(analysis).toMatchObject({ stationCoverage, running: ['heat'] });
});

test('another tool starts with nothing measured', () => {
  const measuring = addMeasured([1, 2])(setTool('measureArea')(initialState('plan')));
  expect(measuring.measured).toEqual([[1, 2]]);
  expect(setTool('measureDistance')(measuring).measured).toEqual([]);
});

test('a view saved under the same name replaces the old one', () => {
  const twice = saveView({ name: '甲', url: '/b' })(
    saveView({ name: '甲', url: '/a' })(initialState('plan')),
  );
  expect(twice.savedViews).toEqual([{ name: '甲', url: '/b' }]);
  expect(removeView('甲')(twice).savedViews).toEqual([]);
});

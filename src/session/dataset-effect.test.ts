import { expect, test, vi } from 'vitest';
import type { OpenChoices, OpenProgress, OpenResult } from '../io/open/open-result.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import { DEFAULT_CONFIG } from '../model/config.ts';
import type { DatasetParts } from '../model/dataset.ts';
import type { Finding } from '../model/finding.ts';
import { initialState } from '../state/initial-state.ts';
import { createStore } from '../state/store.ts';
import { setDatasetUrl } from '../state/transitions/dataset.ts';
import { setMode } from '../state/transitions/view.ts';
import { openDatasetEffect } from './dataset-effect.ts';
import { nextTask } from './next-task.ts';
import type { OpenPort } from './ports.ts';

const PAGE = 'https://grid.example.org/';

function partsOf(title: string, files: DatasetParts['manifest']['files'] = []): DatasetParts {
  const none: never[] = [];
  const manifest = { id: title, title, asOf: '2026-11-22T18:42:00+08:00', files } as DatasetParts['manifest'];
  return {
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
  };
}

/** A page whose opener answers when the test says so. */
function page(mode: 'start' | 'screen' | 'find' = 'screen') {
  const asked: {
    source: DatasetSource;
    choices: OpenChoices;
    progress: (progress: OpenProgress) => void;
    answer: (result: OpenResult) => void;
  }[] = [];
  const opener: OpenPort = {
    open: (source, choices, progress) =>
      new Promise((answer) => {
        asked.push({ source, choices, progress, answer });
      }),
    stop: vi.fn(),
  };
  const store = createStore(initialState(mode));
  let back = (_wasAway: boolean): void => {};
  const network = {
    cameBack: () =>
      new Promise<boolean>((resolve) => {
        back = resolve;
      }),
  };
  const effect = openDatasetEffect(store, opener, DEFAULT_CONFIG, PAGE, network);
  const settle = async (at: number, result: OpenResult): Promise<void> => {
    asked[at]?.answer(result);
    await nextTask();
    // What was opened is indexed, measured and put on the page in tasks of their own.
    for (let task = 0; task < 4; task++) await nextTask();
  };
  return {
    asked,
    store,
    effect,
    settle,
    title: () => store.state.get().dataset?.manifest.title,
    /** Says whether the network was the reason, as soon as it is there. */
    cameBack: async (wasAway: boolean): Promise<void> => {
      back(wasAway);
      await nextTask();
    },
  };
}

const good = (title: string): OpenResult => ({ ok: true, parts: partsOf(title), findings: [] });

test('the configured dataset opens at once, with its progress and the clock of its data', async () => {
  const { asked, store, settle, title } = page();
  expect(asked[0]?.source).toEqual({ kind: 'url', url: `${PAGE}data/xiyuan/` });
  asked[0]?.progress({ step: 'parse', share: 0.5 });
  expect(store.state.get().loading).toMatchObject({ status: 'loading', step: 'parse', progress: 0.5 });
  await settle(0, good('样本'));
  expect(title()).toBe('样本');
  expect(store.state.get()).toMatchObject({
    loading: { status: 'idle' },
    nowMs: Date.parse('2026-11-22T10:42:00Z'),
  });
});

test('the wall shows its grids before its patrols are read, and residents read once', async () => {
  const files = (['grids', 'tracks'] as const).map((role) => ({ role, path: `${role}.geojson` }));
  const { asked, store, settle } = page();
  expect(asked[0]?.choices.roles).not.toContain('tracks');
  await settle(0, { ok: true, parts: partsOf('样本', files), findings: [] });
  expect(store.state.get()).toMatchObject({ dataset: { manifest: { title: '样本' } } });
  expect(asked).toHaveLength(2);
  expect(asked[1]?.choices.roles).toBeUndefined();
  await settle(1, { ok: false, reason: 'refused', findings: [] });
  expect(store.state.get()).toMatchObject({
    dataset: { manifest: { title: '样本' } },
    loading: { status: 'failed' },
  });
});

test('an answer that a later wish made stale is dropped', async () => {
  const { asked, store, settle, title } = page();
  store.apply(setDatasetUrl('other/'));
  await settle(1, good('新'));
  await settle(0, good('旧'));
  expect(asked).toHaveLength(2);
  expect(title()).toBe('新');
});

test('a refused dataset leaves the good one on the page, and says why', async () => {
  const { store, settle, title } = page();
  await settle(0, good('样本'));
  store.apply(setDatasetUrl('broken/'));
  await settle(1, { ok: false, reason: 'refused', findings: [] });
  expect(title()).toBe('样本');
  expect(store.state.get().loading).toEqual({ status: 'failed', title: 'broken/', reason: 'report' });
});

test('what a cut network kept back is opened again when it is there, and nothing else is', async () => {
  const { asked, store, settle, title, cameBack } = page();
  await settle(0, { ok: false, reason: 'refused', findings: [] });
  await cameBack(false);
  expect(asked).toHaveLength(1);
  store.apply(setDatasetUrl('other/'));
  await settle(1, { ok: false, reason: 'refused', findings: [] });
  await cameBack(true);
  expect(asked).toHaveLength(3);
  await settle(2, good('别的'));
  expect(title()).toBe('别的');
});

/** A dataset of which a file did not come. */
const keptBack = (title: string): OpenResult => ({
  ok: true,
  parts: partsOf(title),
  findings: [{ rule: 'V01', reason: 'file-unreadable', file: 'grids.geojson' } as Finding],
});

test('a dataset of which a cut network kept a file back is none with less in it: it is waited for', async () => {
  const files = (['grids', 'tracks'] as const).map((role) => ({ role, path: `${role}.geojson` }));
  const { asked, store, settle, title, cameBack } = page();
  await settle(0, { ok: true, parts: partsOf('样本', files), findings: [] });
  await settle(1, keptBack('缺网格'));
  expect(asked).toHaveLength(3);
  await settle(2, keptBack('缺网格'));
  expect(title()).toBe('样本');
  expect(store.state.get().loading.status).toBe('loading');
  await cameBack(true);
  await settle(3, good('全'));
  expect(title()).toBe('全');
  expect(store.state.get().loading).toEqual({ status: 'idle' });
});

test('a file that stays out of reach with its server there leaves the rest usable', async () => {
  const { asked, settle, title, cameBack } = page('start');
  await settle(0, keptBack('缺'));
  await settle(1, keptBack('缺'));
  expect(title()).toBeUndefined();
  await cameBack(false);
  for (let task = 0; task < 4; task++) await nextTask();
  expect(title()).toBe('缺');
  expect(asked).toHaveLength(2);
});

test('residents get what their device holds, and the rest when the network is back', async () => {
  const { asked, settle, title, cameBack } = page('find');
  await settle(0, keptBack('一部分'));
  await settle(1, keptBack('一部分'));
  expect(title()).toBe('一部分');
  await cameBack(true);
  await settle(2, good('全'));
  expect(title()).toBe('全');
  expect(asked).toHaveLength(3);
});

test('what nobody wants any more is not opened again', async () => {
  const { asked, store, settle, cameBack } = page();
  await settle(0, { ok: false, reason: 'refused', findings: [] });
  store.apply(setDatasetUrl('other/'));
  await cameBack(true);
  expect(asked).toHaveLength(2);
});

test('an address of a foreign host is never asked for', () => {
  const { asked, store } = page();
  store.apply(setDatasetUrl('https://evil.example.org/'));
  expect(asked).toHaveLength(1);
  expect(store.state.get().loading).toMatchObject({ status: 'failed', reason: 'host' });
});

test('giving up leaves what was there, and the answer is not heard', async () => {
  const { effect, store, settle, title } = page();
  await settle(0, good('样本'));
  store.apply(setDatasetUrl('other/'));
  effect.cancel();
  await settle(1, good('别的'));
  expect(title()).toBe('样本');
  expect(store.state.get().loading).toEqual({ status: 'idle' });
});

test('residents get the public data, the wall the internal ones', async () => {
  const { asked, store, settle } = page('find');
  await settle(0, good('公开'));
  store.apply(setMode('screen'));
  expect(asked.map(({ choices }) => choices.audience)).toEqual(['public', 'internal']);
});

test('from the start page to the residents the public version stays open, and no other does', async () => {
  const opened = async (audience: 'public' | 'internal') => {
    const { asked, store, settle } = page('start');
    const result = good('甲');
    if (!result.ok) throw new Error('not good');
    const manifest = { ...result.parts.manifest, audience };
    await settle(0, { ...result, parts: { ...result.parts, manifest } });
    store.apply(setMode('find'));
    return asked.map(({ choices }) => choices.audience);
  };
  expect(await opened('public')).toEqual(['either']);
  expect(await opened('internal')).toEqual(['either', 'public']);
});

test('files that a person opened stay in every mode, until an address is named', async () => {
  const { asked, effect, store, settle, title } = page();
  await settle(0, good('样本'));
  void effect.openFiles({ kind: 'files', title: '我的', files: [] });
  await settle(1, good('我的'));
  store.apply(setMode('find'));
  store.apply(setMode('screen'));
  expect(title()).toBe('我的');
  expect(asked).toHaveLength(2);
  store.apply(setDatasetUrl('data/xiyuan/'));
  expect(asked).toHaveLength(3);
});

test('an offer opens what the report is about once more, with all that was accepted', async () => {
  const { asked, effect, settle } = page();
  await settle(0, good('样本'));
  void effect.openFiles({ kind: 'files', title: '我的', files: [] });
  await settle(1, { ok: false, reason: 'refused', findings: [] });
  void effect.accept({ kind: 'assume', crs: 'GCJ02' });
  expect(asked[2]).toMatchObject({ source: { title: '我的' }, choices: { assume: 'GCJ02' } });
  await settle(2, good('我的'));
  void effect.accept({ kind: 'swapFile', file: 'a.geojson' });
  expect(asked[3]?.choices).toMatchObject({ assume: 'GCJ02', swapped: ['a.geojson'] });
  // Another opening begins without them.
  await settle(3, good('我的'));
  void effect.openFiles({ kind: 'files', title: '别的', files: [] });
  expect(asked[4]?.choices).toEqual({ audience: 'internal' });
});

test('a given up opening is not what an offer is about', async () => {
  const { asked, effect, settle } = page();
  await settle(0, good('样本'));
  void effect.openFiles({ kind: 'files', title: '我的', files: [] });
  effect.cancel();
  void effect.accept({ kind: 'swapRole', role: 'grids' });
  expect(asked[2]).toMatchObject({ source: { kind: 'url' }, choices: { swappedRoles: ['grids'] } });
});

test('files that an import opened already go on the page as they are; an offer reads them again', async () => {
  const { asked, effect, settle, title } = page();
  await settle(0, good('样本'));
  const choices = { timeZone: 'Asia/Shanghai' };
  await effect.openFiles({ kind: 'files', title: '我的', files: [] }, { choices, opened: good('我的') });
  expect(title()).toBe('我的');
  expect(asked).toHaveLength(1);
  void effect.accept({ kind: 'assume', crs: 'GCJ02' });
  expect(asked[1]).toMatchObject({ source: { title: '我的' }, choices: { ...choices, assume: 'GCJ02' } });
});

test('progress that reads the same draws nothing', async () => {
  const { asked, store } = page();
  const states: unknown[] = [];
  store.state.listen((state) => states.push(state));
  for (const share of [0.101, 0.102, 0.109, 0.11, 0.111]) asked[0]?.progress({ step: 'read', share });
  expect(states).toHaveLength(2);
});

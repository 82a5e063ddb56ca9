import { expect, test } from 'vitest';
import { world } from '../../../tests/world.ts';
import { opened } from '../../../tests/world-door.ts';
import { createDataset } from '../../model/dataset.ts';
import type { FeedHello } from '../../model/feed.ts';
import type { Track } from '../../model/records.ts';
import { initialState } from '../../state/initial-state.ts';
import { createStore } from '../../state/store.ts';
import type { Ticker } from './clock-effect.ts';
import { openFeedEffect } from './feed-effect.ts';
import type { FeedListener } from './feed-port.ts';

const dataset = createDataset((await opened(world())).parts);
const times = dataset.parts.tracks.flatMap(({ timesMs }) => [...timesMs]);
const lastMs = Math.max(...times);
const middleMs = Math.round((Math.min(...times) + lastMs) / 2);

/** A machine whose seconds pass when the test says so, and a feed that says what the test says. */
function wall() {
  let atMs = 1_000_000;
  let due: (() => void)[] = [];
  const ticker: Ticker = {
    nowMs: () => atMs,
    after: (_, act) => {
      due.push(act);
      return () => {
        due = due.filter((other) => other !== act);
      };
    },
  };
  let listener: FeedListener | null = null;
  let followed = 0;
  const store = createStore({ ...initialState('screen'), dataset, nowMs: lastMs });
  const effect = openFeedEffect(
    store,
    ticker,
    (_, heard) => {
      listener = heard;
      followed++;
      return {
        stop() {
          followed--;
        },
      };
    },
    { url: 'http://wall.test/feed', staleAfterS: 60 },
  );
  return {
    store,
    effect,
    state: () => store.state.get(),
    followed: () => followed,
    say: (hello: FeedHello) => listener?.onHello(hello),
    bring: (...tracks: Track[]) => listener?.onNews(() => tracks),
    breakOff: () => listener?.onBreak(),
    pass(seconds: number): void {
      for (let i = 0; i < seconds; i++) {
        atMs += 1_000;
        for (const act of due.splice(0)) act();
      }
    },
  };
}

const track = (...timesMs: number[]): Track => ({
  id: 'live',
  staffId: 'p1',
  timesMs: Float64Array.from(timesMs),
  lngLat: Float64Array.from(timesMs.flatMap(() => [118.55, 24.8])),
  extra: {},
});
const fixes = (tracks: readonly Track[]): number =>
  tracks.reduce((sum, { timesMs }) => sum + timesMs.length, 0);

test('from the instant that a feed names, fixes are its own; before it, the recorded ones', () => {
  const { say, bring, pass, state } = wall();
  say({ kind: 'live', nowMs: lastMs, fromMs: middleMs });
  bring(track(middleMs, middleMs + 1_000));
  pass(1);
  const before = times.filter((ms) => ms < middleMs).length;
  expect(fixes(state().dataset?.parts.tracks ?? [])).toBe(before + 2);
  expect(state().dataset?.parts.grids).toBe(dataset.parts.grids);
});

test('the clock is that of the feed, second by second, and a replay is never called live', () => {
  const { say, pass, state } = wall();
  say({ kind: 'replay', nowMs: middleMs, fromMs: middleMs });
  pass(7);
  expect(state().nowMs).toBe(Math.floor((middleMs + 7_000) / 1000) * 1000);
  expect(state().wall.source).toEqual({ kind: 'feed', played: true, staleSinceMs: null });
});

test('a feed without news is stale after its time, with the last picture, and fresh with the next news', () => {
  const { say, bring, pass, state } = wall();
  say({ kind: 'live', nowMs: lastMs, fromMs: middleMs });
  bring(track(lastMs));
  pass(60);
  expect(state().wall.source).toMatchObject({ staleSinceMs: null });
  const shown = state().dataset;
  pass(5);
  expect(state().wall.source).toMatchObject({ staleSinceMs: Math.floor(lastMs / 1000) * 1000 });
  expect(state().dataset).toBe(shown);
  bring(track(lastMs, lastMs + 60_000));
  pass(1);
  expect(state().wall.source).toMatchObject({ staleSinceMs: null });
});

test('while a feed never answers, the recorded patrols are played as if they were now', () => {
  const { breakOff, say, pass, state } = wall();
  breakOff();
  expect(state().wall).toMatchObject({ playing: true, speed: 1, source: { kind: 'replay' } });
  expect(state().nowMs).toBeLessThan(lastMs);
  say({ kind: 'live', nowMs: lastMs, fromMs: middleMs });
  pass(1);
  expect(state().wall).toMatchObject({ playing: false, source: { kind: 'feed' } });
});

test('another dataset on the page ends the feed; the next is followed anew', () => {
  const { store, say, pass, state, followed } = wall();
  say({ kind: 'live', nowMs: lastMs, fromMs: middleMs });
  pass(1);
  store.apply((now) => ({ ...now, dataset: { ...dataset }, datasetUrl: 'data/other/' }));
  expect(followed()).toBe(0);
  expect(state().wall.source).toEqual({ kind: 'replay' });
  store.apply((now) => ({ ...now, dataset, datasetUrl: null }));
  expect(followed()).toBe(1);
});

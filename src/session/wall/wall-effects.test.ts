import { expect, test, vi } from 'vitest';
import { world } from '../../../tests/world.ts';
import { opened } from '../../../tests/world-door.ts';
import { createDataset } from '../../model/dataset.ts';
import type { AppState } from '../../state/app-state.ts';
import { initialState } from '../../state/initial-state.ts';
import { createStore } from '../../state/store.ts';
import { setClock, setKiosk, setPlaying, setSpeed, setTour } from '../../state/transitions/wall.ts';
import { openClockEffect, type Ticker } from './clock-effect.ts';
import { isNight, openKioskEffect } from './kiosk-effect.ts';
import { IDLE_S, openTourEffect } from './tour-effect.ts';
import { tourScenes } from './tour-scenes.ts';

const dataset = createDataset((await opened(world())).parts);
const lastMs = Math.max(...dataset.parts.tracks.map(({ timesMs }) => timesMs.at(-1) ?? 0));

/** A machine whose time passes when the test says so. */
function machine() {
  let atMs = 0;
  let waiting: { readonly dueMs: number; readonly act: () => void }[] = [];
  const ticker: Ticker = {
    nowMs: () => atMs,
    after(delayMs, act) {
      const one = { dueMs: atMs + delayMs, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
  };
  return {
    ticker,
    waiting: () => waiting.length,
    pass(ms: number): void {
      const until = atMs + ms;
      for (;;) {
        const next = waiting.filter(({ dueMs }) => dueMs <= until).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        atMs = Math.max(atMs, next.dueMs);
        next.act();
      }
      atMs = until;
    },
  };
}

function wall(change: Partial<AppState> = {}) {
  const store = createStore({ ...initialState('screen'), dataset, nowMs: lastMs - 600_000, ...change });
  return { store, state: () => store.state.get(), ...machine() };
}

test('in real time the clock lands on each full second, whatever it started at', () => {
  const { store, state, ticker, pass } = wall({ nowMs: lastMs - 600_000 + 250 });
  store.apply(setSpeed(1));
  openClockEffect(store, ticker);
  store.apply(setPlaying(true));
  pass(749);
  expect(state().nowMs).toBe(lastMs - 600_000 + 250);
  pass(1);
  expect(state().nowMs).toBe(lastMs - 599_000);
  pass(10_000);
  expect(state().nowMs).toBe(lastMs - 589_000);
});

test('sixty times as fast, ten seconds are ten minutes, and at the end of the record it stops', () => {
  const { store, state, ticker, pass, waiting } = wall();
  store.apply(setSpeed(60), setPlaying(true));
  openClockEffect(store, ticker);
  pass(5_000);
  expect(state().nowMs).toBe(lastMs - 300_000);
  pass(60_000);
  expect(state()).toMatchObject({ wall: { playing: false } });
  expect(waiting()).toBe(0);
});

test('a kiosk plays on for ever', () => {
  const { store, state, ticker, pass, waiting } = wall();
  store.apply(setSpeed(60), setPlaying(true), setKiosk(true));
  openClockEffect(store, ticker);
  pass(3_600_000);
  expect(state().wall.playing).toBe(true);
  expect(waiting()).toBe(1);
});

test('a hand on the clock does not set it going', () => {
  const { store, state, ticker, waiting } = wall();
  openClockEffect(store, ticker);
  store.apply(setClock(lastMs - 1_000_000));
  expect(state().nowMs).toBe(lastMs - 1_000_000);
  expect(waiting()).toBe(0);
});

test('the tour shows every scene for its time, and begins again', () => {
  const { store, state, ticker, pass } = wall();
  store.apply(setTour(true));
  openTourEffect(store, ticker, () => () => {});
  const seen: (string | null)[] = [];
  store.state.listen(({ wall: { scene } }) => {
    if (scene !== seen.at(-1)) seen.push(scene);
  });
  expect(state().wall.scene).toBe('overview');
  const scenes = tourScenes(dataset);
  pass(scenes.reduce((sum, { dwellS }) => sum + dwellS, 0) * 1000);
  expect(seen).toEqual([...scenes.slice(1).map(({ id }) => id), 'overview']);
});

test('a touch takes over at once, and the tour resumes when nobody has touched for a while', () => {
  const { store, state, ticker, pass } = wall();
  let touch = (): void => {};
  store.apply(setTour(true));
  openTourEffect(store, ticker, (act) => {
    touch = act;
    return () => {};
  });
  pass(25_000);
  const { selection } = state();
  expect(selection).not.toBeNull();
  touch();
  expect(state()).toMatchObject({ selection, wall: { scene: null, tour: true } });
  pass(IDLE_S * 1000 - 1);
  touch();
  pass(IDLE_S * 1000 - 1);
  expect(state().wall.scene).toBeNull();
  pass(1);
  expect(state().wall.scene).toBe('overview');
});

test('a tour that is named in a link goes on from there', () => {
  const [, second] = tourScenes(dataset);
  const { store, state, ticker } = wall();
  store.apply(setTour(true), (at) => ({ ...at, wall: { ...at.wall, scene: second?.id ?? null } }));
  openTourEffect(store, ticker, () => () => {});
  expect(state().wall.scene).toBe(second?.id);
  expect(state().selection).toEqual(second?.selection);
});

test('a kiosk asks for the screen again at a touch, for light whenever it is seen, and dims at night', async () => {
  const { store, state, ticker, pass } = wall();
  let touch = (): void => {};
  let see = (): void => {};
  let dateMs = Date.parse('2026-11-22T21:59:30+08:00');
  const release = vi.fn(async () => {});
  const device = {
    fillScreen: vi.fn(async () => Promise.reject(new Error('a touch first'))),
    keepLit: vi.fn(async () => ({ release })),
    onSeen: (act: () => void) => {
      see = act;
      return () => {};
    },
    dateMs: () => dateMs,
  };
  openKioskEffect(
    store,
    ticker,
    (act) => {
      touch = act;
      return () => {};
    },
    device,
  );
  expect(device.fillScreen).not.toHaveBeenCalled();
  store.apply(setKiosk(true));
  touch();
  see();
  expect(device.fillScreen).toHaveBeenCalledTimes(2);
  expect(device.keepLit).toHaveBeenCalledTimes(2);
  expect(state().wall.dimmed).toBe(false);
  dateMs += 60_000;
  pass(60_000);
  expect(state().wall.dimmed).toBe(true);
  store.apply(setKiosk(false));
  await vi.waitFor(() => expect(release).toHaveBeenCalled());
  expect(state().wall.dimmed).toBe(false);
});

test('night is between ten and six, by the clocks of the zone', () => {
  const at = (time: string): boolean => isNight(Date.parse(`2026-11-22T${time}+08:00`), 'Asia/Shanghai');
  expect([at('21:59'), at('22:00'), at('05:59'), at('06:00')]).toEqual([false, true, true, false]);
});

import { expect, test, vi } from 'vitest';
import type { BasemapConfig } from '../../model/config.ts';
import type { Palette } from '../palette.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { createBackdropOfTheme } from './backdrop-of-theme.ts';
import type { BackdropOpened } from './open-backdrop.ts';

function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const BASEMAP: BasemapConfig = { kind: 'style', url: 'style.json' };
const away: BackdropOpened = { ok: false, reason: 'unreachable', url: 'style.json' };
const opened = { ok: true } as BackdropOpened;

function build(answer: (config: BasemapConfig, palette: Palette) => Promise<BackdropOpened>) {
  const openBackdrop = vi.fn(answer);
  const told = vi.fn();
  const back = later<boolean>();
  const patience = { insist: <T>(ask: () => Promise<T>) => ask(), cameBack: () => back.promise };
  return {
    show: createBackdropOfTheme(patience, told, async () => ({ openBackdrop })),
    openBackdrop,
    told,
    back: back.resolve,
  };
}

test('it is opened once for a theme, in its colours, and not at all where none is configured', async () => {
  const { show, openBackdrop, told } = build(async () => opened);
  await show(null, 'wall');
  await show(BASEMAP, 'wall');
  await show(BASEMAP, 'wall');
  await show(BASEMAP, 'light');
  expect(openBackdrop.mock.calls.map(([, palette]) => palette)).toEqual([PALETTES.wall, PALETTES.light]);
  expect(told.mock.calls).toEqual([[opened], [opened]]);
});

test('one that comes after another theme was asked for is not shown', async () => {
  const slow = later<BackdropOpened>();
  const { show, told } = build((_, palette) =>
    palette === PALETTES.wall ? slow.promise : Promise.resolve(opened),
  );
  const first = show(BASEMAP, 'wall');
  await show(BASEMAP, 'light');
  slow.resolve(away);
  await first;
  expect(told.mock.calls).toEqual([[opened]]);
});

test('one that a cut network kept away is opened when it is back', async () => {
  const answers = [away, opened];
  const { show, told, back } = build(async () => answers.shift() ?? opened);
  const shown = show(BASEMAP, 'wall');
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[away]]));
  back(true);
  await shown;
  expect(told.mock.calls).toEqual([[away], [opened]]);
});

test('one that fails with the network there is asked for once', async () => {
  const { show, openBackdrop, back } = build(async () => away);
  back(false);
  await show(BASEMAP, 'wall');
  expect(openBackdrop).toHaveBeenCalledTimes(1);
});

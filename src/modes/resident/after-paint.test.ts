import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterPaint } from './after-paint.ts';

let frames: (() => void)[] = [];
const host = { requestUpdate: vi.fn() };

beforeEach(() => {
  frames = [];
  host.requestUpdate.mockClear();
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('window', { setTimeout: (act: () => void) => frames.push(act) });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
});
afterEach(() => vi.unstubAllGlobals());

const paint = (): void => {
  // The frame, and what was put off until after it.
  frames.shift()?.();
  frames.shift()?.();
};

test('the value before is shown until a frame was painted, and one update follows', () => {
  const behind = new AfterPaint<string>(host, 'list');
  expect(behind.of('list')).toBe('list');
  expect(frames).toEqual([]);
  expect(behind.of('list by distance')).toBe('list');
  expect(behind.of('list by distance')).toBe('list');
  expect(frames).toHaveLength(1);
  paint();
  expect(host.requestUpdate).toHaveBeenCalledTimes(1);
  expect(behind.of('list by distance')).toBe('list by distance');
  expect(frames).toEqual([]);
});

test('of several values that come within a frame the newest is shown', () => {
  const behind = new AfterPaint<number>(host, 0);
  for (const value of [1, 2, 3]) expect(behind.of(value)).toBe(0);
  paint();
  expect(behind.of(3)).toBe(3);
  expect(host.requestUpdate).toHaveBeenCalledTimes(1);
});

test('a page in the background, which paints nothing, follows all the same', () => {
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  const behind = new AfterPaint<number>(host, 0);
  behind.of(1);
  frames.shift()?.();
  expect(behind.of(1)).toBe(1);
});

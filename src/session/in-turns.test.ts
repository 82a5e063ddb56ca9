import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';

/** Steps that take some milliseconds each. */
function* slow(steps: number, ms: number): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

test('what else is to be done is done between the turns', async () => {
  let others = 0;
  const other = setInterval(() => others++, 1);
  expect(await inTurns(slow(40, 1))).toBe('done');
  clearInterval(other);
  expect(others).toBeGreaterThan(2);
});

test('what a step throws reaches whoever waits', async () => {
  const failing = (function* (): Generator<void, never> {
    yield;
    throw new Error('gone');
  })();
  await expect(inTurns(failing)).rejects.toThrow('gone');
});

import { expect, test } from 'vitest';
import { UpdateQueue } from './update-queue.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('one at a time, and of those that wait only the newest', async () => {
  const ran: number[] = [];
  const releases: (() => void)[] = [];
  const queue = new UpdateQueue<number>(
    (update) => {
      ran.push(update);
      return new Promise((release) => releases.push(release));
    },
    (error) => expect.unreachable(String(error)),
  );
  for (const update of [1, 2, 3, 4]) queue.push(update);
  expect(ran).toEqual([1]);
  releases[0]?.();
  await settled();
  expect(ran).toEqual([1, 4]);
});

test('a failed update is told, and the next one runs', async () => {
  const ran: string[] = [];
  const failures: unknown[] = [];
  const queue = new UpdateQueue<string>(
    async (update) => {
      ran.push(update);
      if (update === 'bad') throw new Error('torn');
    },
    (error) => failures.push(error),
  );
  queue.push('bad');
  await settled();
  queue.push('good');
  await settled();
  expect(ran).toEqual(['bad', 'good']);
  expect(failures).toEqual([new Error('torn')]);
});

test('nothing runs once it is closed', async () => {
  const ran: number[] = [];
  const queue = new UpdateQueue<number>(
    async (update) => {
      ran.push(update);
      await settled();
    },
    (error) => expect.unreachable(String(error)),
  );
  queue.push(1);
  queue.push(2);
  queue.close();
  await settled();
  await settled();
  expect(ran).toEqual([1]);
});

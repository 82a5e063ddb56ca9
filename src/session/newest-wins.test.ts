import { expect, test } from 'vitest';
import { createNewestWins } from './newest-wins.ts';

/** Work whose answers the test gives when it likes. */
function handWork() {
  const asked: { input: string; answer: (output: string) => void; fail: (cause: Error) => void }[] = [];
  const heard: string[] = [];
  const runner = createNewestWins<string, string>(
    (input) =>
      new Promise((resolve, reject) => {
        asked.push({ input, answer: resolve, fail: reject });
      }),
    { done: (output) => heard.push(output), failed: (cause) => heard.push(String(cause)) },
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { asked, heard, runner, settled };
}

test('of the requests that come while one runs only the newest is worked on', async () => {
  const { asked, heard, runner, settled } = handWork();
  for (const input of ['a', 'b', 'c', 'd']) runner.request(input);
  asked[0]?.answer('A');
  await settled();
  asked[1]?.answer('D');
  await settled();
  expect(asked.map(({ input }) => input)).toEqual(['a', 'd']);
  expect(heard).toEqual(['D']);
});

test('a failure is told, and the next request is worked on', async () => {
  const { asked, heard, runner, settled } = handWork();
  runner.request('a');
  asked[0]?.fail(new Error('no'));
  await settled();
  runner.request('b');
  asked[1]?.answer('B');
  await settled();
  expect(heard).toEqual(['Error: no', 'B']);
});

test('nothing is heard of what was cancelled, and a request after it runs', async () => {
  const { asked, heard, runner, settled } = handWork();
  runner.request('a');
  runner.request('b');
  runner.cancel();
  runner.request('c');
  asked[0]?.answer('A');
  await settled();
  asked[1]?.answer('C');
  await settled();
  expect(heard).toEqual(['C']);
});

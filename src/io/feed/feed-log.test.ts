import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';
import { createFeedLog } from './feed-log.ts';
import { readBatch, readHello } from './feed-message.ts';

const fix = (ms: number, person = 'a') => ({ person, ms, lng: 118, lat: 24 });

test('a batch counts once, in place, and another stream begins anew', () => {
  const log = createFeedLog();
  expect(log.receive({ stream: 's', after: 3, upTo: 4, fixes: [fix(1)] })).toBe('gap');
  expect(log.receive({ stream: 's', after: 0, upTo: 2, fixes: [fix(2000), fix(1000)] })).toBe('new');
  expect(log.receive({ stream: 's', after: 0, upTo: 2, fixes: [fix(9000)] })).toBe('repeated');
  expect(log.receive({ stream: 's', after: 3, upTo: 5, fixes: [fix(9000)] })).toBe('gap');
  expect(log.receive({ stream: 's', after: 2, upTo: 3, fixes: [fix(1500), fix(2000)] })).toBe('new');
  expect(log.last()).toBe('s:3');
  expect([...(log.tracks()[0]?.timesMs ?? [])]).toEqual([1000, 1500, 2000]);
  expect(log.receive({ stream: 't', after: 0, upTo: 1, fixes: [fix(7, 'b')] })).toBe('begun');
  expect(log.tracks().map(({ staffId }) => staffId)).toEqual(['b']);
});

test('what is older than an instant is forgotten', () => {
  const log = createFeedLog();
  log.receive({ stream: 's', after: 0, upTo: 1, fixes: [fix(1), fix(2), fix(1, 'b')] });
  log.forgetBefore(2);
  expect(log.tracks().map(({ staffId, timesMs }) => [staffId, [...timesMs]])).toEqual([['a', [2]]]);
});

test('a fix that cannot be read is left out and counted, the others are kept', () => {
  const text = JSON.stringify({ after: 0, fixes: [fix(1), { ...fix(2), lat: 124 }, null, 'x'] });
  expect(readBatch('s:1', text)).toEqual({
    batch: { stream: 's', after: 0, upTo: 1, fixes: [fix(1)] },
    unread: 3,
  });
});

test.each([
  ['', '{}'],
  ['s:x', '{"after":0,"fixes":[]}'],
  ['s:1', '{"after":1,"fixes":[]}'],
  ['s:1', 'not JSON'],
  ['s:1', '{"fixes":[]}'],
])('%j with %j is no batch', (id, text) => {
  expect(readBatch(id, text)).toBeNull();
});

test('a greeting says whether it is a replay', () => {
  expect(readHello('{"kind":"replay","nowMs":2,"fromMs":1}')).toEqual({
    kind: 'replay',
    nowMs: 2,
    fromMs: 1,
  });
  expect(readHello('{"kind":"real","nowMs":2,"fromMs":1}')).toBeNull();
});

test('waits double from a second to a minute, and are never all the same', () => {
  expect([1, 2, 3, 6, 7, 20].map((failures) => backOffMs(failures, 1))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
  expect(backOffMs(3, 0)).toBe(2_000);
});

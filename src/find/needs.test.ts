import { expect, test } from 'vitest';
import type { Station } from '../model/records.ts';
import { type Met, meets, meetsAll, type Need, needsOf, OPEN_NOW, OUTDOOR_NEEDS } from './needs.ts';

const station = (id: string, facilities: string[] | null, services: string[] | null = []): Station =>
  ({ id, facilities, services }) as unknown as Station;
const need = (id: string, kind: 'facility' | 'service' = 'facility'): Need => ({ id, kind, anyOf: [id] });
const open = (): Met => 'yes';

test('未公布 is neither yes nor no, and none is no', () => {
  expect(meets(station('a', null), need('toilet'), open)).toBe('unknown');
  expect(meets(station('a', []), need('toilet'), open)).toBe('no');
  expect(meets(station('a', ['toilet']), need('toilet'), open)).toBe('yes');
});

test('one need that is surely not met outweighs what is not known', () => {
  const half = station('a', null, []);
  expect(meetsAll(half, [need('toilet')], open)).toBe('unknown');
  expect(meetsAll(half, [need('toilet'), need('clinic', 'service')], open)).toBe('no');
  expect(meetsAll(half, [OPEN_NOW], () => 'unknown')).toBe('unknown');
  expect(meetsAll(half, [], open)).toBe('yes');
});

test('people at work outdoors may sit on any seat', () => {
  const [rest] = OUTDOOR_NEEDS;
  expect(meets(station('a', ['stoneSeats']), rest!, open)).toBe('yes');
  expect(meets(station('a', ['toilet']), rest!, open)).toBe('no');
});

test('needs are those that some station meets, the toilet first, and unknown words last of their kind', () => {
  const ids = needsOf([station('a', ['swing', 'drinkingWater', 'toilet'], ['clinic'])]).map(({ id }) => id);
  expect(ids).toEqual(['open', 'toilet', 'drinkingWater', 'swing', 'clinic']);
});

import { expect, test } from 'vitest';
import type { Station } from '../model/records.ts';
import { activitiesAhead } from './activities.ts';

const ZONE = 'Asia/Shanghai';
const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const station = (id: string, ...activities: { title: string; when?: string }[]): Station =>
  ({ id, activities }) as unknown as Station;

test('what runs now and in the next seven days, the soonest first; what says no time is left out', () => {
  const stations = [
    station('a', { title: 'later', when: 'Su 19:00-21:00' }, { title: 'no time' }),
    station('b', { title: 'now', when: 'We 09:00-11:00' }),
    station('c', { title: 'once', when: '2026-11-27T10:00:00+08:00/2026-11-27T11:00:00+08:00' }),
    station('d', { title: 'over', when: '2026-11-20T10:00:00+08:00/2026-11-20T11:00:00+08:00' }),
    station('e', { title: 'too far', when: '2027-01-20T10:00:00+08:00/2027-01-20T11:00:00+08:00' }),
  ];
  const ahead = activitiesAhead(stations, at('2026-11-25T10:00'), ZONE);
  expect(ahead.map(({ activity }) => activity.title)).toEqual(['now', 'once', 'later']);
  expect(ahead[2]?.when.fromMs).toBe(at('2026-11-29T19:00'));
});

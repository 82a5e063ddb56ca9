import { expect, test } from 'vitest';
import type { Station } from '../../model/records.ts';
import { audioOf } from './audio-of.ts';

const heard = (audioUrl: string | undefined, dataset: string | null): string | null =>
  audioOf({ audioUrl } as Station, dataset, 'https://town.example/map/');

test('a recording lies beside its dataset, and comes from the page’s origin or not at all', () => {
  expect(heard('minnan/a.mp3', 'https://town.example/map/data/xiyuan/')).toBe(
    'https://town.example/map/data/xiyuan/minnan/a.mp3',
  );
  expect(heard('https://town.example/a.mp3', null)).toBe('https://town.example/a.mp3');
  expect(heard('https://elsewhere.example/a.mp3', 'https://town.example/map/data/xiyuan/')).toBeNull();
  expect(heard('a.mp3', 'https://elsewhere.example/data/')).toBeNull();
  expect(heard(undefined, null)).toBeNull();
});

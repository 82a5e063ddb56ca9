import { expect, test } from 'vitest';
import { initialState } from '../initial-state.ts';
import {
  setPlaying,
  setReport,
  setScene,
  setSpeed,
  setTour,
  showPanel,
  toggleFocus,
} from '../transitions/wall.ts';
import { hashOf, stateOfHash } from './hash.ts';

const fresh = initialState('screen');

test('a wall that starts again comes back to its scene, its panels and its speed', () => {
  const state = [
    setTour(true),
    setScene('g-350582003001'),
    showPanel('visits'),
    showPanel('hours'),
    setSpeed(60),
    setPlaying(true),
    toggleFocus({ kind: 'mode', mode: '网格+商圈' }),
    setReport({ per: 'week', on: '2026-11-22' }),
  ].reduce((at, step) => step(at), fresh);
  expect(stateOfHash(fresh, hashOf(state)).wall).toEqual(state.wall);
});

test('a wall as it is at first has nothing to say in a link, and no other mode ever has', () => {
  expect(hashOf(fresh)).toBe('/screen');
  expect(hashOf({ ...initialState('find'), wall: { ...fresh.wall, tour: true } })).toBe('/find');
});

test('what a link says wrongly is as it is at first', () => {
  const { wall } = stateOfHash(fresh, '/screen?x=7&p=nonsense&show=status:fine&report=week:today&tour=0');
  expect(wall).toEqual(fresh.wall);
});

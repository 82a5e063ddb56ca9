import { expect, test } from 'vitest';
import { world } from '../../../tests/patrol-world.ts';
import type { NeedFile } from '../../find/need-file.ts';
import type { GridCode } from '../../model/grid.ts';
import { initialState } from '../initial-state.ts';
import { openNeed } from './needs.ts';

const need: NeedFile = {
  kind: 'onegrid-need',
  version: 1,
  gridCode: 'g00' as GridCode,
  need: 'hazard',
  text: '路灯坏了',
  at: '2026-11-25T08:30:15Z',
};

test('a need becomes an event once, and one of an unknown grid never', () => {
  const state = { ...initialState('screen'), dataset: world({}), nowMs: 1_000_000 };
  const opened = openNeed(need)(state);
  expect(opened.dataset?.parts.events).toHaveLength(1);
  expect(opened.dataset?.parts.events[0]).toMatchObject({
    reportedAt: new Date(1_000_000).toISOString(),
    source: 'resident',
  });
  expect(openNeed(need)(opened)).toBe(opened);
  expect(openNeed({ ...need, gridCode: 'elsewhere' as GridCode })(state)).toBe(state);
  expect(opened.dataset?.grids).toBe(state.dataset.grids);
});

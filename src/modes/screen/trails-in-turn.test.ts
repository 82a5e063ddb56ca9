import { expect, test } from 'vitest';
import type { PatrolSummary } from '../../analysis/results.ts';
import { initialState } from '../../state/initial-state.ts';
import { analysisDone, analysisStarted, analysisStopped } from '../../state/transitions/analysis.ts';
import { trailsInTurn } from './trails-in-turn.ts';

const trailsIn = (state: Parameters<typeof trailsInTurn>[0]) => trailsInTurn(state).layers.tracks;
const record = {} as PatrolSummary;

test('trails wait for the first count of who is overdue, and for no later one', () => {
  const start = initialState('screen');
  expect(trailsIn(start)).toBe(true);
  const counts = analysisStarted('record')(start);
  expect(trailsIn(counts)).toBe(false);
  const counted = analysisDone({ kind: 'record', record })(counts);
  expect(trailsIn(counted)).toBe(true);
  expect(trailsIn(analysisStarted('record')(counted))).toBe(true);
});

test('a count that ended without a result keeps no trails back', () => {
  expect(trailsIn(analysisStopped('record')(analysisStarted('record')(initialState('screen'))))).toBe(true);
});

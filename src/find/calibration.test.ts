import { expect, test } from 'vitest';
import { sample } from '../../tests/sample.ts';
import { calibrate, LAWS } from '../../tests/simulated-fixes.ts';
import { createLocators } from '../analysis/grid-locators.ts';

const locators = createLocators(await sample());

/** The short form of `npm run scale -- calibration`, where 100,000 fixes are within 2 points. */
test.each([
  ['normal errors', LAWS.normal],
  ['heavy tails', LAWS['heavy tails (t, 4 degrees)']],
])('the page is as sure as it is right, and seldom wrong when it is sure, under %s', (_, law) => {
  for (const level of [1, 2, 3] as const) {
    const made = calibrate({ locators, level, law, fixes: 2500, seed: 40 + level, around: 0, gcj02: 0.02 });
    expect(made.offBy).toBeLessThan(3.5);
    expect(made.wrongWhenSure).toBeLessThan(6);
  }
});

test('people around the area are told so, or asked, and seldom given a grid of it', () => {
  const law = LAWS.normal;
  const made = calibrate({ locators, level: 2, law, fixes: 3000, seed: 44, around: 1, gcj02: 0.02 });
  expect(made.wrongWhenSure).toBeLessThan(6);
});

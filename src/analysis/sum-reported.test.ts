import { expect, test } from 'vitest';
import { knownSum, sumOf, sumOfSums } from './sum-reported.ts';

test('nothing to count is zero, and what nobody reported is not', () => {
  expect(knownSum(sumOf([]))).toBe(0);
  expect(knownSum(sumOf([null, undefined]))).toBeNull();
  expect(knownSum(sumOf([3, null]))).toBe(3);
});

test('sums of sums know how many were reported in all', () => {
  expect(sumOfSums([sumOf([3, null]), sumOf([]), sumOf([4])])).toEqual({ sum: 7, reported: 2, of: 3 });
  expect(knownSum(sumOfSums([sumOf([null]), sumOf([])]))).toBeNull();
});

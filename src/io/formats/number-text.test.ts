import { expect, test } from 'vitest';
import { commaIn, numberOfText } from './number-text.ts';

const read = (cells: readonly string[], below?: number): number[] => {
  const comma = commaIn(cells, below);
  return cells.map((cell) => numberOfText(cell, comma));
};

test.each([
  [
    ['121,47', '121,474', '-1,5'],
    [121.47, 121.474, -1.5],
  ],
  [
    ['1,234', '12,345,678', '1,234.5', '7'],
    [1234, 12_345_678, 1234.5, 7],
  ],
  [
    ['1.234,5', '1 234,5', '12,345'],
    [1234.5, 1234.5, 12.345],
  ],
  [['1,234'], [1234]],
  [
    ['121.47', '1e3', ''],
    [121.47, 1000, Number.NaN],
  ],
  [
    ['1,2,3', '12,34,567', '1,2 户'],
    [Number.NaN, Number.NaN, Number.NaN],
  ],
])('the column %j is read as %j', (cells, numbers) => {
  expect(read(cells)).toEqual(numbers);
});

test('degrees with three decimals are no thousands, and an easting in thousands is no degree', () => {
  expect(read(['121,474', '118,003'], 181)).toEqual([121.474, 118.003]);
  expect(read(['521,474', '118,003'], 181)).toEqual([521_474, 118_003]);
});

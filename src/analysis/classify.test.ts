import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classIndex, classify } from './classify.ts';

const mapOf = (values: readonly (number | null)[]) => new Map(values.map((value, i) => [i, value]));
const methods = fc.constantFrom('quantile' as const, 'equal' as const, 'ckmeans' as const);
const lists = fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { maxLength: 60 });

test('every published value has a class that its bounds allow, and 未公布 has none', () => {
  fc.assert(
    fc.property(lists, methods, fc.integer({ min: 1, max: 7 }), (values, method, classes) => {
      const { breaks, classOf, range } = classify(mapOf(values), { method, classes });
      expect(breaks.length).toBeLessThan(classes);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      for (const [i, value] of values.entries()) {
        const index = classOf.get(i)!;
        if (value === null) {
          expect(index).toBeNull();
          continue;
        }
        expect(value).toBeLessThanOrEqual(breaks[index] ?? Number.POSITIVE_INFINITY);
        expect(value).toBeGreaterThan(breaks[index - 1] ?? Number.NEGATIVE_INFINITY);
        expect(range![0] <= value && value <= range![1]).toBe(true);
      }
    }),
  );
});

test('quantiles put equally many into each class where no values are equal', () => {
  const { breaks, classOf } = classify(mapOf([9, 1, 8, 2, 7, 3, 6, 4, 5, 10]), {
    method: 'quantile',
    classes: 5,
  });
  expect(breaks).toEqual([2, 4, 6, 8]);
  expect([0, 1, 2, 3, 4].map((k) => [...classOf.values()].filter((index) => index === k).length)).toEqual([
    2, 2, 2, 2, 2,
  ]);
});

test('equal steps divide the range', () => {
  expect(classify(mapOf([0, 3, 100, null]), { method: 'equal', classes: 4 }).breaks).toEqual([25, 50, 75]);
});

test('natural breaks fall into the gaps', () => {
  const { breaks } = classify(mapOf([1, 2, 3, 40, 41, 42, 90, 91]), { method: 'ckmeans', classes: 3 });
  expect(breaks).toEqual([3, 42]);
});

test('manual bounds are taken as they are; a value on a bound belongs to the class below', () => {
  const { breaks, classOf } = classify(mapOf([10, 11, 500]), {
    method: 'manual',
    classes: 3,
    breaks: [100, 10],
  });
  expect(breaks).toEqual([10, 100]);
  expect([...classOf.values()]).toEqual([0, 1, 2]);
});

test('one value, equal values or none make one class or none', () => {
  expect(classify(mapOf([7]), { method: 'quantile', classes: 5 }).breaks).toEqual([]);
  expect(classify(mapOf([7, 7, 7]), { method: 'ckmeans', classes: 5 }).breaks).toEqual([]);
  expect(classify(mapOf([null, Number.NaN]), { method: 'equal', classes: 5 })).toMatchObject({
    breaks: [],
    range: null,
  });
  expect(classIndex(3, [])).toBe(0);
});

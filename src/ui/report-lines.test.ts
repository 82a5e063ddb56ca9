import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { linesOf, placeOf, reportText } from './report-lines.ts';

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'V01',
  reason: 'not-json',
  severity: 'refuse',
  params: {},
  file: 'grids.geojson',
  codes: [],
  ...more,
});

test('a place names the line where there is one, and else the feature as people count', () => {
  expect(placeOf(finding({ line: 3, column: 7 }))).toBe('grids.geojson · 第 3 行第 7 列');
  expect(placeOf(finding({ feature: 11, path: 'properties.level' }))).toBe(
    'grids.geojson · 第 12 个要素 · properties.level',
  );
});

test('the text puts the worst first and keeps every finding', () => {
  const report = [
    finding({ severity: 'fixed', rule: 'V05' }),
    finding({ severity: 'warn', rule: 'V11' }),
    finding({}),
  ];
  expect(
    reportText(report, ({ reason }) => reason)
      .split('\n')
      .map((line) => line.slice(0, 3)),
  ).toEqual(['V01', 'V11', 'V05']);
});

test('findings of one kind in one file are one line once they are more than five, where the first of them stood', () => {
  const placed = (reasons: readonly string[]) =>
    reasons.map((reason, index) => ({
      index,
      finding: { rule: 'V07', reason, severity: 'aside', params: {}, file: 'a', codes: [] } as const,
    }));
  const shapeOf = (reasons: readonly string[]) =>
    linesOf(placed(reasons)).map((line) => line.map(({ index }) => index));
  expect(shapeOf(['x', 'y', 'x', 'x', 'x', 'x'])).toEqual([[0], [1], [2], [3], [4], [5]]);
  expect(shapeOf(['y', 'x', 'y', 'x', 'x', 'x', 'x', 'x'])).toEqual([[0], [1, 3, 4, 5, 6, 7], [2]]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, filterRows, sortRows, type TableRow, tabbedOf, visibleRange } from './table-rows.ts';

const rows: readonly TableRow[] = [
  { id: 'a', cells: ['第十网格', 30] },
  { id: 'b', cells: ['第2网格', null] },
  { id: 'c', cells: ['第10网格', 4] },
  { id: 'd', cells: ['=SUM(A1)', 30] },
];
const ids = (of: readonly TableRow[]): string => of.map(({ id }) => id).join('');

test('an unpublished figure stands last in either direction', () => {
  expect(ids(sortRows(rows, { column: 1, descending: false }, 'zh-CN'))).toBe('cadb');
  expect(ids(sortRows(rows, { column: 1, descending: true }, 'zh-CN'))).toBe('adcb');
});

test('numbers inside names count as numbers', () => {
  const names = ids(sortRows(rows.slice(1, 3), { column: 0, descending: false }, 'zh-CN'));
  expect(names).toBe('bc');
});

test('a filter wants every word, whatever its width and case', () => {
  expect(ids(filterRows(rows, '第 １０'))).toBe('c');
  expect(ids(filterRows(rows, 'sum'))).toBe('d');
  expect(filterRows(rows, '  ')).toBe(rows);
});

test('a file opens in a spreadsheet: byte order mark, quotes, no formula, nothing for what is unpublished', () => {
  const text = csvOf(['名称', '人'], [...rows, { id: 'e', cells: ['a"b,c', 1.5] }]);
  expect(text.startsWith('\uFEFF名称,人\r\n')).toBe(true);
  expect(text).toContain('第2网格,\r\n');
  expect(text).toContain("'=SUM(A1),30\r\n");
  expect(text).toContain('"a""b,c",1.5\r\n');
});

test('tabs and line breaks inside cells do not tear the clipboard', () => {
  expect(tabbedOf(['x'], [{ id: '', cells: ['a\tb\nc'] }])).toBe('x\na b c');
});

test('every row in view is drawn', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.integer({ min: 20, max: 60 }),
      fc.nat(200_000),
      fc.nat(2000),
      (n, row, at, view) => {
        const scroll = Math.min(at, Math.max(0, n * row - view));
        const [from, to] = visibleRange(n, row, scroll, view);
        expect(from * row).toBeLessThanOrEqual(scroll);
        expect(Math.min(n, to) * row).toBeGreaterThanOrEqual(Math.min(n * row, scroll + view));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(n);
      },
    ),
  );
});

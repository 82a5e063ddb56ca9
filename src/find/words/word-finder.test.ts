import { expect, test } from 'vitest';
import { hanziReadings } from '../../../tools/hanzi-readings.ts';
import table from './hanzi-readings.json';
import { hanziReadingsOf } from './readings.ts';
import { createWordFinder } from './word-finder.ts';

const NAMES = [
  '王厝社区',
  '王厝社区第一网格',
  '王厝社区第十一网格',
  '官前社区第一网格',
  '曾井社区',
  '霞浯社区',
  '示例市场',
  '示例公园二十',
];
const items = NAMES.map((name, i) => ({ name, keys: [`35058200300${i}`, ...(i === 6 ? ['菜市场'] : [])] }));
const find = createWordFinder(items, hanziReadingsOf());
const first = (query: string): string | undefined => find(query)[0]?.name;

test('the table of readings is what its generator makes', () => {
  expect(table).toEqual(hanziReadings());
});

test.each([
  ['王厝社区', '王厝社区'],
  ['王厝第一', '王厝社区第一网格'],
  ['王厝11', '王厝社区第十一网格'],
  ['王错社区', '王厝社区'],
  ['厝王社区', '王厝社区'],
  ['wangcuo', '王厝社区'],
  ['wcsq', '王厝社区'],
  ['wangc', '王厝社区'],
  ['wagncuo', '王厝社区'],
  ['wancuo', '王厝社区'],
  ['王cuo', '王厝社区'],
  ['wangcuodiyi', '王厝社区第一网格'],
  ['wcsqdywg', '王厝社区第一网格'],
  ['zengjing', '曾井社区'],
  ['cengjing', '曾井社区'],
  ['增井社区', '曾井社区'],
  ['霞吴社区', '霞浯社区'],
  ['xiawu', '霞浯社区'],
  ['菜市', '示例市场'],
  ['gongyuan20', '示例公园二十'],
  ['ershi', '示例公园二十'],
  ['350582003003', '官前社区第一网格'],
])('%s finds %s first', (query, name) => {
  expect(first(query)).toBe(name);
});

test('a number is never taken for another one while the right one is there', () => {
  expect(find('王厝第十一').map(({ name }) => name)[0]).toBe('王厝社区第十一网格');
  expect(find('王厝第一').map(({ name }) => name)[0]).toBe('王厝社区第一网格');
});

test.each(['', '   ', '…', '不存在的地方', 'qqqq', '<img src=x>'])('%j finds nothing', (query) => {
  expect(find(query)).toEqual([]);
});

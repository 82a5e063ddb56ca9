import { expect, test } from 'vitest';
import { type SearchItem, searchItems } from './search-items.ts';

const item = (name: string, ...keys: string[]): SearchItem => ({
  name,
  keys,
  note: '',
  target: { kind: 'grid', code: name },
});
const items = [
  item('王厝社区', '350582003007'),
  item('王厝社区第一网格', '35058200300701'),
  item('王厝社区第十一网格', '35058200300711'),
  item('官前社区第一网格', '35058200300101'),
  item('小王厝', '1'),
];
const found = (query: string): string[] => searchItems(items, query).map(({ name }) => name);

test('an equal name comes before one that begins so, and that before one that contains it', () => {
  expect(found('王厝社区').slice(0, 2)).toEqual(['王厝社区', '王厝社区第一网格']);
  expect(found('王厝').at(-1)).toBe('小王厝');
});

test('第1网格 and 第一网格 are one', () => {
  expect(found('官前社区第1网格')).toEqual(['官前社区第一网格']);
});

test('a few letters in order are enough', () => {
  expect(found('王一网')).toEqual(['王厝社区第一网格', '王厝社区第十一网格']);
});

test('a code finds its grid, and nothing finds nothing', () => {
  expect(found('35058200300711')).toEqual(['王厝社区第十一网格']);
  expect(found('  ')).toEqual([]);
  expect(found('不存在的')).toEqual([]);
});

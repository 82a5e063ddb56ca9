import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../formats/read-ledger.ts';
import { joinLedger } from './join-ledger.ts';

const grid = (code: string, name: string) => ({
  type: 'Feature' as const,
  properties: { code, name },
  geometry: null,
});
const GRIDS = [
  grid('01', '王厝第一网格'),
  grid('02', '王厝第二网格'),
  grid('03', '同名'),
  grid('04', '同名'),
];

describe('a ledger', () => {
  test('with a title and merged headings in two rows is read by its lower headings', () => {
    const table = ledgerOf([
      ['西园街道台账', null, null, null],
      ['网格编码', '人口', null, '备注'],
      [null, '常住', '流动', null],
      ['01', 1200, '1,030', '好'],
      [null, null, null, null],
    ]);
    expect(table?.columns).toEqual(['网格编码', '人口/常住', '人口/流动', '备注']);
    expect(table?.rows).toEqual([{ 网格编码: '01', '人口/常住': '1200', '人口/流动': '1,030', 备注: '好' }]);
  });

  test('without headings is none', () => {
    expect(
      ledgerOf([
        [1, 2],
        [3, 4],
      ]),
    ).toBeNull();
  });

  test('is joined by code or by name; what is not published stays null, rows that fit nothing are listed', () => {
    const rows = [
      { 编码: '01', 网格名称: '', 户数: '1,200', 独居: '3', 负责: '甲' },
      { 编码: '', 网格名称: '王厝第二网格', 户数: '未公布', 独居: '', 负责: '' },
      { 编码: '', 网格名称: '同名', 户数: '5', 独居: '1', 负责: '' },
      { 编码: '99', 网格名称: '没有', 户数: '5', 独居: '1', 负责: '' },
    ];
    const joined = joinLedger(GRIDS, { columns: ['编码', '网格名称', '户数', '独居', '负责'], rows });
    expect(joined.features.map((feature) => feature.properties?.stats?.values)).toEqual([
      { households: 1200, 独居: 3 },
      { households: null, 独居: null },
      undefined,
      undefined,
    ]);
    expect(joined.features[0]?.properties).toMatchObject({ code: '01', 负责: '甲' });
    expect(joined.unmatched).toEqual(['同名', '99']);
    expect(joined.statistics.map(({ key, label }) => [key, label])).toEqual([
      ['households', '户数'],
      ['独居', '独居'],
    ]);
  });
});

import { expect, test } from 'vitest';
import { zipBytes } from '../write/zip.ts';
import { readLedger } from './read-ledger.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** The smallest workbook of one sheet (ECMA-376). */
function workbook(rows: string): Uint8Array {
  return zipBytes([
    {
      path: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      path: '_rels/.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      path: 'xl/worksheets/sheet1.xml',
      text: `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]);
}

test('the first sheet of a workbook is read, codes as they are written', async () => {
  const head = `<row r="1">${text('A1', '编码')}${text('B1', '户数')}</row>`;
  const row = `<row r="2">${text('A2', '035058')}<c r="B2"><v>420</v></c></row>`;
  expect(await readLedger('台账.xlsx', workbook(head + row))).toEqual({
    ok: true,
    table: { columns: ['编码', '户数'], rows: [{ 编码: '035058', 户数: '420' }] },
  });
});

test('a damaged workbook is a value', async () => {
  expect(await readLedger('a.xlsx', new TextEncoder().encode('PK no'))).toMatchObject({ ok: false });
});

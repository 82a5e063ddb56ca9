import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
});

test('a weekly report is opened by keys from the wall, says its period, and its figures add up', async ({
  page,
}) => {
  await page.getByText('留存', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '周报' }).press('Enter');
  await expect(page).toHaveURL(/report=week:2026-11-22/);
  const report = page.getByRole('main', { name: '报告' });
  await expect(report.getByRole('heading', { level: 1 })).toContainText('周报');
  await expect(report).toContainText('2026年11月16日 — 2026年11月22日');
  await expect(report).toContainText('合成示例，并非实情');
  await expect(report).toContainText(/SHA-256 [0-9a-f]{64}/);
  const cells = async (row: RegExp): Promise<readonly number[]> => {
    const texts = await report
      .getByRole('table', { name: '巡查完成' })
      .getByRole('row', { name: row })
      .getByRole('cell')
      .allTextContents();
    return texts.map((text) => Number(text.replace(/[,%]/g, '')));
  };
  const [grids, due = 0, met = 0, late = 0, missed = 0, open = 0] = await cells(/^二级网格/);
  expect(grids).toBe(55);
  expect(due).toBeGreaterThan(300);
  expect(met + late + missed + open).toBe(due);
  const rows = await report.getByRole('table', { name: '各二级网格' }).getByRole('row').allTextContents();
  expect(rows.length).toBe(56);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await expect(page).not.toHaveURL(/report=/);
});

test('the table beside a report says the same, and of what nobody knows it says nothing', async ({
  page,
}) => {
  await page.goto('#/screen?report=week:2026-11-22');
  const report = page.getByRole('main', { name: '报告' });
  const table = report.getByRole('table', { name: '巡查完成' });
  const due = await table
    .getByRole('row', { name: /^二级网格/ })
    .getByRole('cell')
    .nth(1)
    .textContent();
  const download = page.waitForEvent('download');
  await report.getByRole('button', { name: '表格 CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('xiyuan-sample-week-2026-11-22.csv');
  const [head = '', ...lines] = (await readFile(await file.path(), 'utf8'))
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');
  const columns = head.split(',');
  const at = (line: string, name: string): string => line.split(',')[columns.indexOf(name)] ?? '';
  const level2 = lines.filter((line) => at(line, 'level') === '2' && at(line, 'rule') === 'patrol');
  expect(String(level2.reduce((sum, line) => sum + Number(at(line, 'due')), 0))).toBe(due?.replace(',', ''));
  const without = lines.filter((line) => at(line, 'rule') === '');
  expect(without.length).toBeGreaterThan(0);
  for (const line of without) expect(at(line, 'due')).toBe('');
});

test('a period before the record claims nothing', async ({ page }) => {
  await page.goto('#/screen?report=day:2026-10-01');
  const report = page.getByRole('main', { name: '报告' });
  await expect(report).toContainText('这一期没有可以判断的巡查记录');
  await report.getByRole('button', { name: '下一期' }).click();
  await expect(page).toHaveURL(/report=day:2026-10-02/);
});

test('on paper a report stands alone', async ({ page }) => {
  await page.goto('#/screen?report=day:2026-11-22');
  const report = page.getByRole('main', { name: '报告' });
  await expect(report.getByRole('table', { name: '巡查完成' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(report.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(report.getByRole('table', { name: '巡查完成' })).toBeVisible();
});

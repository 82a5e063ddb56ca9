import { expect, expectAccessible, test } from './page.ts';
import { panel, split, startEditing, steps } from './plan-page.ts';

test('the report of a plan opens by keys, says what the matrix says, and gives the page back', async ({
  page,
}) => {
  await startEditing(page);
  await split(page, [0.2, 0.4], [0.65, 0.48]);
  await expect(steps(page)).toHaveCount(2);
  await expect(page.getByText('✓ 已存在本机')).toBeVisible();
  const sums = await panel(page)
    .getByRole('table')
    .getByRole('row')
    .last()
    .getByRole('cell')
    .allTextContents();
  await page.getByRole('button', { name: '导出…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '导出草案' })).toBeVisible();
  await page.getByRole('button', { name: /^变更报告/ }).focus();
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: '变更报告' });
  await expect(report.getByRole('button', { name: '打印' })).toBeFocused();
  const table = report.getByRole('table', { name: '换了网格的地块' });
  await expect(table.getByRole('row').last().getByRole('cell')).toHaveText(sums);
  await expect(report.getByText(/^SHA-256 [0-9a-f]{16}…$/)).toBeVisible();
  await report.getByRole('button', { name: 'A3' }).press('Enter');
  await expect(report.getByRole('button', { name: 'A3' })).toHaveAttribute('aria-pressed', 'true');
  await report.getByRole('textbox', { name: '说明（印在报告里）' }).fill('按议事厅的意见');
  await expect(report.getByRole('article').getByText('按议事厅的意见')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(report).toHaveCount(0);
  await expect(page.getByRole('button', { name: '导出…' })).toBeFocused();
});

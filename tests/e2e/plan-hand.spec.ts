import { expect, test } from './page.ts';
import { findBorder, panel, startEditing, steps } from './plan-page.ts';

test('by mouse: a border is dragged, both sides change as much, another grid joins, and a reload has it all', async ({
  page,
}) => {
  await startEditing(page, 'c=118.58,24.815,15.5');
  const [x, y] = await findBorder(page, (...at) => page.mouse.click(...at));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 30, { steps: 5 });
  await expect(panel(page).getByRole('article').first()).toContainText(/[+−]/);
  await page.mouse.up();
  await expect(steps(page)).toHaveCount(2);

  await page.getByRole('button', { name: '合并网格（4）' }).click();
  await page.mouse.click(x, y - 30);
  await page.mouse.click(x, y + 75);
  await expect(steps(page)).toHaveCount(3);
  await expect(steps(page).first()).toHaveText(/并入/);
  await expect(page.getByText('✓ 已存在本机')).toBeVisible();
  const said = await steps(page).allTextContents();

  await page.reload();
  await page.getByRole('button', { name: '编辑边界（E）' }).click();
  await expect(steps(page)).toHaveText(said);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(steps(page).first()).toHaveClass('undone');
});

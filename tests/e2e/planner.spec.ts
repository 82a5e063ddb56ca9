import { expect, expectAccessible, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('#/plan');
  await expect(page.getByRole('heading', { name: '合计（按二级网格）' })).toBeVisible();
});

test('a grid is found by its name and answers who, what and how', async ({ page }) => {
  await page.getByRole('combobox', { name: '搜索网格、服务站、地点' }).fill('王厝社区第一网格');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/s=g/);
  const card = page.getByRole('tabpanel', { name: '网格' });
  await expect(card).toContainText('王厝社区第一网格');
  for (const question of ['谁来做事', '做什么事', '怎么做事']) await expect(card).toContainText(question);
  await expect(card).toContainText('网格+物业+未保站');
  await expect(card).toContainText('未公布');
});

test('the table lists all grids, sorts, and chooses by keyboard', async ({ page }) => {
  await page.getByRole('tab', { name: '表格' }).click();
  const panel = page.getByRole('tabpanel', { name: '表格' });
  await expect(panel.getByRole('grid').or(panel.getByRole('table')).first()).toBeVisible();
  await expectAccessible(page);
});

test('each tab is without fault', async ({ page }) => {
  for (const tab of ['网格', '图层', '分析', '检查']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expectAccessible(page);
  }
});

test('typed coordinates name the grids of all three levels', async ({ page }) => {
  await page.getByRole('tab', { name: '分析' }).click();
  const panel = page.getByRole('tabpanel', { name: '分析' });
  await panel.getByRole('textbox', { name: '经度, 纬度（WGS 84）' }).fill('118.575, 24.815');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel')).toContainText(/(社区|片区).*网格/);
});

import { expect, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
});

test('a grid is found by its name, by its code and by sound, and chosen by keys', async ({ page }) => {
  const box = page.getByRole('combobox', { name: '搜索网格、服务站、地点' });
  for (const words of ['官前社区第四网格', '35058200301004', 'guanqianshequdisiwangge']) {
    await box.fill(words);
    await expect(page.getByRole('option').first()).toContainText('官前社区第四网格');
  }
  await box.press('Enter');
  await expect(page).toHaveURL(/s=g:\d+/);
  await expect(page.getByRole('navigation', { name: '所看的范围' })).toContainText('官前社区第四网格');
});

test('a place is flown to', async ({ page }) => {
  const box = page.getByRole('combobox', { name: '搜索网格、服务站、地点' });
  await box.fill('示例小区一');
  await box.press('Enter');
  await expect(page).toHaveURL(/c=118\.5\d+,24\.[78]\d+,16/);
});

import { expect, expectAccessible, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('');
  await expect(page.getByText('西园街道（示例数据）')).toBeVisible();
});

test('the first page says what is open, that it is a sample, and leads to three modes', async ({ page }) => {
  await expect(page.getByText('示例数据', { exact: true })).toBeVisible();
  await expect(page.getByText(/一级网格 15/)).toContainText('二级网格 55');
  const doors = page.getByRole('navigation', { name: '选择用途' }).getByRole('link');
  await expect(doors).toHaveCount(3);
  await expectAccessible(page);
});

test('the page speaks English when asked, and says so in the link', async ({ page }) => {
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.getByRole('heading', { name: 'OneGrid' })).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('长辈版 is one tap away', async ({ page }) => {
  await page.getByRole('link', { name: /长辈版/ }).click();
  await expect(page).toHaveURL(/#\/find\?.*elder=1/);
});

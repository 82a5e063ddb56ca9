import { expect, expectAccessible, holdBack, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('');
  await expect(page.getByText('西园街道（示例数据）')).toBeVisible();
});

test('the first page says what is open, that it is a sample, and leads to three modes', async ({ page }) => {
  await expect(page.getByText('示例数据', { exact: true })).toBeVisible();
  await expect(page.getByText(/^一级网格 15/)).toBeVisible();
  await expect(page.getByText(/^二级网格 55/)).toBeVisible();
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

for (const width of [360, 1440]) {
  test(`at ${width} px no door moves when the data are there`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const send = await holdBack(page, /grids\.geojson/);
    await page.goto('');
    await expect(page.getByText('正在读取数据…')).toBeVisible();
    const door = page.getByRole('link', { name: /居民查询/ });
    const before = await door.boundingBox();
    send();
    await expect(page.getByText(/服务站 \d/)).toBeVisible();
    expect(await door.boundingBox()).toEqual(before);
  });
}

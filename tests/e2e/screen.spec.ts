import { expect, expectAccessible, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
});

test('the headline, the figures and the list say the same', async ({ page }) => {
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  const overdue = Number(/^(\d+) 个网格超时未巡/.exec(headline)?.[1]);
  expect(overdue).toBeGreaterThan(0);
  await expect(page.getByRole('region', { name: '超时未巡' }).getByRole('button')).toHaveCount(overdue);
  await expect(page.getByRole('region', { name: '今日巡查' })).toContainText(`${overdue} 个网格`);
});

test('what is not published is said beside the sum', async ({ page }) => {
  await expect(page.getByRole('region', { name: '人口与覆盖' })).toContainText('已公布 41 / 55');
});

test('it says that it replays and is synthetic', async ({ page }) => {
  await expect(page.getByRole('banner')).toContainText('回放 · 合成');
  await expect(page.getByRole('banner')).toContainText('示例数据');
});

test('an overdue grid is chosen in the list, named in the link, and let go by choosing it again', async ({
  page,
}) => {
  const row = page.getByRole('region', { name: '超时未巡' }).getByRole('button').first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/s=g/);
  await row.click();
  await expect(page).not.toHaveURL(/s=g/);
});

test('no adverse figure stands beside a real name', async ({ page }) => {
  for (const name of ['超时未巡', '巡查走到最少']) {
    const rows = page.getByRole('region', { name }).getByRole('listitem');
    await expect(rows.first()).toBeVisible();
    for (const row of await rows.all()) await expect(row).toContainText('示例');
  }
});

test('the window of time changes what is counted, and goes into the link', async ({ page }) => {
  await page.getByRole('group', { name: '时段', exact: true }).getByRole('button', { name: '7 日' }).click();
  await expect(page).toHaveURL(/w=/);
  await expect(page.getByRole('region', { name: '时段' })).toContainText('11月16日');
});

test('axe finds nothing on the wall', async ({ page }) => {
  await expect(page.getByRole('region', { name: '网格地图' })).toBeVisible();
  await expectAccessible(page);
});

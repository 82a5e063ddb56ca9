import { expect, expectAccessible, holdBack, test } from './page.ts';

test.use({ viewport: { width: 390, height: 844 } });

test.beforeEach(async ({ page }) => {
  await page.goto('#/find');
  await expect(page.getByRole('heading', { name: '您在哪儿？' })).toBeVisible();
});

test('the answer comes as a list, without a map library', async ({ page }) => {
  await expect(page.getByRole('status').filter({ hasText: '77 个服务站' })).toBeVisible();
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(scripts.filter((name) => /maplibre|stage|overlay/.test(name))).toEqual([]);
  await expectAccessible(page);
});

test('a need narrows the list to the stations that publish it', async ({ page }) => {
  const chip = page.getByRole('button', { name: /^卫生间 ?\d+ 个服务站$/ });
  const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
  await chip.click();
  await expect(page.getByRole('status').filter({ hasText: `${count} 个` })).toBeVisible();
});

test('a place name leads to the grid, whom to call, and stations by distance', async ({ page }) => {
  await page.getByRole('combobox', { name: '搜索网格、服务站、地点' }).fill('示例甲片区第一网格');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '示例甲片区第一网格', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /打/ }).first()).toHaveAttribute('href', /^tel:/);
});

test('a position is used once and stays in the page', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 118.5912345, latitude: 24.8298765, accuracy: 10 });
  const told: string[] = [];
  page.on('request', (request) => told.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByRole('button', { name: '用手机定位' }).click();
  await expect(page.getByText(/您(大概)?在|可能在|不在/).first()).toBeVisible();
  told.push(page.url(), await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })));
  for (const text of told) expect(text).not.toMatch(/118\.59123|24\.82987/);
});

test('长辈版 enlarges text and targets', async ({ page }) => {
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page).toHaveURL(/elder=1/);
  const size = await page.getByRole('button', { name: '用手机定位' }).evaluate((button) => ({
    text: Number.parseFloat(getComputedStyle(button).fontSize),
    height: button.getBoundingClientRect().height,
  }));
  expect(size.text).toBeGreaterThanOrEqual(24);
  expect(size.height).toBeGreaterThanOrEqual(60);
  await expectAccessible(page);
});

test('with the network cut it still answers', async ({ page, context }) => {
  const fetched = (): Promise<boolean> =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /picture/.test(name)));
  await expect.poll(fetched).toBe(true);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('combobox', { name: '搜索网格、服务站、地点' }).fill('苏塘社区第二网格');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '苏塘社区第二网格', exact: true })).toBeVisible();
});

test('a way that was asked for before walks are known stays, wherever the list by distance puts its station', async ({
  page,
}) => {
  const goOn = await holdBack(page, /preparation-.*\.js$/);
  await page.goto('about:blank');
  await page.goto('#/find?grid=35058200300701');
  const names = page.getByRole('heading', { level: 3 });
  const first = (await names.first().textContent()) ?? '';
  await page.getByRole('button', { name: '怎么走' }).first().click();
  goOn();
  await expect(page.getByRole('link', { name: '高德地图' })).toBeVisible();
  await expect(names.first()).not.toHaveText(first);
  await expect(page.getByRole('heading', { name: first })).toBeVisible();
});

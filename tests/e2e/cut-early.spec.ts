/** The network is cut while the page is still fetching what it needs, and comes back. */
import { test as base, expect, type Page } from '@playwright/test';
import { type Cable, layCable } from './cable.ts';
import { PIXEL } from './pixel.ts';

const test = base.extend<{ cable: Cable; thrown: string[] }>({
  cable: async ({ baseURL }, use) => {
    const cable = await layCable(baseURL ?? '');
    await use(cable);
    await cable.close();
  },
  // The browser itself writes down each failed request; what the page throws is another matter.
  thrown: [
    async ({ page }, use) => {
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await use(thrown);
      expect(thrown).toEqual([]);
    },
    { auto: true },
  ],
});

const notice = (page: Page) => page.getByRole('status').filter({ hasText: '网络断了' });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });

for (const [what, file] of [
  ['its settings', /config\.json/],
  ['its patrols', /tracks/],
  ['the map', /maplibre-gl-worker/],
  ['the figures', /patrols\.worker/],
] as const) {
  test(`a wall that the network leaves before it has ${what} says so, and goes on when it is back`, async ({
    page,
    cable,
  }) => {
    cable.cutAt(file);
    await page.goto(`${cable.url}#/screen`);
    await expect(notice(page)).toBeVisible();
    await expect(page.getByText(/正在统计巡查|没有打开/)).toHaveCount(0);
    cable.plug();
    await expect(headline(page)).toContainText('超时未巡');
    await expect(page.getByRole('button', { name: '放大' })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  });
}

test('a planner who begins to edit without the network is told, and edits when it is back', async ({
  page,
  cable,
}) => {
  await page.goto(`${cable.url}#/plan`);
  await expect(page.getByRole('contentinfo')).toContainText('15 / 55 / 25');
  cable.cut();
  await page.getByRole('button', { name: '编辑' }).click();
  await expect(notice(page)).toBeVisible();
  cable.plug();
  await expect(page.getByRole('heading', { name: '正在调整' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('another language is waited for, and what is on the page stays', async ({ page, cable }) => {
  await page.goto(`${cable.url}#/plan`);
  await expect(page.getByRole('contentinfo')).toContainText('15 / 55 / 25');
  cable.cut();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(notice(page)).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('15 / 55 / 25');
  cable.plug();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('tiles of a base map that did not come are asked for again, and nothing is thrown', async ({
  page,
  cable,
}) => {
  const tiles = { came: 0, failed: 0, cut: false };
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: {
        dataset: 'data/xiyuan/',
        basemap: { kind: 'xyz', tiles: ['tiles/{z}/{x}/{y}.png'], attribution: '示例底图' },
        hosts: [],
        wall: { heightM: 2, viewerM: 8 },
      },
    }),
  );
  await page.route('**/tiles/*/*/*.png', (route) => {
    tiles[tiles.cut ? 'failed' : 'came']++;
    return tiles.cut
      ? route.abort('internetdisconnected')
      : route.fulfill({ body: PIXEL, contentType: 'image/png' });
  });
  await page.goto(`${cable.url}#/plan`);
  await expect.poll(() => tiles.came).toBeGreaterThan(0);
  tiles.cut = true;
  cable.cut();
  await page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => tiles.failed).toBeGreaterThan(0);
  const { came } = tiles;
  tiles.cut = false;
  cable.plug();
  await expect.poll(() => tiles.came).toBeGreaterThan(came);
});

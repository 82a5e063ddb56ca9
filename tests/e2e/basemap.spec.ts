import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { PIXEL } from './pixel.ts';

/** The page as a deployer configured it, with a base map from its own host. */
async function openWith(page: Page, basemap: object): Promise<void> {
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: { dataset: 'data/xiyuan/', basemap, hosts: [], wall: { heightM: 2, viewerM: 8 } },
    }),
  );
  await page.goto('#/plan');
  await expect(page.getByRole('contentinfo')).toContainText('15 / 55 / 25');
}

test('tiles that a deployer names are fetched and credited', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/tiles/*/*/*.png', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ body: PIXEL, contentType: 'image/png' });
  });
  await openWith(page, { kind: 'xyz', tiles: ['tiles/{z}/{x}/{y}.png'], attribution: '示例底图' });
  await expect(page.getByText('示例底图')).toBeVisible();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked.every((path) => /\/tiles\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
});

test('a style that cannot be read is said, and the map goes on with its own ground', async ({ page }) => {
  await page.route('**/style.json', (route) =>
    route.fulfill({ body: 'no style', contentType: 'text/plain' }),
  );
  await openWith(page, { kind: 'style', url: 'style.json' });
  await expect(page.getByRole('status').filter({ hasText: /底图/ })).toContainText('style.json');
  await expect(page.getByText(/1:\d/)).toBeVisible();
});

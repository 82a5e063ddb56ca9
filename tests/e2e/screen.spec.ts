import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';

/** Rows of the overdue list: each says when it was due. */
const overdueRows = (page: Page): Locator => page.getByRole('button', { name: /应于 \d\d:\d\d 前/ });

test.beforeEach(async ({ page }) => {
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
});

test('the headline, the figures and the list say the same', async ({ page }) => {
  const headline = await page.getByRole('heading', { level: 1 }).textContent();
  const overdue = Number(/(\d+) 个网格超时未巡/.exec(headline ?? '')?.[1]);
  expect(overdue).toBeGreaterThan(0);
  await expect(overdueRows(page)).toHaveCount(overdue);
  await expect(page.getByRole('button', { name: `超时未巡 ${overdue} 个网格` })).toBeVisible();
});

test('what is not published is said beside the sum', async ({ page }) => {
  await expect(page.getByText('已公布 41 / 55')).toBeVisible();
});

test('it says that it replays and is synthetic', async ({ page }) => {
  await expect(page.getByRole('banner')).toContainText('回放 · 合成');
  await expect(page.getByRole('banner')).toContainText('示例数据');
});

test('another language reaches the words of the map, too', async ({ page }) => {
  await expect(page.getByRole('button', { name: '放大' })).toBeVisible();
  await expect(page.getByText(/^\d+\s(公里|米)$/)).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(1);
  await expect(page.getByText(/^\d+\sk?m$/)).toHaveCount(1);
});

test('an overdue grid is chosen in the list, named in the link, and let go by choosing it again', async ({
  page,
}) => {
  const row = overdueRows(page).first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/s=g/);
  await row.click();
  await expect(page).not.toHaveURL(/s=g/);
});

test('no adverse figure stands beside a real name', async ({ page }) => {
  await expect(overdueRows(page).first()).toBeVisible();
  const low = page.getByRole('button', { name: /^示例.* \d+%$/ });
  await expect(low.first()).toBeVisible();
  for (const row of await overdueRows(page).all()) await expect(row).toContainText('示例');
  await expect(page.getByRole('button', { name: /\d+%$/ })).toHaveCount(await low.count());
});

test('the window of time changes what is counted, and goes into the link', async ({ page }) => {
  await page.getByRole('group', { name: '时段', exact: true }).getByRole('button', { name: '7 日' }).click();
  await expect(page).toHaveURL(/w=/);
  await expect(page.getByText('11月16日').first()).toBeVisible();
});

test('axe finds nothing on the wall', async ({ page }) => {
  await expect(overdueRows(page).first()).toBeVisible();
  await expectAccessible(page);
});

test.describe('where motion is not wanted', () => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ]) {
    test.describe(`at ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size, contextOptions: { reducedMotion: 'reduce' } });

      // A jump tells of its end at once: scene and map once answered each other for ever, and no frame came.
      test('the map comes to rest, and the page answers', async ({ page }) => {
        await expect(overdueRows(page).first()).toBeVisible();
        await expect(page).toHaveURL(/c=/);
        const camera = (): string | undefined => /[?&]c=([^&]*)/.exec(page.url())?.[1];
        await page.getByRole('button', { name: '7 日' }).click();
        await expect(page).toHaveURL(/w=/);
        const rests = async (): Promise<boolean> => {
          const before = camera();
          await page.waitForTimeout(1500);
          return camera() === before;
        };
        await expect.poll(rests).toBe(true);
      });
    });
  }
});

test('a click is answered before the map is there', async ({ page }) => {
  await page.route(/stage-[^/]*\.js$/, () => undefined);
  await page.reload();
  const picture = page.getByRole('img', { name: '网格地图' });
  await picture.click();
  await expect(page).toHaveURL(/s=g:\d+/);
  await expect(page.getByRole('application')).toHaveCount(0);
});

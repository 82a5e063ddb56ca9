import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';

/** The short form; `LOSSES=20` is the long one. */
const LOSSES = Number(process.env.LOSSES ?? 3);

const map = (page: Page): Locator => page.getByRole('region', { name: '网格地图' });

/** Takes the WebGL context of a canvas away and, where it can be, gives it back, as a driver does. */
const lose = (canvas: Locator, back: boolean): Promise<void> =>
  canvas.evaluate((element, restore) => {
    const context = (element as HTMLCanvasElement).getContext('webgl2');
    const loss = context?.getExtension('WEBGL_lose_context');
    if (!loss) throw new Error('Got no context to lose.');
    loss.loseContext();
    if (restore) setTimeout(() => loss.restoreContext(), 50);
  }, back);

test.use({ viewport: { width: 960, height: 640 } });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
  await expect(map(page).locator('canvas')).toHaveCount(2);
});

test('a lost map and a lost overlay come back as they were', async ({ page }) => {
  const steady = async (): Promise<string> => (await map(page).screenshot()).toString('base64');
  let before = '';
  await expect
    .poll(async () => {
      const [last, now] = [before, await steady()];
      before = now;
      return last === now;
    })
    .toBe(true);
  for (let loss = 0; loss < LOSSES; loss++) {
    await lose(map(page).locator('canvas.maplibregl-canvas'), true);
    await expect.poll(async () => (await steady()) === before).toBe(true);
    await lose(map(page).locator('canvas:not(.maplibregl-canvas)'), false);
    await expect.poll(async () => (await steady()) === before).toBe(true);
  }
  await expect(map(page).locator('canvas')).toHaveCount(2);
});

/** What a wall must live through: lost graphics, a dead worker, a cut network, weeks of its own clock. */
import type { Page } from '@playwright/test';
import { burdenOf, draw, stopClocks, takeClocks, update } from '../soak/time-lapse.ts';
import { addHand, type CanvasName, hasContext, loseContext, restingMap } from '../soak/wall-page.ts';
import { expect, test } from './page.ts';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });

// That the map looks as before to the last pixel is held by `npm run soak -- losses`, on a page that nothing disturbs.
for (const canvas of ['map', 'overlay'] as const satisfies readonly CanvasName[]) {
  test(`the ${canvas} loses its WebGL context, and draws again where it looked`, async ({ page }) => {
    await addHand(page);
    await page.goto('#/screen?c=118.574739,24.812835,12.3');
    await expect(headline(page)).toContainText('超时未巡');
    await expect.poll(() => hasContext(page, canvas)).toBe(true);
    const link = page.url();
    for (let i = 0; i < 2; i++) {
      await loseContext(page, canvas);
      await expect.poll(() => hasContext(page, canvas)).toBe(true);
      await expect(page.locator('.maplibregl-canvas')).toBeVisible();
      await expect(page.locator('og-wall-picture')).toHaveCount(0);
    }
    expect(page.url()).toBe(link);
  });
}

test('while the context is lost, the scene stands there as a picture', async ({ page }) => {
  await addHand(page);
  await page.goto('#/screen');
  await expect(headline(page)).toContainText('超时未巡');
  await restingMap(page);
  const picture = page.locator('og-wall-picture svg');
  await expect(picture).toHaveCount(0);
  const back = await loseContext(page, 'map', { restore: false });
  // Grids, outlines, ground and trails are a path each for all that look alike.
  await expect.poll(() => picture.locator('path').count()).toBeGreaterThan(10);
  await expect(page.locator('.maplibregl-canvas')).toBeHidden();
  await back();
  await expect(picture).toHaveCount(0);
});

test('until the map has read its grids, their picture stands there', async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route(/maplibre-gl-worker[^/]*\.js$/, async (route) => {
    // It is fetched before the map is made, and where pages are watched no cache answers the map.
    if (asked++ > 0) await released;
    await route.continue();
  });
  await page.goto('#/screen');
  const picture = page.locator('og-wall-picture svg');
  // The buttons come with the map, which has nothing to draw yet.
  await expect(page.getByRole('button', { name: '放大' })).toBeAttached();
  await expect(headline(page)).toContainText('超时未巡');
  expect(await picture.locator('path').count()).toBeGreaterThan(5);
  release();
  await expect(picture).toHaveCount(0);
});

test('trails are never drawn into a canvas of another size and stretched over the map', async ({ page }) => {
  await page.addInitScript(() => {
    const drawn = new Set<HTMLCanvasElement>();
    const stretched: string[] = [];
    Object.assign(globalThis, { drawn, stretched });
    const plain = WebGL2RenderingContext.prototype.drawElementsInstanced;
    WebGL2RenderingContext.prototype.drawElementsInstanced = function (...args) {
      if (this.canvas instanceof HTMLCanvasElement) drawn.add(this.canvas);
      return plain.apply(this, args);
    };
    const look = (): void => {
      for (const canvas of drawn) {
        const { width, clientWidth } = canvas;
        if (
          getComputedStyle(canvas).visibility === 'visible' &&
          Math.abs(width - clientWidth * devicePixelRatio) > 2
        )
          stretched.push(`${canvas.id}: ${width} px shown in ${clientWidth}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('#/screen');
  await expect(headline(page)).toContainText('超时未巡');
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(globalThis as unknown as { drawn: Set<HTMLCanvasElement> }).drawn].some(
          ({ id, width, clientWidth }) => id === 'deckgl-overlay' && width === clientWidth,
        ),
      ),
    )
    .toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as { stretched: string[] }).stretched)).toEqual([]);
});

test('a worker that dies is started anew, and the figures go on', async ({ page }) => {
  await page.addInitScript(() => {
    const started: { address: string; worker: Worker }[] = [];
    Object.assign(globalThis, { started });
    globalThis.Worker = new Proxy(Worker, {
      construct(plain, args) {
        const worker: Worker = Reflect.construct(plain, args);
        started.push({ address: String(args[0]), worker });
        return worker;
      },
    });
  });
  await page.goto('#/screen');
  await expect(headline(page)).toContainText('超时未巡');
  const killed = await page.evaluate(() => {
    const { started } = globalThis as unknown as { started: { address: string; worker: Worker }[] };
    const patrols = started.filter(({ address }) => address.includes('patrols'));
    for (const { worker } of patrols) worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    return patrols.length;
  });
  expect(killed).toBeGreaterThan(0);
  await page.getByRole('group', { name: '时段', exact: true }).getByRole('button', { name: '7 日' }).click();
  await expect(page.getByText('11月16日').first()).toBeVisible();
  await expect(headline(page)).not.toContainText('正在统计');
});

test('with the network cut, all of the wall goes on', async ({ page, context }) => {
  await page.goto('#/screen');
  await expect(headline(page)).toContainText('超时未巡');
  // What may be asked for later comes in quiet moments.
  await page.waitForLoadState('networkidle');
  await restingMap(page);
  await context.setOffline(true);

  await page.getByRole('group', { name: '时段', exact: true }).getByRole('button', { name: '7 日' }).click();
  await expect(page.getByText('11月16日').first()).toBeVisible();
  const overdue = page.getByRole('button', { name: /应于 \d\d:\d\d 前/ }).first();
  await overdue.click();
  await expect(page).toHaveURL(/s=g/);
  for (const name of ['密度', '六边形']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('button', { name: 'English' }).click();
  await expect(headline(page)).toContainText(/overdue/i);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '浅色' }).click();
  await page.getByText('留存', { exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /PNG/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.png$/);
  await page.getByRole('button', { name: '轮播' }).click();
  await expect(page.getByRole('button', { name: '轮播' })).toHaveAttribute('aria-pressed', 'true');
});

test('hours of its own clock leave nothing behind', async ({ page }) => {
  await takeClocks(page, Date.parse('2026-11-26T08:00:00+08:00'));
  await page.goto('#/screen');
  await expect(headline(page)).toContainText('超时未巡');
  for (const name of ['回放', '轮播', '值守'])
    await page.getByRole('button', { name, exact: true }).press('Enter');
  await stopClocks(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const run = async (draws: number, updatesEach: number): Promise<void> => {
    for (let i = 0; i < draws; i++) {
      await update(page, updatesEach);
      await draw(page);
    }
  };
  // Scenes of the tour that are first seen later would look like growth.
  await run(60, 1);
  const first = await burdenOf(page, cdp);
  await run(8, 20);
  const last = await burdenOf(page, cdp);
  expect(last.contexts).toBeLessThanOrEqual(2);
  expect(last.contexts).toBe(first.contexts);
  expect(last.listeners).toBeLessThanOrEqual(1.1 * first.listeners);
  expect(last.nodes).toBeLessThanOrEqual(1.2 * first.nodes);
  expect(last.glObjects).toBeLessThanOrEqual(1.5 * first.glObjects);
});

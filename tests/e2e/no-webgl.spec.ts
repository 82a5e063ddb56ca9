import { expect, expectAccessible, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...args: Parameters<typeof real>
    ) {
      return String(args[0]).startsWith('webgl') ? null : real.apply(this, args);
    } as typeof real;
  });
});

for (const mode of ['screen', 'plan'] as const) {
  test(`without WebGL ${mode} shows grids and names as a picture`, async ({ page }) => {
    await page.goto(`#/${mode}`);
    await expect(page.locator('svg text', { hasText: '苏塘社区' }).first()).toBeVisible();
    await expect.poll(() => page.locator('svg path').count()).toBeGreaterThan(15);
    await expectAccessible(page);
  });
}

test('without WebGL a click on the picture of the wall chooses the grid, and a second one lets it go', async ({
  page,
}) => {
  await page.goto('#/screen');
  const picture = page.getByRole('img', { name: '网格地图' });
  await expect(picture).toBeVisible();
  await picture.click();
  await expect(page).toHaveURL(/s=g:\d+/);
  await picture.click();
  await expect(page).not.toHaveURL(/s=g/);
});

test('without WebGL a click on the picture opens the card of the grid', async ({ page }) => {
  await page.goto('#/plan');
  const picture = page.getByRole('img', { name: /示例/ });
  await expect(picture).toBeVisible();
  await picture.click();
  await expect(page).toHaveURL(/s=g:\d+/);
  await expect(page.getByRole('heading', { name: /第.网格/ }).first()).toBeVisible();
});

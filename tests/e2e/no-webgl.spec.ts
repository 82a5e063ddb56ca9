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

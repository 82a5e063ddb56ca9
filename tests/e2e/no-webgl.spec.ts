import { expect, expectAccessible, holdBack, test } from './page.ts';

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

// A finger that aims at a grid must not meet the one beside it because figures came meanwhile.
test('what is counted takes the room that waited for it: neither the map nor the strip of time moves', async ({
  page,
}) => {
  const send = await holdBack(page, /tracks\.geojson/);
  await page.goto('#/screen');
  const name = page.locator('svg text', { hasText: '苏塘社区' }).first();
  const parts = [
    name,
    page.getByRole('region', { name: '时段', exact: true }),
    page.getByRole('slider', { name: '回放到' }),
  ];
  const boxes = (): Promise<unknown[]> => Promise.all(parts.map((part) => part.boundingBox()));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正在读取巡查…');
  await expect(page.getByRole('button', { name: '回放' })).toBeDisabled();
  // The picture is drawn anew as one: between two of them a name has no box.
  let before: unknown[] = [];
  await expect(async () => {
    before = await boxes();
    expect(before).not.toContain(null);
  }).toPass();
  send();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
  await expect(page.getByRole('button', { name: '回放' })).toBeEnabled();
  await expect.poll(boxes).toEqual(before);
});

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

/** A planner whose dataset has an inset level: micro grids that may overlap, each a layer of its own. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';
import { onMap, panel, steps } from './plan-page.ts';

/** Two squares of about 100 m that overlap by a quarter, in the middle of 屿头社区第二网格. */
const [EAST, NORTH] = [118.5625, 24.8195];
const square = (code: string, name: string, east: number, north: number) => {
  const [w, s, e, n] = [east, north, east + 0.001, north + 0.001].map((at) => Math.round(at * 1e7) / 1e7) as [
    number,
    number,
    number,
    number,
  ];
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return {
    type: 'Feature',
    properties: { code, name, level: 3, parentCode: '35058200300102', kind: 'micro' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
};

async function openWithInsets(page: Page): Promise<void> {
  await page.route('**/data/xiyuan/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    const levels = manifest.levels.map((level: { level: number }) =>
      level.level === 3 ? { ...level, tiling: 'inset' } : level,
    );
    const { expected: _counts, ...rest } = manifest;
    // The files are not those whose sums the manifest knows.
    const files = manifest.files.map(({ sha256: _sum, ...file }: { sha256?: string }) => file);
    await route.fulfill({ json: { ...rest, levels, files } });
  });
  await page.route('**/data/xiyuan/grids.geojson', async (route) => {
    const grids = await (await route.fetch()).json();
    const tiled = grids.features.filter(
      ({ properties }: { properties: { level: number } }) => properties.level < 3,
    );
    const insets = [
      square('3505820030010271', '微网格甲', EAST, NORTH),
      square('3505820030010272', '微网格乙', EAST + 0.0005, NORTH + 0.0005),
    ];
    await route.fulfill({ json: { ...grids, features: [...tiled, ...insets] } });
  });
  await page.goto(`#/plan?c=${EAST + 0.0005},${NORTH + 0.0005},17.5`);
  await page.getByRole('button', { name: '编辑边界（E）' }).click();
  await expect(page.getByRole('main', { name: '地图' }).locator('canvas').first()).toBeVisible();
  await expect(page.getByText(/^1:\d/)).toBeVisible();
}

const choose = (page: Page, label: string) =>
  page.getByRole('combobox', { name: '边界属于' }).selectOption({ label });

test('by mouse: a corner of an inset grid is dragged over its neighbour, the figures follow, and it is taken back', async ({
  page,
}) => {
  await openWithInsets(page);
  await choose(page, '微网格甲');
  await expect(panel(page).getByRole('article')).toHaveCount(1);
  await expect(panel(page).getByRole('article')).toContainText('微网格甲');
  // Its north-east corner is 0.0005° from the middle: 50.5 m east and 55.4 m north.
  const mPerPx = (40_075_016.686 * Math.cos((24.82 * Math.PI) / 180)) / (512 * 2 ** 17.5);
  const [x, y] = await onMap(page, 0.5, 0.5);
  const corner = [x + 50.5 / mPerPx, y - 55.4 / mPerPx] as const;
  await page.mouse.move(...corner);
  await page.mouse.down();
  await page.mouse.move(corner[0] + 40, corner[1] - 20, { steps: 6 });
  await expect(panel(page).getByRole('article')).toContainText(/\+[\d,.]+ 平方米/);
  await page.mouse.up();
  await expect(steps(page).first()).toContainText('移动边界点：微网格甲 的外缘');
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled();
  // What is impossible in a layer of its own is said.
  await page.keyboard.press('3');
  await expect(page.getByRole('status').filter({ hasText: '自成一层' })).toBeVisible();
});

test('by keys: a point is added and taken out, and the whole border is moved', async ({ page }) => {
  await openWithInsets(page);
  await choose(page, '微网格乙');
  await page.getByRole('main', { name: '地图' }).locator('canvas').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /第 \d \/ 4 点/ })).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(steps(page).first()).toContainText('加边界点：微网格乙 的外缘');
  await page.keyboard.press('Delete');
  await expect(steps(page)).toHaveCount(3);
  await expect(steps(page).first()).toContainText('删边界点：微网格乙 的外缘');
  await page.keyboard.press('m');
  for (let n = 0; n < 12; n++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(steps(page).first()).toContainText('移动整条边界：微网格乙 的外缘');
});

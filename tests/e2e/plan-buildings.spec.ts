import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';
import { onMap, panel, startEditing, steps } from './plan-page.ts';

/** A house of 屿头社区第二网格 in the middle of the map, with the border of 烧厝社区第三网格 25 m away. */
const CAMERA = 'c=118.564699,24.8189,18';
const RECEIVER = '烧厝社区第三网格';

/** Pixels east and south of it: a house in the third row from that border. */
const BEHIND = [-65, -145] as const;

async function takeUp(page: Page): Promise<void> {
  await startEditing(page, CAMERA);
  await page.keyboard.press('5');
  await page.getByRole('radiogroup', { name: '划归什么' }).getByRole('radio', { name: '楼栋' }).click();
  await page.getByRole('combobox', { name: '划给' }).selectOption({ label: RECEIVER });
}

/** A place so many pixels east and south of the middle of the map. */
async function beside(page: Page, east: number, south: number): Promise<[number, number]> {
  const [x, y] = await onMap(page, 0.5, 0.5);
  return [x + east, y + south];
}

test('by mouse: a house behind others is refused while the hand is down, and comes with those before it', async ({
  page,
}) => {
  await takeUp(page);
  await page.getByRole('combobox', { name: '半径' }).selectOption({ label: '10 m' });
  await page.mouse.move(...(await beside(page, BEHIND[0], BEHIND[1])));
  await page.mouse.down();
  await expect(page.getByText('隔着别的楼或地')).toBeVisible();
  await page.mouse.up();
  await expect(steps(page)).toHaveCount(1);

  await page.mouse.move(...(await beside(page, BEHIND[0], BEHIND[1])));
  await page.mouse.down();
  await page.mouse.move(...(await beside(page, 0, 0)), { steps: 8 });
  await expect(page.getByText(`栋楼给 ${RECEIVER}`).first()).toBeVisible();
  await expect(panel(page).getByRole('article')).toHaveCount(2);
  await page.mouse.up();
  await expect(steps(page)).toHaveCount(2);
  await expect(steps(page).first()).toContainText(`栋楼给 ${RECEIVER}`);
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled();

  await page.getByRole('radio', { name: '方框' }).click();
  await page.mouse.move(...(await beside(page, -40, -40)));
  await page.mouse.down();
  await page.mouse.move(...(await beside(page, 40, 40)), { steps: 4 });
  await page.mouse.up();
  await expect(steps(page)).toHaveCount(2);
  await expect(steps(page).first()).toContainText(`划 1 栋楼给 ${RECEIVER}`);
});

test('by keys: the arrows go from house to house, Space holds them, Enter gives them, and undo gives them back', async ({
  page,
}) => {
  await takeUp(page);
  await page.getByRole('main', { name: '地图' }).locator('canvas').first().focus();
  await page.keyboard.press('ArrowRight');
  const said = page.getByRole('status').filter({ hasText: '楼栋' });
  await expect(said).toContainText('楼栋 B00410');
  await expect(said).toContainText('屿头社区第二网格，未选');
  await page.keyboard.press('Space');
  await expect(said).toContainText('已选；共选 1 栋');
  await expect(panel(page).getByRole('article')).toHaveCount(2);
  await page.keyboard.press('ArrowLeft');
  await expect(said).not.toContainText('B00410');
  await page.keyboard.press('Enter');
  await expect(steps(page).first()).toContainText(`划 1 栋楼给 ${RECEIVER}`);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled();
});

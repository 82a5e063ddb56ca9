/** A planner at work on the built page: editing begun, and places on the map that a hand would look for. */
import { expect, type Page } from '@playwright/test';

export const panel = (page: Page, name = '草案') => page.getByRole('tabpanel', { name });
export const steps = (page: Page) => panel(page).getByRole('list', { name: '历史' }).getByRole('button');

/** Where on the page a share of the map's width and height is. */
export async function onMap(page: Page, across: number, down: number): Promise<[number, number]> {
  const {
    x = 0,
    y = 0,
    width = 0,
    height = 0,
  } = (await page.getByRole('main', { name: '地图' }).boundingBox()) ?? {};
  return [x + across * width, y + down * height];
}

/** Takes the sample in hand as a plan where the map shows it at a place and zoom. */
export async function startEditing(page: Page, camera = 'c=118.578,24.8155,14.6'): Promise<void> {
  await page.goto(`#/plan?${camera}`);
  await page.getByRole('button', { name: '编辑边界（E）' }).click();
  await expect(page.getByRole('button', { name: '移动边界（1）' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('main', { name: '地图' }).locator('canvas').first()).toBeVisible();
  await expect(page.getByText(/^1:\d/)).toBeVisible();
}

/** Splits the grids between two places of the map, given as shares of it. */
export async function split(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.getByRole('button', { name: '分割网格（3）' }).click();
  await page.mouse.click(...(await onMap(page, ...from)));
  const end = await onMap(page, ...to);
  await page.mouse.move(...end, { steps: 3 });
  await page.mouse.dblclick(...end);
}

/**
 * A place of the map from which a hand finds a border: it goes down from above the middle, `step` pixels at a time,
 * until the tool shows two sides.
 */
export async function findBorder(
  page: Page,
  tap: (x: number, y: number) => Promise<void>,
  step = 12,
): Promise<[number, number]> {
  const [x, top] = await onMap(page, 0.5, 0.3);
  const [, bottom] = await onMap(page, 0.5, 0.8);
  for (let y = top; y < bottom; y += step) {
    await tap(x, y);
    if ((await panel(page).getByRole('article').count()) === 2) return [x, y];
  }
  throw new Error('no border on the way');
}

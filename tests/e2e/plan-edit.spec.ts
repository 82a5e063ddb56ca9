import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';

/** The middle of a border between two level-2 grids, and a grid, where the opened sample shows them. */
const AT = 'c=118.58,24.815,15.5';

async function startEditing(page: Page): Promise<void> {
  await page.goto(`#/plan?${AT}`);
  await page.getByRole('button', { name: '编辑边界（E）' }).click();
  await expect(page.getByRole('tab', { name: '草案' })).toBeVisible();
  await expect(page.getByRole('button', { name: '移动边界（1）' })).toHaveAttribute('aria-pressed', 'true');
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: '草案' });
const steps = (page: Page) => panel(page).getByRole('list', { name: '历史' }).getByRole('button');

test('by keys alone: a border point is moved, both sides show it, and it is taken back', async ({ page }) => {
  await startEditing(page);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('article')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(steps(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeEnabled();
  await expectAccessible(page);
});

import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';

const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name });
const steps = (page: Page) => panel(page, '草案').getByRole('list', { name: '历史' }).getByRole('button');

test('by mouse: a grid is split, the checks say who is missing, the draft is named, compared and taken back', async ({
  page,
}) => {
  await page.goto('#/plan?c=118.578,24.8155,14.6');
  await page.getByRole('button', { name: '编辑边界（E）' }).click();
  await page.getByRole('button', { name: '分割网格（3）' }).click();
  const map = page.getByRole('main', { name: '地图' });
  const { x = 0, y = 0 } = (await map.boundingBox()) ?? {};
  await expect(map.locator('canvas').first()).toBeVisible();
  await page.mouse.click(x + 200, y + 300);
  await page.mouse.move(x + 600, y + 360, { steps: 3 });
  await page.mouse.dblclick(x + 600, y + 360);
  await expect(steps(page)).toHaveCount(2);
  await expect(page.getByText('✓ 已存在本机')).toBeVisible();

  await page.getByRole('tab', { name: '检查' }).click();
  const moved = panel(page, '检查').getByRole('region', { name: '楼栋换了网格' });
  await moved.getByRole('button', { name: '查看' }).first().click();
  await expect(panel(page, '检查').getByRole('region', { name: '缺网格员' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '草案', exact: true }).click();
  const plans = page.getByRole('dialog', { name: '方案' });
  await plans.getByRole('button', { name: '改名' }).click();
  await plans.getByRole('textbox', { name: '方案的名字' }).fill('东片');
  await page.keyboard.press('Enter');
  await plans.getByRole('button', { name: '复制一份' }).click();
  await expect(plans.getByText('东片（副本）')).toBeVisible();
  await expectAccessible(page);
  await plans.getByRole('button', { name: '与它比较' }).first().click();
  await expect(page.getByRole('slider', { name: '左边露出多少' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByRole('tab', { name: '草案' }).click();
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled();
  await expectAccessible(page);
});

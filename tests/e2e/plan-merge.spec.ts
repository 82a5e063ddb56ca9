import { expect, expectAccessible, test } from './page.ts';
import { panel, split, startEditing, steps } from './plan-page.ts';

test('another draft is merged: what both changed is asked about, and the merge is one step to take back', async ({
  page,
}) => {
  await startEditing(page);
  await split(page, [0.2, 0.4], [0.65, 0.48]);
  await expect(page.getByText('✓ 已存在本机')).toBeVisible();
  await page.getByRole('button', { name: '草案', exact: true }).click();
  const plans = page.getByRole('dialog', { name: '方案' });
  await plans.getByRole('button', { name: '改名' }).click();
  await plans.getByRole('textbox', { name: '方案的名字' }).fill('东片');
  await page.keyboard.press('Enter');
  await plans.getByRole('button', { name: '新建草案' }).click();
  await expect(page.getByRole('button', { name: '新草案' })).toBeVisible();
  await split(page, [0.2, 0.46], [0.65, 0.4]);
  await expect(page.getByText('✓ 已存在本机')).toBeVisible();

  await page.getByRole('button', { name: '草案', exact: true }).click();
  await plans.getByRole('button', { name: '合并进来…' }).click();
  const merge = panel(page).getByRole('region', { name: '合并方案' });
  await expect(merge.getByRole('heading', { name: '合并「东片」' })).toBeFocused();
  await expect(merge.getByText('1 处冲突，逐处选一个')).toBeVisible();
  await expect(merge.getByRole('button', { name: '合并为一步' })).toBeDisabled();
  await expectAccessible(page);
  await merge.getByRole('radio', { name: /^用对方的/ }).check();
  await expect(merge.getByText('取自对方的 1 步')).toBeVisible();
  await expect(merge.getByText('保留本草案的 0 步')).toBeVisible();
  await merge.getByRole('button', { name: '合并为一步' }).click();
  await expect(merge).toHaveCount(0);
  await expect(steps(page).first()).toHaveText(/合并方案 东片/);
  await expect(steps(page)).toHaveCount(3);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(steps(page).nth(1)).toHaveAttribute('aria-current', 'step');
});

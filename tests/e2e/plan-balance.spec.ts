import { expect, expectAccessible, test } from './page.ts';
import { panel, startEditing, steps } from './plan-page.ts';

test('by keyboard alone: a suggestion to balance a grid with its neighbours is asked for, read, accepted and undone', async ({
  page,
}) => {
  await startEditing(page, 'c=118.578,24.8155,14.6');
  await page.keyboard.press('/');
  await page.keyboard.type('王厝社区第四网格');
  await expect(page.getByRole('option', { name: /王厝社区第四网格/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '草案' }).focus();
  await page.keyboard.press('Enter');
  const balance = panel(page).getByRole('button', { name: '均衡…' });
  await balance.focus();
  await page.keyboard.press('Enter');
  await expect(balance).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).getByRole('checkbox', { name: '王厝社区第四网格' })).toBeChecked();
  await panel(page).getByRole('combobox', { name: '按什么均衡' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByRole('combobox', { name: '按什么均衡' })).toHaveValue('residents');
  await panel(page).getByRole('button', { name: '给出建议' }).focus();
  await page.keyboard.press('Enter');
  const found = panel(page).getByRole('article', { name: '均衡的建议' });
  await expect(found).toBeFocused();
  await expect(found.getByRole('status')).toHaveText(/^\d 个网格都在 ±10% 以内$/);
  await expect(found.getByRole('row', { name: /王厝社区第四网格/ })).toHaveText(
    /1,077\s*\+\d.*%\s*\d+\s*[+−±]/,
  );
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(found.getByRole('button', { name: '采纳', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(steps(page).first()).toHaveText(/均衡 \d 个网格/);
  await expect(balance).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(steps(page).first()).toHaveClass('undone');
});

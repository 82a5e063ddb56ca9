import { expect, test } from './page.ts';
import { onMap, panel, startEditing, steps } from './plan-page.ts';

const STATION = '屿头社区第一网格党群服务站';

test('by mouse: a station is dragged, who gains and who loses shows before the hand lets go, and undo brings it back', async ({
  page,
}) => {
  await startEditing(page, 'c=118.5557025,24.8221471,16');
  await page.getByRole('button', { name: '设服务站（8）' }).click();
  await page.mouse.move(...(await onMap(page, 0.5, 0.5)));
  await page.mouse.down();
  await page.mouse.move(...(await onMap(page, 0.8, 0.3)), { steps: 8 });
  const reached = panel(page).getByRole('article', { name: `${STATION}：走 10 分钟以内` });
  await expect(reached).toHaveAttribute('aria-busy', 'false');
  await expect(reached).toContainText(/变得走不到\s*\S+ 人 · \d+ 栋/);
  await expect(steps(page)).toHaveCount(1);
  await page.mouse.up();
  await expect(steps(page)).toHaveCount(2);
  await expect(steps(page).first()).toContainText(`移动 ${STATION}`);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(steps(page).first()).toHaveClass('undone');
});

test('a station that nobody dragged stays: a click takes it up, Escape lets it go', async ({ page }) => {
  await startEditing(page, 'c=118.5557025,24.8221471,16');
  await page.getByRole('button', { name: '设服务站（8）' }).click();
  await page.mouse.click(...(await onMap(page, 0.5, 0.5)));
  await expect(page.getByText(`再点一处：「${STATION}」搬到那里`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(`再点一处：「${STATION}」搬到那里`)).toHaveCount(0);
  await expect(steps(page)).toHaveCount(1);
});

import { expect, test } from './page.ts';
import { onMap, panel, startEditing, steps } from './plan-page.ts';

test('a shared border is simplified and smoothed by its buttons, and both steps are taken back', async ({
  page,
}) => {
  // In the middle of the map is the longest border between two grids.
  await startEditing(page, 'c=118.5663418,24.8246284,15.5');
  await page.mouse.click(...(await onMap(page, 0.5, 0.5)));
  const shape = panel(page).getByRole('group', { name: '选中的边界' });
  await shape.getByRole('slider').fill('30');
  const points = async (): Promise<readonly [before: number, after: number]> => {
    const [, before, after] = /(\d+) 点 → (\d+) 点/.exec(await shape.innerText()) ?? [];
    return [Number(before), Number(after)];
  };
  const [start, fewer] = await points();
  expect(fewer).toBeLessThan(start);
  await shape.getByRole('button', { name: '简化边界' }).click();
  await expect(steps(page).first()).toHaveText(/简化边界/);
  await expect(shape).toContainText('没有可以去掉的点');

  await shape.getByRole('button', { name: '圆滑边界' }).click();
  await expect(steps(page).first()).toHaveText(/平滑边界/);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(shape).toContainText(`${start} 点 → ${fewer} 点`);
});

/** A planner whose dataset is refused. */
import { expect, expectAccessible, test } from './page.ts';

test('a dataset that is refused does not leave a page that reads for ever: it says so, and why', async ({
  page,
}) => {
  await page.route('**/data/xiyuan/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    await route.fulfill({ json: { ...manifest, levels: [{ ...manifest.levels[0], label: '' }] } });
  });
  await page.goto('#/plan');
  const said = page.getByRole('main', { name: '地图' }).getByRole('alert');
  await expect(said).toContainText('数据没有打开');
  await expect(page.getByText('正在读取数据')).toHaveCount(0);
  await expectAccessible(page);
  await said.getByRole('button', { name: '看原因' }).click();
  await expect(page.getByRole('tabpanel', { name: '检查' })).toContainText('levels.0.label');
  await said.getByRole('button', { name: '打开别的数据' }).click();
  await expect(page.getByRole('dialog', { name: '打开数据' })).toBeVisible();
});

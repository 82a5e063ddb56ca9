import { expect, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
});

test('a window of one’s own is chosen by keys, counted, and kept in the link', async ({ page }) => {
  const time = page.getByRole('region', { name: '时段', exact: true });
  await time.getByText('自定义', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('group', { name: '自定义时段' });
  const start = sheet.getByRole('slider', { name: '时段开始' });
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/w=2026-11-21T16:30:00Z,2026-11-22T16:00:00Z/);
  await expect(time).toContainText('00:30 —');
  const clock = sheet.getByRole('textbox', { name: '到：时刻' });
  await clock.fill('12:00');
  await clock.press('Enter');
  await expect(page).toHaveURL(/w=2026-11-21T16:30:00Z,2026-11-22T04:00:00Z/);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(page.getByRole('region', { name: '时段', exact: true })).toContainText('00:30 — 12:00');
});

test('the thumbs of the window never cross', async ({ page }) => {
  await page.getByRole('region', { name: '时段', exact: true }).getByText('自定义', { exact: true }).click();
  const sheet = page.getByRole('group', { name: '自定义时段' });
  await sheet.getByRole('slider', { name: '时段结束' }).press('Home');
  await expect(page).toHaveURL(/w=2026-11-21T16:00:00Z,2026-11-21T16:15:00Z/);
});

test('a clock that is being written is not written over while the replay goes on', async ({ page }) => {
  await page.goto('#/screen?w=2026-11-21T00:00:00Z,2026-11-21T04:00:00Z');
  await page.getByRole('slider', { name: '回放到' }).press('Home');
  await page.getByRole('combobox', { name: '回放速度' }).selectOption('60');
  await page.getByRole('button', { name: '回放' }).click();
  await page.getByRole('region', { name: '时段', exact: true }).getByText('自定义', { exact: true }).click();
  const clock = page.getByRole('textbox', { name: '到：时刻' });
  await clock.fill('11:');
  await expect(page.getByRole('banner')).toContainText(/2026-11-21 08:0[2-9]/);
  await clock.press('End');
  await clock.pressSequentially('30');
  await clock.press('Enter');
  await expect(page).toHaveURL(/w=2026-11-21T00:00:00Z,2026-11-21T03:30:00Z/);
});

test('an end before the start stays as it was chosen, and says what is wrong with it', async ({ page }) => {
  await page.getByRole('region', { name: '时段', exact: true }).getByText('自定义', { exact: true }).click();
  const sheet = page.getByRole('group', { name: '自定义时段' });
  const [from, to] = [
    sheet.getByRole('combobox', { name: '从：日期' }),
    sheet.getByRole('combobox', { name: '到：日期' }),
  ];
  await to.selectOption({ index: 2 });
  await expect(sheet.getByRole('alert')).toHaveText('结束时间要晚于开始时间');
  expect(await to.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(2);
  await from.selectOption({ index: 1 });
  await expect(sheet.getByRole('alert')).toBeHidden();
  await expect(page).toHaveURL(/w=\d/);
});

test('a chosen window is played again, sixty seconds in one', async ({ page }) => {
  await page.goto('#/screen?w=2026-11-21T00:00:00Z,2026-11-21T04:00:00Z');
  await page.getByRole('slider', { name: '回放到' }).press('Home');
  await expect(page.getByRole('banner')).toContainText('2026-11-21 08:00');
  await page.getByRole('combobox', { name: '回放速度' }).selectOption('60');
  await page.getByRole('button', { name: '回放' }).click();
  await expect(page.getByRole('banner')).toContainText(/2026-11-21 08:0[1-9]/);
});

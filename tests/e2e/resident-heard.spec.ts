/** What a screen reader says of the residents' page in its main states, in Chinese, at one moment of one day. */
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { HERE, standInDevice } from './resident-phone.ts';

test.use({ viewport: { width: 390, height: 844 } });

async function open(page: Page, hash = '') {
  const say = await standInDevice(page);
  await page.clock.setFixedTime(new Date('2026-11-25T10:00:00+08:00'));
  await page.goto(`#/find${hash}`);
  await expect(page.getByRole('button', { name: '在图上点一下' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '本周活动' })).toBeVisible();
  return async (fix: Parameters<typeof say>[0]): Promise<void> => {
    await say(fix);
    await page.getByRole('button', { name: '用手机定位' }).click();
  };
}

test('the start', async ({ page }) => {
  await open(page);
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'start.aria.yml' });
});

test('the answer, told by itself and read from its heading', async ({ page }) => {
  const locate = await open(page);
  await locate({ ...HERE, accuracy: 8 });
  await expect(page.getByRole('button', { name: '公示牌' })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(
    /^大概在.+网格。最近的服务站：.+，步行 \d+ 分钟，\d+ 米。$/,
  );
  await expect(page.locator('og-answer-card')).toMatchAriaSnapshot({ name: 'answer.aria.yml' });
  await expect(page.locator('og-station-list')).toMatchAriaSnapshot({ name: 'stations.aria.yml' });
});

test('unsure, denied, and no station with everything', async ({ page }) => {
  const locate = await open(page);
  const card = page.locator('og-where-card');
  await locate('denied');
  await expect(card.getByRole('status').filter({ hasText: '没有允许' })).toBeVisible();
  await expect(card).toMatchAriaSnapshot({ name: 'denied.aria.yml' });
  await locate({ ...HERE, accuracy: 400 });
  await expect(card.getByRole('group')).toBeVisible();
  await expect(card).toMatchAriaSnapshot({ name: 'unsure.aria.yml' });

  const needs = page.getByRole('group', { name: '要找什么' }).getByRole('button');
  await needs.filter({ hasText: '更多' }).click();
  const none = page.getByText(/没有一个站全都有/);
  for (let i = 0; !(await none.isVisible()); i++) await needs.nth(i).click();
  await expect(page.locator('og-station-list')).toMatchAriaSnapshot({ name: 'none.aria.yml' });
});

test('长辈版, and without a network', async ({ page, context }) => {
  const locate = await open(page, '?elder=1');
  await locate({ ...HERE, accuracy: 8 });
  await expect(page.getByRole('button', { name: '反映问题' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('现在没有网络')).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'elder-offline.aria.yml' });
});

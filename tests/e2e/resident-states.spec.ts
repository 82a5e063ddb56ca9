import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';
import { AWAY, HERE, standInDevice, stumbles } from './resident-phone.ts';

test.use({ viewport: { width: 390, height: 844 } });

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const locate = (page: Page): Promise<void> => press(page, '用手机定位');

async function openEverything(page: Page): Promise<void> {
  await press(page, '怎么走');
  await expect(page.getByRole('link', { name: '高德地图' })).toBeVisible();
  await press(page, '反映问题');
  await expect(page.getByRole('textbox', { name: '说一说' })).toBeVisible();
}

/** 7:1 for all text, the rule of 长辈版, which axe measures too. */
async function expectHighContrast(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
  expect(
    violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => html + failureSummary)),
  ).toEqual([]);
}

test('every state is accessible: loading, unreadable, asking, denied, unsure, outside, none, offline', async ({
  page,
  context,
}) => {
  const say = await standInDevice(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/manifest.public.json', async (route) => {
    await held;
    await route.fulfill({ json: {} });
  });
  await page.goto('#/find');
  await expect(page.getByText('正在读取数据…')).toBeVisible();
  await expectAccessible(page);
  release();
  await expect(page.getByRole('alert')).toContainText('数据打不开');
  await expectAccessible(page);
  await page.unroute('**/manifest.public.json');
  await page.reload();

  await say('pending');
  await locate(page);
  await expect(page.getByRole('button', { name: '正在定位…' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();

  await say('denied');
  await locate(page);
  await expect(page.getByText('手机没有允许定位，可以搜地名。')).toBeVisible();
  await expectAccessible(page);

  await say({ ...AWAY, accuracy: 10 });
  await locate(page);
  await expect(page.getByText(/您不在.*范围内/)).toBeVisible();
  await expectAccessible(page);

  await say({ ...HERE, accuracy: 400 });
  await locate(page);
  await expect(page.getByRole('group', { name: '您在哪个网格？' })).toBeVisible();
  await expectAccessible(page);

  const needs = page.getByRole('group', { name: '要找什么' }).getByRole('button');
  await needs.filter({ hasText: '更多' }).click();
  const count = await needs.count();
  for (let i = 0; i < count; i++) await needs.nth(i).click();
  await expect(page.getByText(/没有一个站全都有|没有找到/).first()).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('现在没有网络')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
});

test('the answer is accessible in light, dark and forced colours, and in 长辈版 with 7:1', async ({
  page,
}) => {
  const say = await standInDevice(page);
  await page.goto('#/find');
  await say({ ...HERE, accuracy: 8 });
  await locate(page);
  await expect(page.getByText('您大概在')).toBeVisible();
  await openEverything(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await press(page, '长辈版');
  await expectAccessible(page);
  await expectHighContrast(page);
  await page.evaluate(() => {
    location.hash += '&theme=dark';
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectHighContrast(page);
  await press(page, '普通版');
  await expectAccessible(page);
});

test('fingers and old eyes: targets, text and width from 320 to 430 px, at 100 to 400 % zoom', async ({
  page,
}) => {
  const say = await standInDevice(page);
  await page.goto('#/find');
  const found: string[] = [];
  const measure = async (when: string, asked: { targetPx: number; textPx: number }): Promise<void> => {
    // Phones, then a window of 1280 px at 100, 200 and 400 %.
    for (const width of [320, 360, 390, 430, 1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await stumbles(page, asked)).map((what) => `${when}, ${width} px: ${what}`));
    }
    // Text alone at twice its size, as phones set it for all pages.
    await page.setViewportSize({ width: 360, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    found.push(...(await stumbles(page, asked)).map((what) => `${when}, text 200 %: ${what}`));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
  };
  const plain = { targetPx: 44, textPx: 12 };
  const elder = { targetPx: 60, textPx: 24 };
  await say({ ...HERE, accuracy: 400 });
  await locate(page);
  await expect(page.getByRole('group', { name: '您在哪个网格？' })).toBeVisible();
  await measure('unsure', plain);
  await say({ ...HERE, accuracy: 8 });
  await locate(page);
  await openEverything(page);
  await measure('answer', plain);
  await press(page, '长辈版');
  await measure('answer, 长辈版', elder);
  await press(page, '字大些');
  await press(page, '字大些');
  await measure('answer, 长辈版 30 px', { ...elder, textPx: 30 });
  await press(page, '不是这里？');
  await measure('question, 长辈版 30 px', { ...elder, textPx: 30 });
  expect(found).toEqual([]);
});

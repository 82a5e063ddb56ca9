import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { HERE, standInDevice } from './resident-phone.ts';

test.use({ viewport: { width: 390, height: 844 } });

interface Focused {
  readonly role: string;
  readonly name: string;
  /** What one sees of it: a ring, and a place inside of the window. */
  readonly seen: boolean;
}

/** Who has the focus, however deep in the elements; null where it was lost. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { top, bottom } = at.getBoundingClientRect();
    return {
      role: at.getAttribute('role') ?? at.localName,
      name: (at.getAttribute('aria-label') ?? at.textContent ?? '').replace(/\s+/g, ' ').trim(),
      seen:
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight,
    };
  });

/** Walks with Tab until something of that name has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp, role = /./): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    // After the last stop of a page the browser begins anew.
    if (!at) continue;
    expect(at, `${at.role} “${at.name}”`).toMatchObject({ seen: true });
    passed.push(at.name);
    if (name.test(at.name) && role.test(at.role)) return;
  }
  throw new Error(`expected ${name} after ${passed.join(' | ')}`);
}

/** The focus stands on a heading of that name, after a view has changed. */
const expectReadingFrom = (page: Page, name: string | RegExp): Promise<void> =>
  expect.poll(async () => (await focused(page))?.name ?? 'lost').toMatch(name);

async function openByKeys(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-25T10:00:00+08:00'));
  await page.goto('#/find');
  await expect(page.getByRole('button', { name: '在图上点一下' })).toBeVisible();
}

const hits = (page: Page): Locator => page.getByRole('listbox').getByRole('option');

async function find(page: Page, words: string): Promise<void> {
  await tabTo(page, /搜索网格/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  await expect(hits(page).first()).toBeVisible();
}

test('by keys: a name and a code lead to the grid and its phone, and back', async ({ page }) => {
  await openByKeys(page);
  await find(page, 'wangcuo');
  await page.keyboard.press('Escape');
  await expect(hits(page)).toHaveCount(0);
  await page.keyboard.type('d');
  await page.keyboard.press('Backspace');
  await expect(hits(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = await page
    .getByRole('listbox')
    .getByRole('option', { selected: true })
    .locator('span')
    .first()
    .innerText();
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, chosen);
  await tabTo(page, /^不是这里？$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^您在哪儿？$/);
  await find(page, '35058200300701');
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^王厝社区第一网格$/);
  await tabTo(page, /^打给网格/);
  await expect(page.getByRole('link', { name: /^打给网格/ }).first()).toHaveAttribute('href', /^tel:/);
});

test('by keys: an unsure position is settled, and a point on the small map is chosen', async ({ page }) => {
  const say = await standInDevice(page);
  await openByKeys(page);
  await say({ ...HERE, accuracy: 400 });
  await tabTo(page, /^用手机定位$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: '您在哪个网格？' })).toBeVisible();
  await expectReadingFrom(page, /^用手机定位$/);
  await page.keyboard.press('Tab');
  const grid = await page
    .getByRole('group', { name: '您在哪个网格？' })
    .getByRole('button')
    .first()
    .locator('span')
    .first()
    .innerText();
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, new RegExp(`^${grid}$`));
  await tabTo(page, /^不是这里？$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^您在哪儿？$/);
  await tabTo(page, /^在图上点一下$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /./, /^application$/);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page.getByText('您大概在')).toBeVisible();
  await expect.poll(async () => (await focused(page))?.role).toBe('h2');
});

test('by keys: needs, more stations, the way, its map application and the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const say = await standInDevice(page);
  await openByKeys(page);
  await say({ ...HERE, accuracy: 8 });
  await tabTo(page, /^用手机定位$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('您大概在')).toBeVisible();
  await tabTo(page, /^开放中/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^开放中/ })).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, /^卫生间/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^卫生间/ })).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, /^更多$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^医药箱/);
  await tabTo(page, /^再看几个$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page))?.role).toBe('h3');
  await tabTo(page, /^怎么走$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^复制地址$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  await tabTo(page, /^高德地图$/);
  await expect(page.getByRole('link', { name: '高德地图' })).toHaveAttribute(
    'href',
    /^https:\/\/uri\.amap\.com/,
  );
  await page.keyboard.press('Shift+Tab');
  await expectReadingFrom(page, /^复制地址$/);
});

test('by keys: a need is written, shown and coded; the grid is shared; its board is opened and left', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openByKeys(page);
  await find(page, '35058200300701');
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^王厝社区第一网格$/);
  await tabTo(page, /^反映问题$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '什么事' })).toBeVisible();
  await tabTo(page, /^(?!.*EN$)/, /^select$/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^/, /^textarea$/);
  await page.keyboard.type('巷口的路灯不亮');
  await expect(page.getByText('巷口的路灯不亮').last()).toBeVisible();
  await tabTo(page, /^复制$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  await tabTo(page, /^二维码$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: '这件事的二维码' })).toBeVisible();
  await tabTo(page, /^分享$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^复制链接$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  await tabTo(page, /^公示牌$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^返回$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^王厝社区第一网格$/);
});

test('by keys: 长辈版 on, larger and off, and another language', async ({ page }) => {
  await openByKeys(page);
  await tabTo(page, /^长辈版$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^普通版$/);
  await page.keyboard.press('Shift+Tab');
  await expectReadingFrom(page, /^字大些$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^普通版$/);
  await page.keyboard.press('Enter');
  await expectReadingFrom(page, /^长辈版$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: '您在哪兒？' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Where are you?' })).toBeVisible();
  await expect.poll(async () => (await focused(page))?.role).toBe('select');
});

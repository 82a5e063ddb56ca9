import type { CDPSession, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page.ts';
import { findBorder, panel, startEditing, steps } from './plan-page.ts';

type Place = readonly [x: number, y: number];

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } });

/** Fingers on the screen; none lifts them. */
const touch = (hands: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly Place[]) =>
  hands.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });

/** One finger from a place to another. */
async function drag(hands: CDPSession, [x, y]: Place, [toX, toY]: Place): Promise<void> {
  await touch(hands, 'touchStart', [x, y]);
  for (let i = 1; i <= 6; i++)
    await touch(hands, 'touchMove', [x + ((toX - x) * i) / 6, y + ((toY - y) * i) / 6]);
}

const cameraOf = (page: Page): string | undefined => /c=[^&]+/.exec(page.url())?.[0];

test('by finger: a border is taken 16 px beside it and dragged; a second finger puts it back; beside it the map moves', async ({
  page,
}) => {
  await startEditing(page, 'c=118.58,24.815,15.5');
  // A mouse takes hold within 10 px, so the border lies 10 px below the first place where it does.
  const [x, first] = await findBorder(page, (...at) => page.mouse.click(...at), 2);
  const border = first + 10;
  const hands = await page.context().newCDPSession(page);
  const camera = cameraOf(page);

  await drag(hands, [x, border - 16], [x, border + 34]);
  await expect(panel(page).getByRole('article').first()).toContainText(/[+−]/);
  await touch(hands, 'touchEnd');
  await expect(steps(page)).toHaveCount(2);
  expect(cameraOf(page)).toBe(camera);

  await page.getByRole('button', { name: '撤销' }).first().tap();
  await expect(steps(page).first()).toHaveClass('undone');
  await drag(hands, [x, border], [x, border + 50]);
  await touch(hands, 'touchStart', [x, border + 50], [x + 60, border + 50]);
  await touch(hands, 'touchEnd');
  await expect(steps(page).first()).toHaveClass('undone');
  expect(cameraOf(page)).toBe(camera);

  await drag(hands, [x, border - 50], [x, border]);
  await touch(hands, 'touchEnd');
  await expect.poll(() => cameraOf(page)).not.toBe(camera);
  await expect(steps(page).first()).toHaveClass('undone');
});

test.describe('on a phone of 360 × 800', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('two fifths of the screen are map while a border is edited, no button lies on it, and nothing scrolls sideways', async ({
    page,
  }) => {
    await page.goto('#/plan?c=118.578,24.8155,14.6');
    await page.getByRole('button', { name: '编辑边界（E）' }).tap();
    await expect(page.getByRole('button', { name: '移动边界（1）' })).toHaveAttribute('aria-pressed', 'true');
    const map = page.getByRole('main', { name: '地图' });
    const { y = 0, height = 0 } = (await map.boundingBox()) ?? {};
    expect(height).toBeGreaterThan(0.4 * 800);
    for (const name of ['放大', '缩小', '移动边界（1）']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(y);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
    await page.getByRole('button', { name: '放大' }).tap();
    await expect.poll(() => cameraOf(page)).not.toContain('14.6');
  });
});

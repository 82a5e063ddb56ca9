import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const NEED = {
  kind: 'onegrid-need',
  version: 1,
  gridCode: '35058200300701',
  need: 'hazard',
  text: '【隐患排查】\n路灯坏了 <img src=x onerror=alert(1)>\n池店小学附近',
  at: '2026-11-22T08:30:15Z',
};

const received = (page: Page) => page.getByRole('list', { name: '居民提交' }).getByRole('button');

/** Drops a file on the wall, as from a desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      for (const type of ['dragover', 'drop'])
        window.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    },
    [name, text],
  );
}

test.beforeEach(async ({ page }) => {
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
});

test('a dropped need stands among the events with its words as text, once', async ({ page }) => {
  await drop(page, 'need.json', JSON.stringify(NEED));
  await expect(received(page)).toHaveCount(1);
  await expect(received(page)).toContainText('居民提交');
  await expect(received(page)).toContainText('路灯坏了 <img src=x onerror=alert(1)>');
  await drop(page, 'again.json', JSON.stringify(NEED));
  await expect(page.getByRole('status').filter({ hasText: '已经打开过' })).toBeVisible();
  await expect(received(page)).toHaveCount(1);
  await received(page).click();
  await expect(page).toHaveURL(/s=e:need-/);
});

test('a file that is no need says what is wrong with it', async ({ page }) => {
  await drop(page, 'grids.json', '{"type":"FeatureCollection","features":[]}');
  await expect(page.getByRole('status').filter({ hasText: 'grids.json：这不是居民提交' })).toBeVisible();
  await drop(page, 'old.json', JSON.stringify({ ...NEED, gridCode: '999' }));
  await expect(page.getByRole('status').filter({ hasText: '网格 999 不在当前数据里' })).toBeVisible();
  await expect(received(page)).toHaveCount(0);
});

test('the text of a code is pasted by keys, and a wrong one is told beside it', async ({ page }) => {
  await page.getByText('留存', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '打开居民提交' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '打开居民提交' });
  const text = dialog.getByRole('textbox', { name: '二维码里的文字' });
  await text.fill('路灯坏了');
  await dialog.getByRole('button', { name: '打开' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('不是 JSON');
  await text.fill(JSON.stringify(NEED));
  await dialog.getByRole('button', { name: '打开' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(received(page)).toContainText('路灯坏了');
});

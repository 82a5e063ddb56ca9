import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { codeAt } from './read-code.ts';

const GRID = '35058200300701';

async function openBoard(page: Page, lang = 'zh-Hans'): Promise<void> {
  await page.goto(`#/find?s=g:${GRID}&lang=${lang}`);
  await page.getByRole('button', { name: /公示牌|Notice/ }).click();
  await expect(page.getByRole('article')).toBeVisible();
}

for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
  test(`the board is one page of A4 in ${lang}`, async ({ page }) => {
    await openBoard(page, lang);
    const fits = await page
      .getByRole('article')
      .evaluate((sheet) => sheet.scrollHeight <= sheet.clientHeight + 1);
    expect(fits).toBe(true);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: false })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}

test('its code is read from 72 and from 300 dpi, and opens the grid', async ({ browser, page, baseURL }) => {
  const link = `${baseURL}#/find?grid=${GRID}`;
  for (const dpi of [72, 300]) {
    const read = codeAt(browser, { baseURL: baseURL ?? '', dpi, width: 1000 }, async (sheet) => {
      await openBoard(sheet);
      return sheet.getByRole('img', { name: /二维码/ });
    });
    expect(await read).toBe(link);
  }
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '王厝社区第一网格', exact: true })).toBeVisible();
});

test('the code of a shared grid is read from 72 and from 300 dpi', async ({ browser, baseURL }) => {
  for (const dpi of [72, 300]) {
    const read = codeAt(browser, { baseURL: baseURL ?? '', dpi, width: 360 }, async (page) => {
      await page.goto(`#/find?s=g:${GRID}`);
      await page.getByRole('button', { name: '分享' }).click();
      return page.getByRole('img', { name: '王厝社区第一网格的二维码' });
    });
    expect(await read).toBe(`${baseURL}#/find?grid=${GRID}`);
  }
});

test('the code of a need is read from 72 and from 300 dpi, and is the need that is saved as a file', async ({
  browser,
  baseURL,
}) => {
  const words = '路口的路灯坏了三天 "3号" & <b>，晚上看不见路';
  for (const dpi of [72, 300]) {
    let saved = '';
    let shown = '';
    const read = await codeAt(browser, { baseURL: baseURL ?? '', dpi, width: 360 }, async (page) => {
      await page.clock.setFixedTime(new Date('2026-11-25T10:00:00+08:00'));
      await page.goto(`#/find?s=g:${GRID}`);
      await page.getByRole('button', { name: '反映问题' }).click();
      await page.getByRole('textbox', { name: '说一说' }).fill(words);
      // What stands near the grid is known a little later, and belongs to the text.
      const told = page.locator('og-need-card pre');
      await expect(told).toContainText('附近');
      shown = await told.innerText();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '存成文件' }).click();
      saved = readFileSync(await (await download).path(), 'utf8');
      await page.getByRole('button', { name: '二维码' }).click();
      return page.getByRole('img', { name: '这件事的二维码' });
    });
    expect(read).toBe(saved.trimEnd());
    expect(JSON.parse(read ?? '')).toEqual({
      kind: 'onegrid-need',
      version: 1,
      gridCode: GRID,
      need: 'hazard',
      text: shown,
      at: '2026-11-25T02:00:00Z',
    });
    expect(shown).toContain(words);
  }
});

import type { Browser, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from './page.ts';

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

/** The code on the sheet, as a printer of that resolution would raster it. */
async function decoded(browser: Browser, baseURL: string, dpi: number): Promise<string | undefined> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 1300 },
    deviceScaleFactor: dpi / 96,
    baseURL,
  });
  const page = await context.newPage();
  await openBoard(page);
  const png = await page.getByRole('img', { name: /二维码/ }).screenshot();
  const { width, data } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    return {
      width: image.width,
      data: [...(drawing?.getImageData(0, 0, image.width, image.height).data ?? [])],
    };
  }, png.toString('base64'));
  await context.close();
  return jsQR(Uint8ClampedArray.from(data), width, data.length / 4 / width)?.data;
}

test('its code is read from 72 and from 300 dpi, and opens the grid', async ({ browser, page, baseURL }) => {
  const link = `${baseURL}#/find?grid=${GRID}`;
  for (const dpi of [72, 300]) expect(await decoded(browser, baseURL ?? '', dpi)).toBe(link);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '王厝社区第一网格', exact: true })).toBeVisible();
});

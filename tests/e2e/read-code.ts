import type { Browser, Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';

/** What a camera reads in an image of the page; undefined where it reads nothing. */
async function readCode(page: Page, image: Locator): Promise<string | undefined> {
  const png = await image.screenshot();
  const { width, data } = await page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(picture, 0, 0);
    return {
      width: picture.width,
      data: [...(drawing?.getImageData(0, 0, picture.width, picture.height).data ?? [])],
    };
  }, png.toString('base64'));
  return jsQR(Uint8ClampedArray.from(data), width, data.length / 4 / width)?.data;
}

/** A page whose pixels are those of a raster of that resolution, opened and walked to the code by `show`. */
export async function codeAt(
  browser: Browser,
  { baseURL, dpi, width }: { readonly baseURL: string; readonly dpi: number; readonly width: number },
  show: (page: Page) => Promise<Locator>,
): Promise<string | undefined> {
  const context = await browser.newContext({
    viewport: { width, height: 1300 },
    deviceScaleFactor: dpi / 96,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL,
  });
  try {
    const page = await context.newPage();
    return await readCode(page, await show(page));
  } finally {
    await context.close();
  }
}

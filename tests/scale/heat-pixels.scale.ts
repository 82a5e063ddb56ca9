/**
 * The colour of heat at fixed places of the built page, read from the screen: a place of every class, every zoom from
 * 11 to 18, several pans, one and two device pixels a CSS pixel. The long form of `tests/e2e/heat-pixels.spec.ts`.
 */
import { chromium } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { heatHash, heatPlaces, seePlace } from '../e2e/heat-places.ts';

const ZOOMS = [11, 12, 13, 14, 15, 16, 17, 18];
const PANS = [
  [0, 0],
  [-140, 90],
  [173, -61],
] as const;

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const places = await heatPlaces();
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
for (const deviceScaleFactor of [1, 2]) {
  const page = await browser.newPage({
    deviceScaleFactor,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${server.url}${heatHash(places.at(-1)!.at, 15)}`);
  let most = 0;
  let views = 0;
  for (const zoom of ZOOMS)
    for (const pan of PANS)
      for (const place of places) {
        most = Math.max(most, await seePlace(page, place, zoom, pan));
        views += 1;
      }
  console.log(
    `${deviceScaleFactor} device pixels a CSS pixel: ${views} views of ${places.length} classes from zoom ${ZOOMS[0]} to ${ZOOMS.at(-1)}; ` +
      `largest difference to the colour of the class ${(most * 100).toFixed(2)} %`,
  );
  await page.close();
}
await browser.close();
await server.close();

/** Twenty forced losses of each WebGL context of the built wall: when does it look as before, to the last pixel? */
import { chromium } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { addHand, type CanvasName, loseContext, msUntil, restingMap } from './wall-page.ts';

const TIMES = Number(process.env.LOSSES ?? 20);
const LIMIT_MS = 30_000;

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const page = await browser.newPage({
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
});
const faults: string[] = [];
page.on('console', (message) => {
  // A stall is of the screenshot, for which a page without a card is read back.
  const isFault = message.type() === 'error' || /GL|WebGL/.test(message.text());
  if (isFault && !message.text().includes('GPU stall due to ReadPixels')) faults.push(message.text());
});
page.on('pageerror', ({ message }) => faults.push(message));
await addHand(page);
await page.goto(`${server.url}#/screen`);
await page.getByRole('heading', { level: 1 }).filter({ hasText: '超时未巡' }).waitFor({ timeout: 120_000 });

for (const canvas of ['map', 'overlay'] as const satisfies readonly CanvasName[]) {
  const before = await restingMap(page);
  const address = page.url();
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await loseContext(page, canvas);
    took.push(await msUntil(page, before, LIMIT_MS));
  }
  const back = took.filter(Number.isFinite).toSorted((a, b) => a - b);
  console.log(
    `${canvas}: ${TIMES} losses, identical again ${back.length}; ms until then: median ${back[back.length >> 1]?.toFixed(0)}` +
      `, longest ${back.at(-1)?.toFixed(0)} (each picture itself takes a while); link unchanged: ${page.url() === address}`,
  );
  if (back.length < TIMES || page.url() !== address) process.exitCode = 1;
}
console.log(`GL faults and errors: ${faults.length}`, ...new Set(faults));
if (faults.length > 0) process.exitCode = 1;
await browser.close();
await server.close();

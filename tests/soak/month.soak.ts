/**
 * A month of the built wall in time-lapse: 259,200 updates of ten seconds, after the first 500 every 50th of them
 * rendered and drawn, the tour on.
 * Prints what the page holds as it goes, and fails where it grew.
 */
import { chromium } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import {
  type Burden,
  burdenOf,
  draw,
  heapParts,
  medianBurden,
  stopClocks,
  takeClocks,
  update,
} from './time-lapse.ts';

const UPDATES = Number(process.env.UPDATES ?? 259_200);
const DRAWN_EVERY = 50;
/** The first look. Until then each update is drawn, so that all scenes of the tour have been seen and kept once. */
const SETTLED = 500;
/** A look is at this many moments, over a whole day of the replay: by night fewer patrols are drawn than by day. */
const LOOKS = 9;
const BETWEEN_LOOKS = 8 * DRAWN_EVERY;

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const page = await browser.newPage({
  viewport: { width: 1366, height: 768 },
  // A quarter of the pixels: they are drawn by the processor here, and none of the claims is about them.
  deviceScaleFactor: 0.5,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
});
const faults: string[] = [];
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
page.on('pageerror', ({ message }) => faults.push(message));
await takeClocks(page, Date.parse('2026-11-26T08:00:00+08:00'));
await page.goto(`${server.url}#/screen`);
const cdp = await page.context().newCDPSession(page);
await cdp.send('Performance.enable');
await page.getByRole('heading', { level: 1 }).filter({ hasText: '超时未巡' }).waitFor({ timeout: 180_000 });
// Ten seconds of a page that slept are two of its replay: at 10×, each update brings twenty seconds of patrols.
await page.getByRole('combobox', { name: '回放速度' }).selectOption('10');
for (const name of ['回放', '轮播', '值守'])
  await page.getByRole('button', { name, exact: true }).press('Enter');

await stopClocks(page);

const startedMs = performance.now();
let done = 0;
let drawn = 0;

async function run(until: number, drawnEvery = DRAWN_EVERY): Promise<void> {
  while (done < until) {
    const times = Math.min(until, (Math.floor(done / drawnEvery) + 1) * drawnEvery) - done;
    await update(page, times);
    done += times;
    if (done % drawnEvery !== 0) continue;
    await draw(page);
    drawn += 1;
  }
}

async function look(): Promise<Burden> {
  const seen: Burden[] = [];
  for (let i = 0; i < LOOKS; i++) {
    await run(done + BETWEEN_LOOKS);
    seen.push(await burdenOf(page, cdp));
  }
  const burden = medianBurden(seen);
  const minutes = (performance.now() - startedMs) / 60_000;
  console.log(
    `${done} updates, ${drawn} drawn, ${minutes.toFixed(1)} min: heap ${(burden.heap / 1e6).toFixed(1)} MB, nodes ${burden.nodes}` +
      `, listeners ${burden.listeners}, contexts ${burden.contexts}, GL objects ${burden.glObjects}`,
  );
  return burden;
}

await run(SETTLED, 1);
const first = await look();
const firstParts = await heapParts(cdp);
let last = first;
const steps = 40;
for (let step = 1; step <= steps; step++) {
  await run(Math.round((step / steps) * UPDATES) - LOOKS * BETWEEN_LOOKS);
  last = await look();
}
const lastParts = await heapParts(cdp);
const grown = last.heap / first.heap - 1;
const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);
console.log(
  `compiled code ${mb(firstParts.compiled)} → ${mb(lastParts.compiled)} MB, held by the page ${mb(firstParts.held)} → ${mb(lastParts.held)} MB`,
);
console.log(`heap ${(100 * grown).toFixed(1)} %; errors ${faults.length}`, ...new Set(faults));
const holds =
  grown < 0.05 &&
  last.contexts <= 2 &&
  last.nodes <= first.nodes * 1.02 &&
  last.listeners <= first.listeners * 1.02 &&
  last.glObjects <= first.glObjects * 1.05 &&
  faults.length === 0;
if (!holds) process.exitCode = 1;
await browser.close();
await server.close();

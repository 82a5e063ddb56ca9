/**
 * The wall of the built page: what it transfers before the first picture of the grids and before they answer a click,
 * how long both take from a cold start, and how much script a frame costs while the map moves with a day of heat.
 * Times are printed, for they are those of this machine and its software WebGL; the bytes decide.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MOST_KB = 500;
const SCRIPT_MS = 8;
const CLICK_EVERY_MS = 100;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/** Notes when the grids are first seen, as a picture or on the map, and when one of them was chosen. Runs in the page. */
function watchGrids(): void {
  const seen: { painted: number | null; chosen: number | null } = { painted: null, chosen: null };
  const look = (): typeof seen => {
    const wall = document.querySelector('og-screen')?.shadowRoot;
    const picture = wall?.querySelector('og-wall-picture')?.shadowRoot;
    if (seen.painted === null && picture?.querySelector('svg path')) {
      requestAnimationFrame(() => {
        seen.painted ??= performance.now();
      });
    }
    // The way to what is chosen; the link follows a little later, and a second click would take the choice back.
    const way = wall?.querySelector<HTMLElement & { readonly steps: readonly unknown[] }>('og-wall-path');
    if ((way?.steps.length ?? 0) > 1) seen.chosen ??= performance.now();
    return seen;
  };
  const watch = (): void => {
    if (look().chosen === null) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  Object.assign(globalThis, { look });
}

interface Seen {
  readonly painted: number | null;
  readonly chosen: number | null;
}

async function coldStart(url: string, executablePath: string) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  const page = await browser.newPage({
    viewport: { width: 1920, height: 1080 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchGrids);
  const responses: { url: string; bytes: Promise<number>; doneMs: number }[] = [];
  const t0 = Date.now();
  page.on('requestfinished', (request) => {
    const doneMs = Date.now();
    responses.push({
      url: request.url(),
      doneMs,
      bytes: request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        const { pathname } = new URL(request.url());
        // The browser does not say how long the script of a worker was.
        const script = /worker[\w.-]*\.m?js$/.test(pathname)
          ? gzipSync(readFileSync(`dist${pathname}`)).length
          : 0;
        return Math.max(responseBodySize, script) + responseHeadersSize;
      }),
    });
  });
  await page.goto(`${url}#/screen`, { waitUntil: 'commit' });
  const seen = (): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { look(): Seen }).look());
  for (;;) {
    const { chosen } = await seen();
    if (chosen !== null || Date.now() - t0 > 60_000) break;
    await page.mouse.click(960, 520);
    await page.waitForTimeout(CLICK_EVERY_MS);
  }
  const { painted, chosen } = await seen();
  // Of what comes later nobody asks, and the browser is gone before it could say.
  page.removeAllListeners('requestfinished');
  const startMs = await page.evaluate(() => performance.timeOrigin);
  const sizes = await Promise.all(
    responses.map(async ({ url: of, doneMs, bytes }) => ({
      url: of,
      atMs: doneMs - startMs,
      bytes: await bytes,
    })),
  );
  await browser.close();
  const until = (ms: number | null) =>
    sizes.filter(({ url: of, atMs }) => ms !== null && atMs <= ms && !of.includes('/fonts/'));
  return { painted, chosen, first: until(painted), all: until(chosen) };
}

const kb = (list: readonly { readonly bytes: number }[]): number =>
  list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

const SCRIPTS = new Set([
  'FireAnimationFrame',
  'FunctionCall',
  'EventDispatch',
  'TimerFire',
  'RunMicrotasks',
  'v8.callFunction',
]);

/** Milliseconds of script on the page's thread between one frame and the next, of events that lie in no other. */
function scriptPerFrame(events: readonly TraceEvent[]): readonly number[] {
  const main = events.find(
    ({ name, args, pid }) =>
      name === 'thread_name' &&
      args?.name === 'CrRendererMain' &&
      events.some((event) => event.pid === pid && event.name === 'FireAnimationFrame'),
  );
  const scripts = events
    .filter(
      ({ pid, tid, ph, name }) => pid === main?.pid && tid === main?.tid && ph === 'X' && SCRIPTS.has(name),
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: number[] = [];
  let end = 0;
  let busyUs = 0;
  let frame = Number.NEGATIVE_INFINITY;
  for (const { name, ts, dur = 0, tdur } of scripts) {
    if (ts < end) continue;
    end = ts + dur;
    // Callbacks of one frame follow each other at once.
    if (name === 'FireAnimationFrame' && ts - frame > 2000) {
      if (Number.isFinite(frame)) frames.push(busyUs / 1000);
      busyUs = 0;
    }
    if (name === 'FireAnimationFrame') frame = end;
    busyUs += tdur ?? dur;
  }
  return frames;
}

/** Drags the map to and fro, and answers the script of every frame meanwhile. */
async function dragged(page: Page): Promise<readonly number[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', '__metadata'] },
  });
  await page.mouse.move(960, 520);
  await page.mouse.down();
  for (let i = 0; i < 120; i++) {
    await page.mouse.move(960 + 160 * Math.sin(i / 10), 520 + 90 * Math.sin(i / 7));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await client.send('Tracing.end');
  await done;
  return scriptPerFrame(events);
}

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);

const starts = [];
for (let i = 0; i < ROUNDS; i++) starts.push(await coldStart(server.url, executablePath));
const paints = starts.map(({ painted }) => painted ?? Number.NaN);
const answers = starts.map(({ chosen }) => chosen ?? Number.NaN);
const most = Math.max(...starts.map(({ first }) => kb(first)));
console.log(
  `cold start, ${ROUNDS} times: grids in sight after ${quantile(paints, 0.5).toFixed(0)} ms, ` +
    `one answers a click after ${quantile(answers, 0.5).toFixed(0)} ms (medians; clicked every ${CLICK_EVERY_MS} ms)`,
);
console.log(
  `transferred before the first paint of the grids, fonts apart: ${most.toFixed(0)} KB at most (of ${MOST_KB}); ` +
    `before a grid answers: ${Math.max(...starts.map(({ all }) => kb(all))).toFixed(0)} KB`,
);
for (const { url, bytes } of starts.at(-1)?.first ?? [])
  console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)} KB ${new URL(url).pathname}`);
if (!(most <= MOST_KB)) process.exitCode = 1;

const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const page = await browser.newPage({
  viewport: { width: 1920, height: 1080 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
});
await page.goto(`${server.url}#/screen?on=basemap,grids,labels,stations,heat,tracks`);
await page.getByRole('heading', { level: 1 }).filter({ hasText: '超时未巡' }).waitFor({ timeout: 180_000 });
await page.waitForTimeout(6000);
const frames = await dragged(page);
console.log(
  `dragging 95 grids with a day of heat: ${frames.length} frames, script per frame ` +
    `${quantile(frames, 0.5).toFixed(1)} ms (median), ${quantile(frames, 0.95).toFixed(1)} ms (19 of 20); ` +
    `over ${SCRIPT_MS} ms: ${frames.filter((ms) => ms > SCRIPT_MS).length}`,
);
await browser.close();
await server.close();

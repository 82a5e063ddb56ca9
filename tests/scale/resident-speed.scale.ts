/**
 * How long after the phone's position a resident reads the answer: the built public page with the processor slowed
 * down four times, from the moment the browser hands over a position until the frame that says the grid (or the
 * choices, or that there is none) has been painted. Printed are medians and the worst; the goal is 50 ms.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';

const SLOWED = Number(process.env.SLOWED ?? 4);
const VISITS = Number(process.env.VISITS ?? 5);
const LATER = Number(process.env.LATER ?? 3);
const GOAL_MS = 50;
const REST_MS = 4000;

/** What the device says, and what the page is expected to make of it. */
const FIXES = {
  'one grid, by satellite': { longitude: 118.5568231, latitude: 24.8189647, accuracy: 8 },
  'one grid, between houses': { longitude: 118.5532, latitude: 24.8189, accuracy: 60 },
  'choices, 150 m': { longitude: 118.55513, latitude: 24.8189647, accuracy: 150 },
  'choices, 400 m': { longitude: 118.5568231, latitude: 24.8189647, accuracy: 400 },
  'too vague, 2 km': { longitude: 118.5568231, latitude: 24.8189647, accuracy: 2000 },
  'outside the area': { longitude: 118.7, latitude: 24.9, accuracy: 10 },
} as const;

interface Answered {
  /** What the answer says first. */
  readonly said: string;
  /** From the position to the end of the script that it set going; to the end of the frame that shows it. */
  readonly scriptMs: number;
  readonly paintedMs: number;
}

/** Times every answer to a position. Runs in the page. */
function timeAnswers(): void {
  const answered: Answered[] = [];
  Object.assign(globalThis, { answered });
  const said = (): string => {
    const root = document.querySelector('og-resident')?.shadowRoot;
    const grid = root?.querySelector('og-answer-card')?.shadowRoot?.querySelector('h2');
    const status = root?.querySelector('og-where-card')?.shadowRoot?.querySelector('[role=status]');
    return (grid ?? status)?.textContent?.trim() ?? '';
  };
  const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
  navigator.geolocation.getCurrentPosition = (ok, fail, options) =>
    real(
      (position) => {
        const fromMs = performance.now();
        const look = (): void => {
          const scriptMs = performance.now() - fromMs;
          const words = said();
          if (words === '') {
            requestAnimationFrame(look);
            return;
          }
          // A message is handled after the frame that is being made.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () =>
            answered.push({ said: words, scriptMs, paintedMs: performance.now() - fromMs });
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
        ok(position);
      },
      fail,
      options,
    );
}

async function answers(page: Page, count: number): Promise<readonly Answered[]> {
  await page.waitForFunction(
    (wanted) => (globalThis as unknown as { answered: unknown[] }).answered.length >= wanted,
    count,
  );
  return page.evaluate(() => (globalThis as unknown as { answered: Answered[] }).answered);
}

/** Opens the page anew, asks once when it has come to rest (or at once), and some times more. */
async function visit(
  browser: Browser,
  url: string,
  fix: (typeof FIXES)[keyof typeof FIXES],
  atOnce: boolean,
): Promise<readonly Answered[]> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['geolocation'],
    geolocation: fix,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  // The runner of this script keeps names of functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(timeAnswers);
  const chrome = await context.newCDPSession(page);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.goto(url);
  const ask = page.getByRole('button', { name: '用手机定位' });
  await ask.waitFor();
  // Nobody is faster: reading, tapping, and a phone that looks for satellites.
  if (!atOnce) await page.waitForTimeout(REST_MS);
  for (let i = 1; i <= (atOnce ? 1 : 1 + LATER); i++) {
    const again = page.getByRole('button', { name: '不是这里？' });
    if (i > 1 && (await again.isVisible())) await again.click();
    await page.waitForTimeout(300);
    await ask.click();
    await answers(page, i);
  }
  const all = await answers(page, 1);
  await context.close();
  return all;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const row = (name: string, made: readonly Answered[]): string => {
  const painted = made.map(({ paintedMs }) => paintedMs);
  return `${name}: ${median(painted).toFixed(0)} ms, worst ${Math.max(...painted).toFixed(0)}, of it to the frame ${median(made.map(({ scriptMs }) => scriptMs)).toFixed(0)} (${made.length})`;
};

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
if (!existsSync('dist-public/index.html')) throw new Error('expected dist-public: npm run build:public');
const server = await servePage({ root: 'dist-public', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const [firsts, laters, atOnces]: [Answered[], Answered[], Answered[]] = [[], [], []];
console.log(`from the position to the painted answer, processor slowed ${SLOWED}×`);
for (const [name, fix] of Object.entries(FIXES)) {
  const [first, later]: [Answered[], Answered[]] = [[], []];
  for (let i = 0; i < VISITS; i++) {
    const [one, ...more] = await visit(browser, server.url, fix, false);
    if (one) first.push(one);
    later.push(...more);
    atOnces.push(...(await visit(browser, server.url, fix, true)));
  }
  console.log(`${name} → ${[...new Set([...first, ...later].map(({ said }) => said))].join(' / ')}`);
  console.log(`  ${row('first', first)}\n  ${row('later', later)}`);
  firsts.push(...first);
  laters.push(...later);
}
console.log(`${row('first answers', firsts)}\n${row('later answers', laters)}`);
console.log(row('asked before the page has come to rest', atOnces));
for (const [name, made] of [
  ['first', firsts],
  ['later', laters],
] as const) {
  if (median(made.map(({ paintedMs }) => paintedMs)) <= GOAL_MS) continue;
  console.error(`${name} answers take longer than ${GOAL_MS} ms`);
  process.exitCode = 1;
}
await browser.close();
await server.close();

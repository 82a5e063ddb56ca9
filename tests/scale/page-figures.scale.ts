/**
 * The built page with 500,000 fixes on 95 grids: how long a new time window takes from the page's question to the
 * worker's answer and from the key to the frame that shows the new heat, whether the page's thread is ever held for
 * 50 ms by it, and in how many frames a click answers.
 * The times of a software-drawn page on a busy machine are printed; only the counts decide.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';

const FIXES = 500_000;
const ROUNDS = Number(process.env.ROUNDS ?? 11);
const WEEK_MS = 7 * 86_400_000;

interface Walk {
  readonly properties: { readonly id: string; readonly datetimes: readonly string[] };
  readonly geometry: { readonly coordinates: readonly unknown[] };
}

/** The sample with its week of patrols repeated, week before week, until there are 500,000 fixes. */
function bigSample(): { readonly folder: string; readonly fixes: number } {
  const folder = join(mkdtempSync(join(tmpdir(), 'onegrid-')), 'xiyuan-500k');
  cpSync('data/xiyuan', folder, { recursive: true });
  const week = (JSON.parse(readFileSync('data/xiyuan/tracks.geojson', 'utf8')) as { features: Walk[] })
    .features;
  const walks: Walk[] = [];
  let fixes = 0;
  for (let back = 0; fixes < FIXES; back++) {
    for (const walk of week) {
      if (fixes >= FIXES) break;
      const { id, datetimes } = walk.properties;
      const earlier = datetimes.map((at) => new Date(Date.parse(at) - back * WEEK_MS).toISOString());
      walks.push({ ...walk, properties: { ...walk.properties, id: `${id}-${back}`, datetimes: earlier } });
      fixes += walk.geometry.coordinates.length;
    }
  }
  writeFileSync(
    join(folder, 'tracks.geojson'),
    JSON.stringify({ type: 'FeatureCollection', features: walks }),
  );
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: { sha256?: string }[] };
  for (const file of manifest.files) delete file.sha256;
  writeFileSync(path, JSON.stringify({ ...manifest, retentionDays: 60 }));
  return { folder, fixes };
}

/** Watches what the page asks its workers, by the name of the call, and every long task. Runs in the page. */
function watchWorkers(): void {
  const seen: {
    answers: { path: string; atMs: number; ms: number }[];
    longTasks: { atMs: number; ms: number }[];
    shown: number[];
  } = {
    answers: [],
    longTasks: [],
    shown: [],
  };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.longTasks.push({ atMs: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  // Heat is the only picture that the map is handed as a bitmap; it shows with the frame that takes it.
  const upload = WebGL2RenderingContext.prototype.texSubImage2D;
  WebGL2RenderingContext.prototype.texSubImage2D = function (
    this: WebGL2RenderingContext,
    ...given: unknown[]
  ) {
    Reflect.apply(upload, this, given);
    if (given.at(-1) instanceof ImageBitmap) requestAnimationFrame(() => seen.shown.push(performance.now()));
  } as typeof upload;
  const open = new Map<string, { path: string; atMs: number }>();
  const post = Worker.prototype.postMessage;
  const watched = new WeakSet<Worker>();
  Worker.prototype.postMessage = function (
    this: Worker,
    message: { id?: string; path?: string[] },
    ...rest: never[]
  ) {
    if (!watched.has(this)) {
      watched.add(this);
      this.addEventListener('message', ({ data }: MessageEvent<{ id?: string }>) => {
        const asked = data?.id === undefined ? undefined : open.get(data.id);
        if (asked) seen.answers.push({ ...asked, ms: performance.now() - asked.atMs });
      });
    }
    const name = Array.isArray(message?.path) ? message.path.at(-1) : undefined;
    if (message?.id && name) open.set(message.id, { path: name, atMs: performance.now() });
    return Reflect.apply(post, this, [message, ...rest]);
  };
}

interface Seen {
  readonly answers: readonly { readonly path: string; readonly atMs: number; readonly ms: number }[];
  readonly longTasks: readonly { readonly atMs: number; readonly ms: number }[];
  readonly shown: readonly number[];
}

const seenBy = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** No answer for two seconds: everything asked so far has come. */
async function quiet(page: Page): Promise<void> {
  for (let last = -1; ; ) {
    await page.waitForTimeout(2000);
    const { answers, longTasks } = await seenBy(page);
    if (answers.length + longTasks.length === last) return;
    last = answers.length + longTasks.length;
  }
}

/** Steps the first hour of the window as a person does with the arrow keys. */
async function newWindows(page: Page, name: string, times: number): Promise<void> {
  const clock = page.getByRole('textbox', { name: '从：时刻' });
  const rounds: { summary: number; heat: number; shown: number; longest: number }[] = [];
  for (let i = 0; i < times; i++) {
    const fromMs = await page.evaluate(() => performance.now());
    await clock.press('ArrowUp');
    await quiet(page);
    const { answers, longTasks, shown } = await seenBy(page);
    const since = answers.filter(({ atMs }) => atMs >= fromMs);
    rounds.push({
      summary: since.find(({ path }) => path === 'summary')?.ms ?? Number.NaN,
      heat: since.find(({ path }) => path === 'heat')?.ms ?? Number.NaN,
      shown: (shown.find((atMs) => atMs >= fromMs) ?? Number.NaN) - fromMs,
      longest: Math.max(0, ...longTasks.filter(({ atMs }) => atMs >= fromMs).map(({ ms }) => ms)),
    });
  }
  const tasks = rounds.filter(({ longest }) => longest > 50).length;
  console.log(
    `${name}: ${times} new windows; question to answer: patrols ${median(rounds.map(({ summary }) => summary)).toFixed(0)} ms` +
      `, heat ${median(rounds.map(({ heat }) => heat)).toFixed(0)} ms; key to the frame that shows it ` +
      `${median(rounds.map(({ shown }) => shown)).toFixed(0)} ms (medians); with a task over 50 ms: ${tasks}` +
      ` (longest ${Math.max(...rounds.map(({ longest }) => longest)).toFixed(0)} ms)`,
  );
}

/** Clicks on the map, and counts the frames until the card names another grid. */
async function clicks(page: Page, times: number): Promise<void> {
  await page.getByRole('tab', { name: '网格' }).click();
  await page.evaluate(() => {
    const counted: { frames: number; ms: number }[] = [];
    Object.assign(globalThis, { counted });
    const planner = document.querySelector('og-planner');
    const card = (): string =>
      planner?.shadowRoot?.querySelector('og-grid-card')?.shadowRoot?.textContent ?? '';
    addEventListener(
      'click',
      () => {
        const before = card();
        const atMs = performance.now();
        let frames = 0;
        const look = (): void => {
          frames += 1;
          if (card() !== before) counted.push({ frames, ms: performance.now() - atMs });
          else if (frames < 60) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      true,
    );
  });
  for (let i = 0; i < times; i++) {
    await page.mouse.click(420 + (i % 5) * 90, 320 + (i % 4) * 90);
    await page.waitForTimeout(1200);
  }
  const counted = await page.evaluate(
    () => (globalThis as unknown as { counted: { frames: number; ms: number }[] }).counted,
  );
  const late = counted.filter(({ frames }) => frames > 1).length;
  console.log(
    `${times} clicks, ${counted.length} chose another grid: the card follows after ${median(counted.map(({ frames }) => frames))} frame(s), ` +
      `${median(counted.map(({ ms }) => ms)).toFixed(1)} ms (medians); later than the next frame: ${late}`,
  );
  if (counted.length === 0 || late > times / 10) process.exitCode = 1;
}

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const { folder, fixes } = bigSample();
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0, dataset: folder });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
});
page.on('pageerror', (error) => console.error(error.message));
// The runner of this script keeps names of functions by a helper that the page lacks.
await page.addInitScript('globalThis.__name = (named) => named');
await page.addInitScript(watchWorkers);
await page.goto(`${server.url}#/plan`);
await page.getByRole('contentinfo').getByText('15 / 55 / 25').waitFor({ timeout: 120_000 });
console.log(`${fixes} fixes on 95 grids`);
await page.getByRole('tab', { name: '分析' }).click();
await quiet(page);
await newWindows(page, 'heat off', ROUNDS);
await page
  .getByRole('tabpanel', { name: '分析' })
  .getByRole('button', { name: /密度/ })
  .or(page.getByRole('radio', { name: /密度/ }))
  .first()
  .click();
await quiet(page);
await newWindows(page, 'heat as density', ROUNDS);
await clicks(page, 20);
await browser.close();
await server.close();

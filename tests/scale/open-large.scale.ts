/**
 * A large GeoJSON in the built page, opened as a person does it: the file chooser, the wizard, the report, the map.
 * Of each phase: its time, the memory of the page's process at its highest and what the page's heap keeps, how long
 * the page said nothing of its progress, and every task of its thread over 50 ms, with the script that ran. Then the
 * same file is given up while it is read, and while it is checked: the page is as before, and what the import held is
 * free again. `MB=8` is short, `ONLY=open` or `ONLY=cancel` is half of it, `PROFILE=1` names the functions in long
 * tasks, `DIST=…` is another build. Times on a busy machine are printed; only the processor's time decides.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { bigCollection } from '../bench/big-collection.ts';
import { LONG_MS, type LongTask, longTasksWhile } from './page-tasks.ts';

const MB = Number(process.env.MB ?? 95);
const PATIENCE_MS = 900_000;
/** Longer without a word of progress, and a person doubts that anything goes on. */
const SILENCE_S = 2;

interface Seen {
  /** What the page said of its progress, and when, in milliseconds of its own clock. */
  readonly words: readonly { readonly word: string; readonly atMs: number }[];
  readonly long: readonly number[];
}

/** Watches long tasks and what the wizard says of its progress. Runs in the page. */
function watch(): void {
  const seen: { words: { word: string; atMs: number }[]; long: number[] } = { words: [], long: [] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const inside = (root: ParentNode, name: string): ParentNode | null =>
    root.querySelector(name)?.shadowRoot ?? null;
  setInterval(() => {
    const planner = inside(document, 'og-planner');
    const wizard = planner && inside(planner, 'og-import');
    const body = wizard && inside(wizard, 'og-import-wizard');
    const opening = planner && inside(planner, 'og-open-dialog');
    const word = (body ?? opening)
      ?.querySelector('[role=status] p')
      ?.textContent?.trim()
      .replaceAll(/\s+/g, ' ');
    if (word && word !== seen.words.at(-1)?.word) seen.words.push({ word, atMs: performance.now() });
  }, 50);
}

const seenBy = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** No long task for three seconds. */
async function quiet(page: Page): Promise<void> {
  for (let last = -1; ; ) {
    await page.waitForTimeout(3000);
    const { length } = (await seenBy(page)).long;
    if (length === last) return;
    last = length;
  }
}

const failures: string[] = [];
const hold = (claim: string, is: boolean): void => {
  console.log(`  ${is ? 'holds' : 'FAILS'}: ${claim}`);
  if (!is) failures.push(claim);
};

interface Opening {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
}

interface Phase {
  readonly longestSilenceS: number;
  readonly tasks: readonly LongTask[];
}

/** Runs one phase, prints what it took and answers what decides. */
async function phase(
  { browser, page, cdp }: Opening,
  name: string,
  act: () => Promise<void>,
): Promise<Phase> {
  const before = (await seenBy(page)).words.length;
  await forgetPeak(browser);
  const now = (): Promise<number> => page.evaluate(() => performance.now());
  let [fromMs, untilMs] = [0, 0];
  const tasks = await longTasksWhile(browser, page, name, async () => {
    fromMs = await now();
    await act();
    untilMs = await now();
  });
  const peak = await residentOf(browser, 'VmHWM');
  const words = (await seenBy(page)).words.slice(before);
  const stations = [fromMs, ...words.map(({ atMs }) => atMs), untilMs];
  const longestSilenceS = Math.max(...stations.slice(1).map((at, i) => at - stations[i]!)) / 1000;
  console.log(
    `${name}: ${((untilMs - fromMs) / 1000).toFixed(1)} s; process at most ${asMB(peak)}, page's heap after ${asMB(await heapOf(cdp))}` +
      (words.length === 0
        ? ''
        : `; ${words.length} words of progress (${words[0]!.word} … ${words.at(-1)!.word}), silent for ${longestSilenceS.toFixed(1)} s at most`),
  );
  printTasks(tasks);
  return { longestSilenceS, tasks };
}

function printTasks(tasks: readonly LongTask[]): void {
  const byCpu = tasks.filter(({ cpuMs }) => cpuMs > LONG_MS);
  console.log(
    `  ${tasks.length} tasks over 50 ms by the clock, longest ${Math.max(0, ...tasks.map(({ wallMs }) => wallMs)).toFixed(0)} ms` +
      `; ${byCpu.length} by the processor, longest ${Math.max(0, ...tasks.map(({ cpuMs }) => cpuMs)).toFixed(0)} ms`,
  );
  for (const { atS, wallMs, cpuMs, inside } of tasks.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, 12))
    console.log(
      `    at ${atS.toFixed(1)} s: ${wallMs.toFixed(0)} ms, of which ${cpuMs.toFixed(0)} on the processor: ${inside}`,
    );
}

const wizardOf = (page: Page): Locator => page.getByRole('dialog', { name: /^导入/ });

async function freshPage(browser: Browser, url: string): Promise<Opening> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => console.error(error.message));
  // The runner of this script keeps names of functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch);
  await page.goto(`${url}#/plan`);
  await page.getByRole('contentinfo').getByText('15 / 55 / 25').waitFor();
  await quiet(page);
  return { browser, page, cdp: await page.context().newCDPSession(page) };
}

/** The scale at the foot of the page changes when the map has drawn everything and rests. */
const scaleSaid = (page: Page): Promise<string> => page.getByRole('contentinfo').getByText(/^1:/).innerText();

async function choose(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: '打开数据' }).click();
  await page
    .getByRole('dialog', { name: '打开数据' })
    .locator('input[type=file]')
    .first()
    .setInputFiles(file);
}

async function answer(page: Page): Promise<void> {
  await wizardOf(page).getByLabel('坐标系').selectOption('WGS84');
  await wizardOf(page).getByRole('button', { name: '下一步：核对' }).click();
}

/** Bytes of the page's own heap after a collection. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Resident bytes, now or at most, of the process that runs the page and its workers (Linux); NaN elsewhere. */
async function residentOf(browser: Browser, figure: 'VmRSS' | 'VmHWM'): Promise<number> {
  const ids = await renderers(browser);
  const sizes = ids.map((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return Number(new RegExp(`${figure}:\\s+(\\d+)`).exec(status)?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  });
  return sizes.reduce((a, b) => a + b, 0);
}

/** From here on the highest size (VmHWM) of the page's process counts anew (Linux). */
async function forgetPeak(browser: Browser): Promise<void> {
  for (const id of await renderers(browser)) {
    try {
      writeFileSync(`/proc/${id}/clear_refs`, '5');
    } catch {
      // No such file: another system, where no size is known either.
    }
  }
}

const asMB = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function opens(browser: Browser, url: string, file: string, grids: number): Promise<void> {
  const opening = await freshPage(browser, url);
  const { page } = opening;
  const wizard = wizardOf(page);
  const reading = await phase(opening, 'reading', async () => {
    await choose(page, file);
    await wizard.getByRole('button', { name: '下一步：核对' }).waitFor();
  });
  const checking = await phase(opening, 'checking', async () => {
    await answer(page);
    await wizard.getByRole('button', { name: '使用这些数据' }).waitFor();
  });
  const review = await phase(opening, 'review', () => quiet(page));
  const scaleBefore = await scaleSaid(page);
  const using = await phase(opening, 'use, until the counts stand', async () => {
    await wizard.getByRole('button', { name: '使用这些数据' }).click();
    await page
      .getByRole('contentinfo')
      .getByText(`${grids.toLocaleString('zh-CN')} / 0 / 0`)
      .waitFor();
  });
  const map = await phase(opening, 'map, until it rests', async () => {
    while ((await scaleSaid(page)) === scaleBefore) await page.waitForTimeout(500);
    await quiet(page);
  });
  const picture = join(dirname(file), 'opened.png');
  await page.screenshot({ path: picture });
  console.log(`the page then: ${picture}`);
  const tasks = [reading, checking, review, using, map].flatMap((each) => each.tasks);
  const long = tasks.filter(({ cpuMs }) => cpuMs > LONG_MS).length;
  const silence = Math.max(reading.longestSilenceS, checking.longestSilenceS);
  hold(
    `reading and checking are never silent for ${SILENCE_S} s (${silence.toFixed(1)})`,
    silence < SILENCE_S,
  );
  hold(`no task of the page takes 50 ms of the processor, from the file to its map (${long})`, long === 0);
  await page.close();
}

async function givesUp(browser: Browser, url: string, file: string, during: 'reading' | 'checking') {
  const { page, cdp } = await freshPage(browser, url);
  const wizard = wizardOf(page);
  const heap = await heapOf(cdp);
  const workers = page.workers().length;
  const resident = await residentOf(browser, 'VmRSS');
  await choose(page, file);
  if (during === 'checking') await answer(page);
  const word = during === 'reading' ? '正在读取文件' : '正在核对';
  await wizard.getByText(new RegExp(`${word}\\s+[2-9]\\d%`)).waitFor();
  const high = await residentOf(browser, 'VmRSS');
  await wizard.getByRole('button', { name: '取消' }).click();
  await wizard.waitFor({ state: 'hidden' });
  await page.waitForTimeout(2000);
  const after = await heapOf(cdp);
  await page.waitForTimeout(2000);
  const left = await residentOf(browser, 'VmRSS');
  console.log(
    `cancelled while ${during}: page's heap ${asMB(heap)} → ${asMB(after)}, process ${asMB(resident)} → ${asMB(high)} → ${asMB(left)}`,
  );
  hold(
    'the dataset before is still there',
    await page.getByRole('contentinfo').getByText('15 / 55 / 25').isVisible(),
  );
  hold('no worker is left', page.workers().length === workers);
  hold("the page's heap is as before within 10 MB", after - heap < 10e6);
  await page.close();
}

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const bytes = bigCollection(MB * 1e6);
const file = join(mkdtempSync(join(tmpdir(), 'onegrid-')), '大文件.geojson');
writeFileSync(file, bytes);
const grids = new TextDecoder().decode(bytes).split('"Feature"').length - 1;
console.log(`${asMB(bytes.length)} of GeoJSON, ${grids} grids`);
const server = await servePage({
  root: process.env.DIST ?? 'dist',
  host: '127.0.0.1',
  port: 0,
  dataset: 'data/xiyuan',
});
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
if (process.env.ONLY !== 'cancel') await opens(browser, server.url, file, grids);
if (process.env.ONLY !== 'open') {
  await givesUp(browser, server.url, file, 'reading');
  await givesUp(browser, server.url, file, 'checking');
}
await browser.close();
await server.close();
if (failures.length > 0) process.exitCode = 1;

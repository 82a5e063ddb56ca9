/**
 * A large GeoJSON in the built page, opened as a person does it: the file chooser, the wizard, the report, the map.
 * Every task of the page's thread over 50 ms is listed by the phase that it falls into, with the script that ran;
 * reading, checking and review may have none. Then the same file is given up while it is read, and while it is
 * checked: the page is as before, and what the import held is free again. `MB=8 npm run scale -- open-large` is short.
 * The times of a software-drawn page on a busy machine are printed; only the counts decide.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { bigCollection } from '../bench/big-collection.ts';

const MB = Number(process.env.MB ?? 95);
const PATIENCE_MS = 900_000;

interface Seen {
  readonly words: readonly string[];
  readonly long: readonly number[];
}

/** Watches long tasks and what the wizard says of its progress. Runs in the page. */
function watch(): void {
  const seen: { words: string[]; long: number[] } = { words: [], long: [] };
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
    const word = (body ?? opening)?.querySelector('[role=status] p')?.textContent?.trim();
    if (word && word !== seen.words.at(-1)) seen.words.push(word.replaceAll(/\s+/g, ' '));
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

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly words: readonly string[];
}

/** Runs one phase between two marks of the trace. */
async function phase(page: Page, name: string, act: () => Promise<void>): Promise<Phase> {
  const before = (await seenBy(page)).words.length;
  const fromMs = await page.evaluate((mark) => {
    performance.mark(`phase ${mark}`);
    return performance.now();
  }, name);
  await act();
  const seconds = ((await page.evaluate(() => performance.now())) - fromMs) / 1000;
  const words = (await seenBy(page)).words.slice(before);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${words.length} words of progress${words.length > 0 ? ` (${words.slice(0, 3).join('; ')} … ${words.at(-1)})` : ''}`,
  );
  return { name, seconds, words };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds on the processor: what another process of the machine took is not among them. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly functionName?: string; readonly url?: string; readonly type?: string };
  };
}

interface Task {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly atS: number;
  readonly inside: string;
}

const LONG_MS = 50;

const nameOf = ({ name, dur = 0, args }: TraceEvent): string => {
  const { functionName = '', url = '', type = '' } = args?.data ?? {};
  const where = [type, functionName, url.split('/').at(-1)].filter(Boolean).join(' ');
  return `${name}${where && ` [${where}]`} ${(dur / 1000).toFixed(0)} ms`;
};

/** The tasks of the page's thread that were longer than 50 ms, by phase; each with the longest events inside it. */
function longTasks(trace: Buffer): ReadonlyMap<string, readonly Task[]> {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name.startsWith('phase ')).toSorted((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0]!;
  const mine = traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const phases = new Map<string, Task[]>();
  for (const [i, mark] of marks.entries()) {
    const until = marks[i + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const tasks = mine.filter(
      ({ name, ts, dur = 0 }) =>
        name.endsWith('RunTask') && dur > LONG_MS * 1000 && ts >= mark.ts && ts < until,
    );
    const found = tasks.map((task): Task => {
      const inside = mine
        .filter(
          (event) =>
            event !== task &&
            !event.name.endsWith('RunTask') &&
            event.ts >= task.ts &&
            event.ts < task.ts + (task.dur ?? 0) &&
            (event.dur ?? 0) > 10_000,
        )
        .toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
        .slice(0, 4)
        .map(nameOf)
        .join(' > ');
      return {
        wallMs: (task.dur ?? 0) / 1000,
        cpuMs: (task.tdur ?? Number.NaN) / 1000,
        atS: (task.ts - mark.ts) / 1e6,
        inside: inside || 'nothing that took long: the machine was busy elsewhere',
      };
    });
    phases.set(
      mark.name.slice('phase '.length),
      found.filter(({ wallMs }) => wallMs > LONG_MS),
    );
  }
  return phases;
}

function printTasks(phases: ReadonlyMap<string, readonly Task[]>): void {
  for (const [name, tasks] of phases) {
    const byCpu = tasks.filter(({ cpuMs }) => cpuMs > LONG_MS);
    console.log(
      `${name}: ${tasks.length} tasks over 50 ms by the clock, ${byCpu.length} by the processor` +
        `; worst ${Math.max(0, ...tasks.map(({ wallMs }) => wallMs)).toFixed(0)} ms and ${Math.max(0, ...tasks.map(({ cpuMs }) => cpuMs)).toFixed(0)} ms`,
    );
    for (const { atS, wallMs, cpuMs, inside } of tasks.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, 12))
      console.log(
        `    at ${atS.toFixed(1)} s: ${wallMs.toFixed(0)} ms, of which ${cpuMs.toFixed(0)} on the processor: ${inside}`,
      );
  }
}

const wizardOf = (page: Page): Locator => page.getByRole('dialog', { name: /^导入/ });

async function freshPage(browser: Browser, url: string): Promise<{ page: Page; cdp: CDPSession }> {
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
  return { page, cdp: await page.context().newCDPSession(page) };
}

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

/** Resident bytes of the process that runs the page and its workers (Linux); NaN elsewhere. */
async function residentOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024;
      } catch {
        return Number.NaN;
      }
    });
  return sizes.reduce((a, b) => a + b, 0);
}

const asMB = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

const CATEGORIES = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
];

async function opens(browser: Browser, url: string, file: string, grids: number): Promise<void> {
  const { page } = await freshPage(browser, url);
  await browser.startTracing(page, { categories: CATEGORIES });
  const wizard = wizardOf(page);
  const reading = await phase(page, 'reading', async () => {
    await choose(page, file);
    await wizard.getByRole('button', { name: '下一步：核对' }).waitFor();
  });
  const checking = await phase(page, 'checking', async () => {
    await answer(page);
    await wizard.getByRole('button', { name: '使用这些数据' }).waitFor();
  });
  await phase(page, 'review', () => quiet(page));
  await phase(page, 'use, until the counts stand', async () => {
    await wizard.getByRole('button', { name: '使用这些数据' }).click();
    await page
      .getByRole('contentinfo')
      .getByText(`${grids.toLocaleString('zh-CN')} / 0 / 0`)
      .waitFor();
  });
  await phase(page, 'map, until nothing is long any more', () => quiet(page));
  const tasks = longTasks(await browser.stopTracing());
  printTasks(tasks);
  const before = ['reading', 'checking', 'review'].flatMap((name) => tasks.get(name) ?? []);
  const long = before.filter(({ cpuMs }) => cpuMs > LONG_MS).length;
  hold('reading and checking say how far they are', reading.words.length > 2 && checking.words.length > 5);
  hold(
    `no task of the page takes 50 ms of the processor while it is read, checked and reviewed (${long})`,
    long === 0,
  );
  await page.close();
}

async function givesUp(browser: Browser, url: string, file: string, during: 'reading' | 'checking') {
  const { page, cdp } = await freshPage(browser, url);
  const wizard = wizardOf(page);
  const heap = await heapOf(cdp);
  const workers = page.workers().length;
  const resident = await residentOf(browser);
  await choose(page, file);
  if (during === 'checking') await answer(page);
  const word = during === 'reading' ? '正在读取文件' : '正在核对';
  await wizard.getByText(new RegExp(`${word}\\s+[2-9]\\d%`)).waitFor();
  const high = await residentOf(browser);
  await wizard.getByRole('button', { name: '取消' }).click();
  await wizard.waitFor({ state: 'hidden' });
  await page.waitForTimeout(2000);
  const after = await heapOf(cdp);
  await page.waitForTimeout(2000);
  const left = await residentOf(browser);
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
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 4391, dataset: 'data/xiyuan' });
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

/**
 * A vertex of a border dragged over the built page's map, on 2,000 and on 20,000 grids, by a mouse that moves every
 * 8 ms whether the page follows or not: what each frame costs the page's thread, in processor time and in all, and
 * how far frames lie apart. Without a graphics card frames are drawn by the processor, in another process: that is
 * in the last figure alone. `COUNTS=2000` for one of them, `TRACE=file` keeps the trace.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { datasetFiles } from '../../src/io/write/dataset-files.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { datasetOf, polygonsOf } from '../bench/plan-20k.ts';
import { quantile } from '../bench/quantile.ts';
import type { TraceEvent } from './page-tasks.ts';

const COUNTS = (process.env.COUNTS ?? '2000,20000').split(',').map(Number);
/** Of the mouse, 8 ms apart as those of a common one. */
const MOVES = Number(process.env.MOVES ?? 500);
const MOVE_MS = 8;
const FRAME = 'drag-frame';
const PATIENCE_MS = 240_000;

/** Milliseconds of the page's thread between each frame and the next, on the processor and in all. */
function costs(trace: Buffer): { readonly cpu: number[]; readonly wall: number[] } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name === FRAME).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('The trace has no marks; expected one a frame.');
  const tasks = traceEvents.filter(
    ({ pid, tid, ph, name }) =>
      pid === first.pid && tid === first.tid && ph === 'X' && name.endsWith('RunTask'),
  );
  const between = marks.slice(0, -1).map(({ ts }, i) => {
    const until = marks[i + 1]!.ts;
    return tasks.filter((task) => task.ts >= ts && task.ts < until);
  });
  const sum = (list: readonly TraceEvent[], of: 'dur' | 'tdur'): number =>
    list.reduce((total, task) => total + (task[of] ?? 0), 0) / 1000;
  return { cpu: between.map((list) => sum(list, 'tdur')), wall: between.map((list) => sum(list, 'dur')) };
}

/** From now on each frame leaves a mark in the trace and its time on the page, milliseconds. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate((mark) => {
    const times: number[] = [];
    const next = (at: number): void => {
      performance.mark(mark);
      times.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(globalThis, { frameTimes: times });
  }, FRAME);

const intervalsOf = async (page: Page): Promise<number[]> => {
  const times = await page.evaluate(() => (globalThis as unknown as { frameTimes: number[] }).frameTimes);
  return times.slice(1).map((at, i) => at - times[i]!);
};

/** Until the map has drawn what it had to: twenty frames in a row that came in time. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [last, calm] = [0, 0];
        const next = (at: number): void => {
          calm = at - last < 40 ? calm + 1 : 0;
          last = at;
          if (calm === 20) resolve();
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const spread = (values: readonly number[]): string =>
  `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');

async function drag(count: number): Promise<void> {
  const polygons = polygonsOf(count);
  const folder = mkdtempSync(join(tmpdir(), 'onegrid-drag-'));
  for (const { path, text } of datasetFiles(datasetOf(polygons).parts))
    writeFileSync(join(folder, path), text);
  const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0, dataset: folder });
  if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
  const browser = await chromium.launch({ executablePath: executablePath!, args: BROWSER_ARGS });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.addInitScript('globalThis.__name = (named) => named');
  // The middle of the map is a vertex inside a border in the middle of the ground.
  const inner = polygons.find(({ geometry }) => {
    const [x, y] = geometry.coordinates[0]![5]!;
    return Math.abs(x! - 118.5) < 0.02 && Math.abs(y! - 24.9) < 0.02;
  })!;
  const [lng, lat] = inner.geometry.coordinates[0]![5]!;
  const zoom = count > 5000 ? 15.5 : 14;
  await page.goto(`${server.url}#/plan?c=${lng},${lat},${zoom}&lang=zh`);
  // The scale at the foot of the page stands when the map, and no longer its picture, takes what is dragged.
  await page.getByRole('contentinfo').getByText(/^1:/).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: '编辑边界（E）' }).click({ timeout: PATIENCE_MS });
  await page.getByText(/^共 \d+ 步/).waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('1');
  // The map takes its new size after the bar of the draft came: only then its middle is where the border is.
  await settled(page);
  const box = (await page.locator('og-planner').locator('canvas').first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const moveTo = (i: number): Promise<void> =>
    page.mouse.move(x + 6 + 5 * Math.cos(i / 20), y + 5 * Math.sin(i / 20));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 3, y, { steps: 3 });
  await moveTo(0);
  await settled(page);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
  await watchFrames(page);
  const moves: Promise<void>[] = [];
  const from = performance.now();
  for (let i = 0; i < MOVES; i++) {
    moves.push(moveTo(i));
    await pause(from + (i + 1) * MOVE_MS - performance.now());
  }
  await Promise.all(moves);
  const frames = await intervalsOf(page);
  const trace = await browser.stopTracing();
  if (process.env.TRACE) writeFileSync(process.env.TRACE, trace);
  await page.mouse.up();
  await page.getByText('共 1 步').waitFor();
  const { cpu, wall } = costs(trace);
  console.log(
    `${count} grids, ${MOVES} moves in ${frames.length} frames; p50 / p95 ms: page's thread ${spread(cpu)} on the ` +
      `processor, ${spread(wall)} in all; from frame to frame ${spread(frames)}`,
  );
  await browser.close();
  await server.close();
}

for (const count of COUNTS) await drag(count);

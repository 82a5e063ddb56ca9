/**
 * A suggestion to balance grids: how long it takes and how long its longest step is, for every community of the sample
 * and for grids with their neighbours among 2,000; and what the built page's thread does meanwhile on the sample.
 */
import { chromium } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { gridsAround } from '../../src/edit/balance/grids-around.ts';
import { type BalanceAsk, suggestBalanceSteps } from '../../src/edit/balance/suggest-balance.ts';
import type { Plan } from '../../src/edit/plan.ts';
import { planFromDataset } from '../../src/edit/plan-from-dataset.ts';
import { createDataset, type Dataset } from '../../src/model/dataset.ts';
import type { GridCode } from '../../src/model/grid.ts';
import type { Building } from '../../src/model/records.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { codeOf, datasetOf, polygonsOf } from '../bench/plan-20k.ts';
import { quantile } from '../bench/quantile.ts';
import { draws } from '../plan-gestures.ts';
import { sample } from '../sample.ts';
import { longTasksWhile } from './page-tasks.ts';

const COUNT = 2000;

interface Run {
  readonly ms: number;
  readonly longestMs: number;
  readonly isReached: boolean;
}

function timed(plan: Plan, codes: readonly GridCode[], measure: BalanceAsk['measure']): Run | null {
  const steps = suggestBalanceSteps(plan, { codes, measure, tolerance: 0.1, target: null });
  const begun = performance.now();
  for (let longestMs = 0; ; ) {
    const from = performance.now();
    const step = steps.next();
    longestMs = Math.max(longestMs, performance.now() - from);
    if (!step.done) continue;
    if (!step.value.ok) return null;
    const isReached = step.value.grids.every(({ why }) => why === null);
    return { ms: performance.now() - begun, longestMs, isReached };
  }
}

function report(name: string, runs: readonly (Run | null)[]): void {
  const told = runs.filter((run) => run !== null);
  const spread = (of: (run: Run) => number): string =>
    [0.5, 1].map((share) => quantile(told.map(of), share).toFixed(0)).join(' / ');
  console.log(
    `${name}: ${told.length} of ${runs.length} can be balanced by it, ${told.filter((run) => run.isReached).length} within ` +
      `±10 %; median / most ms in all ${spread((run) => run.ms)}, of a step ${spread((run) => run.longestMs)}`,
  );
}

/** The generated grids with ten to fifty houses each between their middle and their border. */
function inhabited(base: Dataset): Dataset {
  const random = draws(1);
  const buildings = base.parts.grids.flatMap(({ code, geometry }) => {
    const ring = geometry.coordinates[0] as [number, number][];
    const [lng, lat] = [0, 1].map((i) => ring.reduce((sum, at) => sum + at[i]! / ring.length, 0)) as [
      number,
      number,
    ];
    return Array.from({ length: 10 + random(40) }, (_, i): Building => {
      const [x, y] = ring[random(ring.length)]!;
      const share = random(90) / 100;
      const coordinates = [lng + share * (x - lng), lat + share * (y - lat)];
      const households = random(20);
      return { id: `${code}-${i}`, households, geometry: { type: 'Point', coordinates }, extra: {} };
    });
  });
  return createDataset({ ...base.parts, buildings });
}

const xiyuan = await sample();
{
  const { plan } = planFromDataset(xiyuan);
  for (const measure of ['residents', 'households', 'areaM2'] as const) {
    const runs = xiyuan.gridsOfLevel(1).map(({ code }) => timed(plan, xiyuan.childrenOf(code), measure));
    report(`sample, communities by ${measure}`, runs);
  }
}
{
  const { plan } = planFromDataset(inhabited(datasetOf(polygonsOf(COUNT))));
  const runs = Array.from({ length: 20 }, (_, i) =>
    timed(plan, gridsAround(plan, codeOf((i * COUNT) / 20)).near, 'households'),
  );
  report(`${COUNT} grids, one with its neighbours by households`, runs);
}

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
await page.goto(`${server.url}#/plan?c=118.5755,24.8,16&s=g:35058200300704&lang=zh`);
await page.getByRole('button', { name: '编辑边界（E）' }).click();
await page.getByRole('button', { name: '均衡…' }).click();
await page.waitForTimeout(5000);
const begun = performance.now();
let foundMs = 0;
const tasks = await longTasksWhile(browser, page, 'balance', async () => {
  await page.getByRole('button', { name: '给出建议' }).click();
  await page.getByRole('article', { name: '均衡的建议' }).waitFor();
  foundMs = performance.now() - begun;
});
console.log(
  `page: found after ${foundMs.toFixed(0)} ms; tasks over 50 ms, processor ms: ` +
    `${tasks.map(({ cpuMs, inside }) => `${cpuMs.toFixed(0)} (${inside})`).join(', ') || 'none'}`,
);
await browser.close();
await server.close();

/**
 * A newcomer at the built page, by mouse and by the words on the screen alone, with a pause before each act as of
 * somebody who reads: redraws a border, splits a grid, sees the households of both sides, undoes and exports, in under
 * three minutes. The screen is recorded as pictures in a folder that is named at the end, to be looked at.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.ts';

const ASKED_S = 180;
const READS_MS = Number(process.env.READS_MS ?? 1500);
/** Longest that a newcomer waits for an answer before giving up. */
const PATIENCE_MS = 60_000;

const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0 });
if (!server.ok) throw new Error(`${server.reason}: ${server.detail}`);
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
page.setDefaultTimeout(PATIENCE_MS);

const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;

/** Keeps each picture that the browser sends, named by the tenth of a second. */
async function record(of: Page): Promise<string> {
  const folder = process.env.OUT ?? mkdtempSync(join(tmpdir(), 'onegrid-first-time-'));
  mkdirSync(folder, { recursive: true });
  const screen = await of.context().newCDPSession(of);
  screen.on('Page.screencastFrame', ({ data, sessionId }) => {
    const name = `${seconds().toFixed(1).padStart(6, '0')}.png`;
    writeFileSync(join(folder, name), Buffer.from(data, 'base64'));
    void screen.send('Page.screencastFrameAck', { sessionId });
  });
  await screen.send('Page.startScreencast', { format: 'png' });
  return folder;
}

/** One thing that a newcomer wants, and when it was done. */
async function wants(what: string, act: () => Promise<void>): Promise<void> {
  await page.waitForTimeout(READS_MS);
  await act();
  console.log(`${seconds().toFixed(1).padStart(6)} s  ${what}`);
}

const folder = await record(page);
const panel = page.getByRole('tabpanel', { name: '草案' });
const map = page.getByRole('main', { name: '地图' });
const steps = page.getByRole('list', { name: '历史' }).getByRole('button');
const done = (count: number): Promise<void> => steps.nth(count).waitFor();
const place = async (across: number, down: number): Promise<[number, number]> => {
  const { x, y, width, height } = (await map.boundingBox())!;
  return [x + across * width, y + down * height];
};

await wants('opens the planner from the start page', async () => {
  await page.goto(server.url);
  await page.getByRole('link', { name: /网格规划/ }).click();
  await page.getByText(/^1:\d/).waitFor();
});
await wants('presses 编辑', async () => {
  await page.getByText('编辑', { exact: true }).click();
  await panel.getByText(/^共 \d+ 步/).waitFor();
});
await wants('comes nearer with the wheel', async () => {
  await page.mouse.move(...(await place(0.5, 0.5)));
  for (let i = 0; i < 6; i++) {
    await page.mouse.wheel(0, -240);
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(READS_MS);
});
let border: [number, number] = [0, 0];
await wants('finds a border and sees both sides', async () => {
  const [x, top] = await place(0.5, 0.35);
  for (let down = 0; ; down += 12) {
    if (down > 300) throw new Error('no border within 300 px');
    await page.mouse.click(x, top + down);
    border = [x, top + down];
    if ((await panel.getByRole('article').count()) === 2) break;
  }
});
await wants('drags it, and reads what each side gains', async () => {
  const [x, y] = border;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 40, { steps: 12 });
  await panel.getByText(/^[+−]/).first().waitFor();
  await page.waitForTimeout(READS_MS);
  await page.mouse.up();
  await done(1);
});
/** Draws a line over the map and ends it with a double click. */
async function draws(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.click(...(await place(...from)));
  const end = await place(...to);
  await page.mouse.move(...end, { steps: 12 });
  await page.mouse.dblclick(...end);
}
await wants('splits a grid by a line that ends inside one, and reads why it cannot', async () => {
  await page.getByText('分割', { exact: true }).click();
  await page.waitForTimeout(READS_MS);
  await draws([0.25, 0.6], [0.6, 0.66]);
  await page.getByText('要从边界画到边界').waitFor();
  await page.waitForTimeout(READS_MS);
  await page.keyboard.press('Escape');
});
await wants('splits it from outside to outside', async () => {
  await draws([0.05, 0.6], [0.62, 0.66]);
  await done(2);
});
await wants('reads the households of both sides', async () => {
  const households = await panel.getByRole('article').filter({ hasText: '户' }).allInnerTexts();
  if (households.length !== 2) throw new Error(`${households.length} sides with households; expected 2`);
  console.log(`          ${households.map((text) => text.split(/\s+/).slice(0, 3).join(' ')).join('  |  ')}`);
});
await wants('takes the split back', async () => {
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByText('共 1 步').or(page.locator('.undone')).first().waitFor();
});
await wants('exports', async () => {
  await page.getByRole('button', { name: '导出…' }).click();
  await page.waitForTimeout(READS_MS);
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog', { name: '导出草案' })
    .getByRole('button', { name: /GeoJSON/ })
    .click();
  console.log(`          ${(await download).suggestedFilename()}`);
});
await page.waitForTimeout(READS_MS);
await browser.close();
await server.close();
console.log(`${seconds().toFixed(1)} s of ${ASKED_S}; the pictures are in ${folder}`);
if (seconds() > ASKED_S) process.exitCode = 1;

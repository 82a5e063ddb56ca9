/**
 * `npm run scale -- kill`: kills the browser's process at random moments while a planner edits, and counts what the
 * draft lost; `KILLS=3` for fewer than 100, `PAGE=…` where the built page is served (`npm start`). The next browser
 * must show every gesture that the page had called saved, and all but the last of those that it had shown or whose
 * last key it had acknowledged.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../tools/browser.ts';

const KILLS = Number(process.env.KILLS ?? 100);
const PAGE = process.env.PAGE ?? 'http://127.0.0.1:4173/';
const isServed = await fetch(PAGE).then(
  ({ ok }) => ok,
  () => false,
);
if (!isServed) {
  console.error(`Nothing is served at ${PAGE}: run npm start first, or say PAGE=…`);
  process.exit(1);
}
const executable = findBrowser() ?? chromium.executablePath();
const profile = mkdtempSync(join(tmpdir(), 'onegrid-kills-'));

interface Running {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser ended: ${said.slice(-400)}`)));
  });

const stepsOf = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.getByText(/^共 \d+ 步/).innerText())?.[0]);

/** A browser on the same profile, in a process group that can be killed, with the draft taken up. */
async function open(): Promise<Running> {
  const args = [
    ...BROWSER_ARGS,
    '--headless=new',
    '--lang=zh-CN',
    '--window-size=900,600',
    '--force-device-scale-factor=0.5',
  ];
  const child = spawn(
    executable,
    [...args, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${PAGE}#/plan?c=118.58,24.815,15.5&lang=zh`);
  await page.getByRole('button', { name: '编辑边界（E）' }).click({ timeout: 60_000 });
  await page.getByText(/^共 \d+ 步/).waitFor({ timeout: 60_000 });
  return { child, browser, page };
}

async function kill({ child, browser }: Running): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid!, 'SIGKILL');
  await ended;
  await browser.close().catch(() => undefined);
}

interface Seen {
  /** Gestures that the page had shown, or whose last key it had taken. */
  made: number;
  saved: number;
}

/** Gestures by keyboard without end; notes what the page shows after each. It ends when the browser is gone. */
async function edit(page: Page, seen: Seen): Promise<void> {
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  for (let n = 0; ; n++) {
    for (const key of ['Enter', n % 2 ? 'ArrowLeft' : 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    seen.made += 1;
    const isSaved = await page.getByText('已保存在本机').isVisible();
    seen.made = await stepsOf(page);
    if (isSaved) seen.saved = seen.made;
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let [lostSaved, gestures] = [0, 0];
/** How many kills lost none, one, two, … of the gestures made. */
const losses: number[] = [];
let expected: Seen = { made: 0, saved: 0 };
for (let n = 0; n <= KILLS; n++) {
  const running = await open();
  const found = await stepsOf(running.page);
  if (found < expected.saved) lostSaved += 1;
  const lost = Math.max(0, expected.made - found);
  if (n > 0) losses[lost] = (losses[lost] ?? 0) + 1;
  const seen: Seen = { made: found, saved: found };
  const editing = edit(running.page, seen).catch(() => undefined);
  if (n < KILLS) await wait(300 + Math.random() * 2500);
  await kill(running);
  await editing;
  gestures += seen.made - found;
  expected = seen;
  console.log(`${n}: found ${found} (lost ${lost}), then made ${seen.made}, called saved ${seen.saved}`);
}
rmSync(profile, { recursive: true, force: true });
const table = Object.entries(losses).map(([lost, kills]) => `${kills} lost ${lost}`);
console.log(`${KILLS} kills, ${gestures} gestures: ${table.join(', ')}; ${lostSaved} lost a saved one`);
if (lostSaved > 0 || losses.length > 2 || gestures < KILLS / 2) process.exitCode = 1;

/**
 * Takes the README's pictures from the real, built page, and every size that we look at before a change is done.
 * `npm run pictures` renews docs/img; `npm run pictures -- --all <folder>` writes the whole matrix.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './browser.ts';

interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

const MODES = ['start', 'screen', 'plan', 'find'] as const;
const SIZES = [
  [360, 800],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
] as const;
/** Walls beyond these: small and old, two side by side, ultrawide, tall. */
const WALLS = [
  [1366, 768],
  [3840, 1080],
  [5120, 1440],
  [7680, 2160],
  [1080, 1920],
] as const;

const README: readonly Shot[] = [
  { name: 'screen', hash: '#/screen', width: 1920, height: 1080, scheme: 'dark' },
  { name: 'plan', hash: '#/plan', width: 1440, height: 900, scheme: 'light' },
  { name: 'find', hash: '#/find', width: 390, height: 844, scheme: 'light' },
];

function matrix(): Shot[] {
  return MODES.flatMap((mode) =>
    [...SIZES, ...(mode === 'screen' ? WALLS : [])].flatMap(([width, height]) =>
      (['light', 'dark'] as const).map((scheme) => ({
        name: `${mode}-${width}x${height}-${scheme}`,
        hash: mode === 'start' ? '' : `#/${mode}`,
        width,
        height,
        scheme,
      })),
    ),
  );
}

/** What a page says when it has all it shows: a slow machine is waited for. */
const SETTLED: Readonly<Record<string, readonly RegExp[]>> = {
  '#/plan': [/^1:\d/],
  '#/screen': [/应于 \d\d:\d\d 前/],
  '#/find': [/营业|开放|关闭|未公布/],
};

async function take(browser: Browser, base: string, shot: Shot, folder: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.scheme,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${shot.name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
  await page.goto(`${base}${shot.hash}`, { waitUntil: 'networkidle' });
  for (const text of SETTLED[shot.hash] ?? [])
    await page.getByText(text).first().waitFor({ state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(Number(process.env.SETTLE_MS ?? 4000));
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  await context.close();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    base: { type: 'string', default: 'http://127.0.0.1:4317/' },
    only: { type: 'string', default: '' },
  },
});
const executablePath = ensureBrowser();
if (executablePath === null) throw new Error('No browser: see tools/ensure-browser.ts');
const folder = positionals[0] ?? 'docs/img';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
for (const shot of values.all ? matrix() : README) {
  if (shot.name.includes(values.only)) await take(browser, values.base, shot, folder);
}
await browser.close();

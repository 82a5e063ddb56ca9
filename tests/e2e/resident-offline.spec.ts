import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';

/** The public build, served from a copy that a test may renew. */
const test = base.extend<{ site: { readonly url: string; readonly folder: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  site: async ({}, use) => {
    if (!existsSync('dist-public/sw.js')) execSync('npm run build:public', { stdio: 'inherit' });
    const folder = mkdtempSync(join(tmpdir(), 'onegrid-public-'));
    cpSync('dist-public', folder, { recursive: true });
    const server = await servePage({ root: folder, host: '127.0.0.1', port: 0 });
    if (!server.ok) throw new Error(server.detail);
    await use({ url: `http://127.0.0.1:${server.port}/`, folder });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

test.use({ viewport: { width: 390, height: 844 } });

/** A first visit, until everything is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/find`);
  await expect(page.getByRole('heading', { name: '您在哪儿？' })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

test('the second visit works in flight mode, and says of when its data are', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site.url);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('combobox', { name: '搜索网格、服务站、地点' }).fill('苏塘社区第二网格');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '苏塘社区第二网格', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '怎么走' }).first().click();
  await expect(page.getByRole('link', { name: '高德地图' })).toBeVisible();
  await expect(page.getByText('数据截至 2026年11月22日')).toBeVisible();
  await expect(page.getByText('现在没有网络')).toBeVisible();
  await page.getByRole('combobox', { name: '语言' }).selectOption('en');
  await expect(page.getByText('Data as of')).toBeVisible();
});

test('only what residents need is kept: no map library, no base map, nothing internal', async ({
  page,
  site,
}) => {
  await visit(page, site.url);
  const paths = await kept(page);
  expect(paths.length).toBeGreaterThan(10);
  expect(
    paths.filter((path) =>
      /maplibre|deck|basemap|tracks|events|buildings|flatgeobuf|patrols|coverage/.test(path),
    ),
  ).toEqual([]);
  expect(
    paths.filter((path) => path.includes('/data/') && !/\/public\/|manifest\.public\.json$/.test(path)),
  ).toEqual([]);
});

test('newer data come all at once, when they are asked for', async ({ page, site }) => {
  await visit(page, site.url);
  const manifest = join(site.folder, 'data/xiyuan/manifest.public.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('2026-11-22T', '2026-12-24T'));
  const worker = join(site.folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  const renewed = text.replace(/(manifest\.public\.json",\s*"?revision"?:\s*")[0-9a-f]{4}/, '$1ffff');
  expect(renewed).not.toBe(text);
  writeFileSync(worker, renewed);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText('数据截至 2026年11月22日')).toBeVisible();
  await page.getByRole('button', { name: '有新的数据，点这里更新' }).click();
  await expect(page.getByText('数据截至 2026年12月24日')).toBeVisible();
});

test('an old phone, without the newer parts of browsers, gets the whole answer in its styles', async ({
  page,
  site,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => {
    // What Safari 14 and Chromium 87 lack.
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replace');
    Reflect.deleteProperty(Object, 'hasOwn');
    for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with', 'group'])
      Reflect.deleteProperty(Array.prototype, name);
    Reflect.deleteProperty(String.prototype, 'at');
    for (const name of ['structuredClone', 'CompressionStream']) Reflect.deleteProperty(window, name);
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto(`${site.url}#/find?grid=35058200300701`);
  await expect(page.getByRole('heading', { name: '王厝社区第一网格', exact: true })).toBeVisible();
  const button = page.getByRole('button', { name: '怎么走' }).first();
  await button.click();
  await expect(page.getByRole('link', { name: '高德地图' })).toBeVisible();
  expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('10px');
  expect(errors).toEqual([]);
});

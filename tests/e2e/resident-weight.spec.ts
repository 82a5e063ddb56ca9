import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { servePage } from '../../src/cli/serving/page-server.ts';

/** What went over the wire, the service worker's requests too. */
interface Sent {
  readonly path: string;
  readonly bytes: number;
}

/** The public build behind a counter, which sees what no page can hide. */
const test = base.extend<{ site: { readonly url: string; readonly sent: Sent[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  site: async ({}, use) => {
    if (!existsSync('dist-public/sw.js')) execSync('npm run build:public', { stdio: 'inherit' });
    const server = await servePage({ root: 'dist-public', host: '127.0.0.1', port: 0 });
    if (!server.ok) throw new Error(server.detail);
    const sent: Sent[] = [];
    const counter = createServer((incoming, outgoing) => {
      const { method, headers, url: path = '/' } = incoming;
      incoming.pipe(
        ask({ port: server.port, host: '127.0.0.1', path, method, headers }, (answer) => {
          let bytes = 0;
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
          });
          answer.on('end', () => sent.push({ path, bytes }));
          answer.pipe(outgoing);
        }),
      );
    });
    await new Promise<void>((listening) => counter.listen(0, '127.0.0.1', listening));
    await use({ url: `http://127.0.0.1:${(counter.address() as AddressInfo).port}/`, sent });
    counter.closeAllConnections();
    counter.close();
    await server.close();
  },
});

test.use({ viewport: { width: 390, height: 844 } });

const bytesOf = (sent: readonly Sent[], of: RegExp): number =>
  sent.filter(({ path }) => of.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);

test('without WebGL every task passes; 80 KB of data and no map library are ever sent, by the service worker neither', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (real, canvas, args) =>
        String(args[0]).startsWith('webgl') ? null : Reflect.apply(real, canvas, args),
    });
  });
  await page.goto(`${site.url}#/find`);
  await expect(page.getByRole('status').filter({ hasText: '77 个服务站' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const data = bytesOf(site.sent, /\/data\//);
  const scripts = bytesOf(site.sent, /\.js$/);
  test.info().annotations.push({ type: 'sent', description: `data ${data} bytes, scripts ${scripts} bytes` });
  expect(data).toBeGreaterThan(10_000);
  expect(data).toBeLessThanOrEqual(80 * 1024);

  await page.getByRole('button', { name: '在图上点一下' }).click();
  await page.getByRole('application').click({ position: { x: 150, y: 170 } });
  await page.getByRole('button', { name: '我在这里' }).click();
  await expect(page.getByText('您大概在')).toBeVisible();
  await page.getByRole('button', { name: '怎么走' }).first().click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await page.getByRole('button', { name: '反映问题' }).click();
  await page.getByRole('button', { name: '二维码' }).click();
  await expect(page.getByRole('img', { name: '这件事的二维码' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^need-\d+-\d{14}\.json$/);
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('button', { name: '公示牌' }).click();
  await expect(page.getByRole('article').getByRole('img').first()).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(site.sent.filter(({ path }) => path.endsWith('/sw.js') || path === '/sw.js').length).toBeGreaterThan(
    0,
  );
  expect(
    site.sent.map(({ path }) => path).filter((path) => /maplibre|deck|stage|overlay|basemap/.test(path)),
  ).toEqual([]);
});

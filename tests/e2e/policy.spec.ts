import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';

/** A server on another origin that lets everybody read it, and counts who came. */
const test = base.extend<{ foreign: { readonly url: string; readonly visits: () => number } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  foreign: async ({}, use) => {
    let visits = 0;
    const server: Server = createServer((_, response) => {
      visits += 1;
      response.setHeader('Access-Control-Allow-Origin', '*').end('{}');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}/`, visits: () => visits });
    server.close();
  },
});

const fetched = (url: string): Promise<string> =>
  fetch(url).then(
    () => 'answered',
    () => 'refused',
  );

test('neither the page nor any of its workers can reach another host', async ({ page, foreign }) => {
  await page.goto('#/screen');
  await expect.poll(() => page.workers().length).toBeGreaterThanOrEqual(2);
  expect(await page.evaluate(fetched, foreign.url)).toBe('refused');
  for (const worker of page.workers()) expect(await worker.evaluate(fetched, foreign.url)).toBe('refused');
  expect(foreign.visits()).toBe(0);
});

test('markup in strings of the page stays text, and foreign scripts do not run', async ({ page }) => {
  await page.goto('');
  const ran = await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src=x onerror="globalThis.ran = true"><b>bold</b>';
    document.body.append(script);
    return { children: script.children.length, ran: 'ran' in globalThis };
  });
  expect(ran).toEqual({ children: 0, ran: false });
});

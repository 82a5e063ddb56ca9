/** The wall on a feed: `npm start` replays the sample's last day as one, so that it moves at once. */
import { servePage } from '../../src/cli/serving/page-server.ts';
import { expect, test } from './page.ts';

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  baseURL: async ({}, use) => {
    const server = await servePage({ root: 'dist', host: '127.0.0.1', port: 0, replay: true });
    if (!server.ok) throw new Error(server.detail);
    await use(server.url);
    await server.close();
  },
});

test('the replayed day goes on by itself and is never called live', async ({ page }) => {
  await page.goto('#/screen');
  const banner = page.getByRole('banner');
  const clock = (): Promise<string | null> => banner.getByRole('time').getAttribute('datetime');
  await expect(banner).toContainText('回放 · 合成');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('正在统计');
  await expect.poll(clock).not.toContain('T10:42');
  const first = await clock();
  await expect.poll(clock).not.toBe(first);
  await expect(banner).not.toContainText('实时');
});

test('a feed that fell silent leaves its last picture, and the wall says for how long', async ({ page }) => {
  const nowMs = Date.parse('2026-11-22T09:00:00+08:00');
  const hello = { kind: 'live', nowMs, fromMs: nowMs - 60_000 };
  const fix = { person: 'p1', role: 'gridMember', purpose: 'patrol', ms: nowMs, lng: 118.56, lat: 24.81 };
  const stream = [
    `event: hello\ndata: ${JSON.stringify(hello)}\n\n`,
    `event: fixes\nid: city:1\ndata: ${JSON.stringify({ after: 0, fixes: [fix] })}\n\n`,
  ].join('');
  await page.route('**/config.json', async (route) => {
    const config = await (await route.fetch()).json();
    await route.fulfill({ json: { ...config, feed: { url: 'feed', staleAfterS: 3 } } });
  });
  let asked = 0;
  await page.route('**/feed', (route) =>
    asked++ === 0
      ? route.fulfill({ contentType: 'text/event-stream', body: stream })
      : route.fulfill({ contentType: 'text/event-stream', body: ': beat\n\n' }),
  );
  await page.goto('#/screen');
  await expect(page.getByRole('banner')).toContainText('巡查数据已停');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('正在统计');
});

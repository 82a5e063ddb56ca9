import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type PageServer, servePage } from './page-server.ts';

const META = '<meta http-equiv="Content-Security-Policy" content="default-src none">';
const pageOf = (script: string): string =>
  `<html><head>${META}</head><script src="${script}"></script></html>`;

let root = '';
let server: PageServer | null = null;
afterEach(async () => {
  if (server?.ok) await server.close();
  rmSync(root, { recursive: true });
});

test('a page that is built anew under a running server is served anew, with the policy in its head', async () => {
  root = mkdtempSync(join(tmpdir(), 'onegrid-page-'));
  const build = (script: string): void => writeFileSync(join(root, 'index.html'), pageOf(script));
  build('assets/first.js');
  server = await servePage({ root, host: '127.0.0.1', port: 0 });
  if (!server.ok) throw new Error(server.detail);
  const read = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text();
  const { url } = server;

  expect(await read('')).toContain('assets/first.js');
  build('assets/second.js');
  for (const path of ['', 'index.html']) {
    const html = await read(path);
    expect(html).toContain('assets/second.js');
    expect(html).not.toContain('assets/first.js');
    expect(html).toContain('connect-src &#39;self&#39;');
  }
  // Between the two, a build has taken the old page away.
  rmSync(join(root, 'index.html'));
  expect((await fetch(url)).status).toBe(404);
  build('assets/third.js');
  expect(await read('')).toContain('assets/third.js');
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageServer, servePage } from './page-server.ts';

const BIG = `export const x = "${'abcdefghij'.repeat(500)}";`;
let folder = '';
let server: Extract<PageServer, { ok: true }>;

/** fetch would resolve `..` before sending it. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onegrid-site-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await mkdir(join(folder, 'my data'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist/.env'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'dist/config.json'), '{"hosts":["https://tiles.example.org/a/"]}');
  await writeFile(join(folder, 'dist/assets/app-Ab12_x9Z.js'), BIG);
  await writeFile(join(folder, 'my data/manifest.json'), '{"schema":"onegrid/1"}');
  await symlink(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
  const dataset = join(folder, 'my data');
  const started = await servePage({ root: join(folder, 'dist'), host: '127.0.0.1', port: 0, dataset });
  if (!started.ok) throw new Error(started.detail);
  server = started;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the page server', () => {
  test('sends the policy with every response, workers and errors too', async () => {
    for (const path of [
      '/',
      '/assets/app-Ab12_x9Z.js',
      '/config.json',
      '/missing',
      '/data/my%20data/manifest.json',
    ]) {
      const { headers } = await raw(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self' https://tiles.example.org;");
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
  });

  test('names the media type, so that nosniff does not refuse modules', async () => {
    expect((await raw('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await raw('/assets/app-Ab12_x9Z.js')).headers['content-type']).toMatch(/^text\/javascript/);
  });

  test('finds nothing outside the root, by no way of writing it', async () => {
    const ways = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt'];
    for (const path of [
      ...ways,
      '/link.txt',
      '/.env',
      '//secret.txt',
      '/%00',
      '/%E0%A4%A',
      '/data/my%20data/../../secret.txt',
    ]) {
      const { status, body } = await raw(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).not.toContain('secret');
    }
  });

  test('answers a range with just those bytes', async () => {
    const { status, headers, body } = await raw('/assets/app-Ab12_x9Z.js', { range: 'bytes=7-12' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 7-12/${BIG.length}`);
    expect(body.toString()).toBe(BIG.slice(7, 13));
    expect((await raw('/assets/app-Ab12_x9Z.js', { range: 'bytes=99999-' })).status).toBe(416);
  });

  test('answers 304 to the tag it gave, and keeps hashed names for ever', async () => {
    const first = await raw('/assets/app-Ab12_x9Z.js');
    const again = await raw('/assets/app-Ab12_x9Z.js', { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(first.headers['cache-control']).toContain('immutable');
    expect((await raw('/')).headers['cache-control']).toBe('no-cache');
  });

  test('compresses text for those who take it', async () => {
    const { headers, body } = await raw('/assets/app-Ab12_x9Z.js', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(body.length).toBeLessThan(BIG.length / 10);
  });

  test('serves a dataset from elsewhere, and the page opens it', async () => {
    expect((await raw('/data/my%20data/manifest.json')).body.toString()).toContain('onegrid/1');
    expect(JSON.parse((await raw('/config.json')).body.toString()).dataset).toBe('data/my%20data/');
  });

  test('refuses to be written to', async () => {
    expect((await raw('/', {}, 'POST')).status).toBe(405);
  });

  test('takes the next port when one is taken, and says so', async () => {
    const taken: number[][] = [];
    const root = join(folder, 'dist');
    const onTaken = (...ports: number[]): void => void taken.push(ports);
    const second = await servePage({ root, host: '127.0.0.1', port: server.port, onTaken });
    if (!second.ok) throw new Error(second.detail);
    await second.close();
    expect(second.port).toBeGreaterThan(server.port);
    expect(taken[0]).toEqual([server.port, server.port + 1]);
  });
});

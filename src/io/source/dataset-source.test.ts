import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataset } from '../open-dataset.ts';
import { zipBytes } from '../write/zip.ts';

const MANIFEST = JSON.stringify({
  schema: 'onegrid/1',
  id: 'x',
  title: '试',
  version: '1',
  crs: 'WGS84',
  synthetic: true,
  audience: 'internal',
  timeZone: 'Asia/Shanghai',
  codeProfile: 'free',
  asOf: '2026-11-23',
  source: 's',
  licence: 'l',
  attribution: 'a',
  levels: [{ level: 1, label: '一级', facility: '中心', tiling: 'partition' }],
  files: [
    { role: 'places', path: '地名/places.geojson' },
    { role: 'grids', path: 'huge.geojson' },
    { role: 'events', path: 'torn.geojson' },
  ],
});
const PLACES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '祠堂', kind: 'landmark' },
      geometry: { type: 'Point', coordinates: [118.5, 24.8] },
    },
  ],
});
const ZIP = zipBytes([
  { path: 'manifest.json', text: MANIFEST },
  { path: '地名/places.geojson', text: PLACES },
]);
const BODIES: Readonly<Record<string, string | Uint8Array>> = {
  '/set/manifest.json': MANIFEST,
  '/set/地名/places.geojson': PLACES,
  '/only/manifest.public.json': MANIFEST,
  '/only/地名/places.geojson': PLACES,
  '/x.zip': ZIP,
  '/places.geojson': PLACES,
};

let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const body = BODIES[path];
    if (path.endsWith('huge.geojson')) {
      response.writeHead(200, { 'Content-Length': 200 * 1024 * 1024 });
      return void response.write('{');
    }
    if (path.endsWith('torn.geojson')) {
      response.writeHead(200, { 'Content-Length': 100 });
      return void response.write('{', () => response.destroy());
    }
    if (body === undefined) return void response.writeHead(404).end();
    response.end(typeof body === 'string' ? strToU8(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a dataset by its URL', () => {
  test.each(['/set/', '/set/manifest.json', '/x.zip', '/only/'])('opens from %s', async (path) => {
    const result = await openDataset({ kind: 'url', url: base + path }, { roles: ['places'] });
    expect(result).toMatchObject({ ok: true, parts: { places: [{ name: '祠堂' }] } });
  });

  test('a file that is too large and one that breaks off cost themselves alone', async () => {
    const result = await openDataset({ kind: 'url', url: `${base}/set/` });
    expect(result).toMatchObject({ ok: true, parts: { places: [{ name: '祠堂' }], grids: [], events: [] } });
    const refused = result.findings.filter(({ severity }) => severity === 'refuse');
    expect(refused.map(({ reason, file }) => [reason, file])).toEqual([
      ['too-large', 'huge.geojson'],
      ['file-unreadable', 'torn.geojson'],
    ]);
  });

  test('one file alone opens too, once its datum is said', async () => {
    const source = { kind: 'url', url: `${base}/places.geojson` } as const;
    expect(await openDataset(source)).toMatchObject({ ok: false, findings: [{ reason: 'datum-unsaid' }] });
    expect(await openDataset(source, { assume: 'WGS84' })).toMatchObject({ ok: true });
  });

  test('nothing there, and nobody there, are findings', async () => {
    expect(await openDataset({ kind: 'url', url: `${base}/gone/` })).toMatchObject({
      findings: [{ reason: 'file-missing' }],
    });
    expect(await openDataset({ kind: 'url', url: 'http://127.0.0.1:9/x/' })).toMatchObject({
      findings: [{ reason: 'file-unreadable' }],
    });
  });
});

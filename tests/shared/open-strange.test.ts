import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OpenChoices } from '../../src/io/open/open-result.ts';
import { openDataset } from '../../src/io/open-dataset.ts';
import { SHARED } from './liverpool.ts';

const open = (
  path: string,
  choices: OpenChoices = {},
  blob = new Blob([readFileSync(new URL(path, SHARED))]),
) => openDataset({ kind: 'files', title: path, files: [{ path, blob }] }, choices);

test('the outline that is silent about its datum is asked about, and opens once it is said', async () => {
  const silent = await open('jinjiang/jinjiang_dirty.geojson');
  expect(silent).toMatchObject({ ok: false, findings: [{ rule: 'V02', reason: 'datum-unsaid' }] });
  const said = await open('jinjiang/jinjiang_dirty.geojson', { assume: 'GCJ02' });
  expect(said.ok).toBe(true);
  const rules = new Set(said.findings.map(({ rule }) => rule));
  expect(rules).toContain('V04');
  const asWgs84 = await open('jinjiang/jinjiang_dirty.geojson', { assume: 'WGS84' });
  if (!said.ok || !asWgs84.ok) throw new Error('refused');
  const [a, b] = [said.parts.grids[0]!.labelPoint, asWgs84.parts.grids[0]!.labelPoint];
  const metres = Math.hypot((a[0] - b[0]) * 101_000, (a[1] - b[1]) * 110_800);
  expect(metres).toBeGreaterThan(540);
  expect(metres).toBeLessThan(590);
});

test('a broken and an empty recording say so; good ones open', async () => {
  expect(await open('gpx/empty_trk.gpx')).toMatchObject({
    ok: false,
    findings: [{ reason: 'no-shapes' }],
  });
  expect(await open('gpx/bad.gpx')).toMatchObject({ ok: false, findings: [{ reason: 'positions-missing' }] });
  for (const path of ['gpx/run.gpx', 'gpx/multitrackgpx.gpx']) {
    const opened = await open(path);
    expect([path, opened.ok]).toEqual([path, true]);
  }
});

test('a file of 200 MB is refused unread, and one that is no JSON with its place', async () => {
  const huge = new Blob(Array.from({ length: 200 }, () => new Uint8Array(1024 * 1024)));
  expect(await open('huge.geojson', {}, huge)).toMatchObject({
    ok: false,
    findings: [{ reason: 'too-large' }],
  });
  const words = new Blob(['这不是 JSON']);
  expect(await open('words.geojson', {}, words)).toMatchObject({
    ok: false,
    findings: [{ rule: 'V01', reason: 'not-json', line: 1, column: 1 }],
  });
});

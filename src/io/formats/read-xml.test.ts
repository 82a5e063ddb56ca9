import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';

const gpx = (inner: string) => ({
  path: 'walk.gpx',
  bytes: new TextEncoder().encode(
    `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`,
  ),
});

test('a GPX whose points have no position says how many, and what the first one holds', async () => {
  const points = '<trkpt lat="undefined" lon="118.5"></trkpt><trkpt lon="118.5"></trkpt>';
  const read = await readXml(gpx(`<trk><trkseg>${points}</trkseg></trk>`), 'GPX');
  expect(read).toMatchObject({
    ok: false,
    finding: { reason: 'positions-missing', params: { count: 2, got: 'lat="undefined" lon="118.5"' } },
  });
});

test('a GPX without a point says that there are no shapes', async () => {
  const read = await readXml(gpx('<trk><trkseg></trkseg></trk>'), 'GPX');
  expect(read).toMatchObject({ ok: false, finding: { reason: 'no-shapes' } });
});

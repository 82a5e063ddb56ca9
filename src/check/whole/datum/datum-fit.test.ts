import type { Point, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { COMMUNITY, withFile, world } from '../../../../tests/world.ts';
import { opened } from '../../../../tests/world-door.ts';
import { wgs84ToBd09, wgs84ToGcj02 } from '../../../geo/datum/index.ts';
import type { Track, Walkway } from '../../../model/records.ts';
import { checkDataset } from '../check-dataset.ts';

const ring = (polygon: Polygon): Position[] => polygon.coordinates[0]!;
const polygon = (positions: Position[]): Polygon => ({ type: 'Polygon', coordinates: [positions] });

test.each([
  ['GCJ02', wgs84ToGcj02],
  ['BD09', wgs84ToBd09],
] as const)('V03: stations in %s are offered the conversion', async (datum, shift) => {
  const shifted = withFile(world(), 'stations', (stations) =>
    stations.map((one) => ({
      ...one,
      geometry: {
        type: 'Point',
        coordinates: shift((one.geometry as { coordinates: Position }).coordinates),
      },
    })),
  );
  const found = (await opened(shifted)).findings.filter(({ rule }) => rule === 'V03');
  expect(found.map(({ file, params }) => [file, params.datum, params.fitsThen])).toEqual([
    ['stations.geojson', datum, 1],
  ]);
});

test.each([
  ['GCJ02', undefined],
  ['BD09', undefined],
  [undefined, 'GCJ02'],
] as const)(
  'V03: stations read as %s beside grids read as %s are told apart from a shift: either may be wrong',
  async (stations, grids) => {
    const crs = { ...(stations ? { stations } : {}), ...(grids ? { grids } : {}) };
    const { findings } = await opened(
      withFile(world(), 'tracks', () => []),
      { crs },
    );
    const said = stations ?? 'WGS84';
    const truth = grids ?? 'WGS84';
    expect(findings.filter(({ rule }) => rule === 'V03')).toMatchObject([
      {
        reason: 'read-apart',
        params: { role: 'stations', stated: said, datum: truth, rival: 'grids', fitsThen: 1 },
      },
    ]);
  },
);

test('V03: grids in GCJ-02 among stations and patrols in WGS 84 are found to be the ones', async () => {
  const shifted = withFile(world(), 'grids', (grids) =>
    grids.map((one) => ({
      ...one,
      geometry: polygon(ring(one.geometry as Polygon).map((p): Position => [...wgs84ToGcj02(p)])),
    })),
  );
  const found = (await opened(shifted)).findings.filter(({ rule }) => rule === 'V03');
  expect(new Set(found.map(({ params }) => `${params.role} ${params.datum}`))).toEqual(
    new Set(['grids GCJ02']),
  );
});

test('V03: patrols of nobody in particular are held against the ways to walk on', async () => {
  const { parts } = await opened(world());
  const ways = parts.tracks.map(({ lngLat }): Walkway => {
    const coordinates = Array.from({ length: lngLat.length / 2 }, (_, i) => [
      lngLat[2 * i]!,
      lngLat[2 * i + 1]!,
    ]);
    return { kind: 'path', geometry: { type: 'LineString', coordinates }, extra: {} };
  });
  const shifted = parts.tracks.map(({ staffId: _, ...track }): Track => {
    const { lngLat } = track;
    const moved = Array.from({ length: lngLat.length / 2 }, (__, i) =>
      wgs84ToGcj02([lngLat[2 * i]!, lngLat[2 * i + 1]!]),
    );
    return { ...track, lngLat: Float64Array.from(moved.flat()) };
  });
  const checked = await checkDataset({ ...parts, tracks: shifted, walkways: ways });
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  expect(checked.findings).toMatchObject([
    { rule: 'V03', file: 'tracks.geojson', params: { role: 'tracks', datum: 'GCJ02', fitsThen: 1 } },
  ]);
});

test('V02: stations with latitude first are found also where both orders are in range', async () => {
  const elsewhere = ([lng, lat]: Position): Position => [lng! - 90, lat!];
  const moved = withFile(world(), 'grids', (grids) =>
    grids.map((one) => ({ ...one, geometry: polygon(ring(one.geometry as Polygon).map(elsewhere)) })),
  );
  const swapped = withFile(moved, 'stations', (stations) =>
    stations.map((one) => {
      const [lng, lat] = elsewhere((one.geometry as Point).coordinates);
      return { ...one, geometry: { type: 'Point', coordinates: [lat!, lng!] } };
    }),
  );
  const { findings } = await opened(withFile(swapped, 'tracks', () => []));
  expect(findings.filter(({ rule }) => rule === 'V02')).toMatchObject([
    { reason: 'swap-likely', file: 'stations.geojson', params: { fitsNow: 0, fitsThen: 1 } },
  ]);
});

test('V03: a wrong grid here and there is no wrong datum', async () => {
  const { findings } = await opened(
    withFile(world(), 'stations', (stations) =>
      stations.map((one, i) =>
        i < 3 ? { ...one, properties: { ...one.properties, gridCode: `${COMMUNITY[1]}04` } } : one,
      ),
    ),
  );
  expect(findings.filter(({ rule }) => rule === 'V03' || rule === 'V02')).toEqual([]);
});

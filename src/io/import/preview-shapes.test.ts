import { expect, test } from 'vitest';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { Crs } from '../../model/manifest.ts';
import { previewShapes } from './preview-shapes.ts';

const point = (lng: number, lat: number) => ({ geometry: { type: 'Point', coordinates: [lng, lat] } });

const parts = {
  grids: [],
  stations: [point(118.58, 24.81), point(118.6, 24.83)],
  tracks: [],
  buildings: [],
  walkways: [],
  places: [],
  basemap: [],
} as unknown as DatasetParts;

const offer = (datum: string): Finding =>
  ({ rule: 'V03', reason: 'other-datum', params: { role: 'stations', datum } }) as unknown as Finding;

const statesOf = (stated: Crs, findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(
    previewShapes(parts, findings, () => stated).shapes.map(({ state, path }) => [state, path]),
  );

test('what was read as it stands is shown once', () => {
  expect(Object.keys(statesOf('WGS84', []))).toEqual(['now']);
});

test('what a person chose to convert is shown where its numbers were, too', () => {
  const { now, before } = statesOf('GCJ02', []);
  expect(before).toBeTypeOf('string');
  expect(before).not.toBe(now);
});

test('where the numbers themselves are offered, they are shown as the offer and not twice', () => {
  const raw = statesOf('GCJ02', []).before;
  const { now, offered, ...rest } = statesOf('GCJ02', [offer('WGS84')]);
  expect(rest).toEqual({});
  expect(offered).toBe(raw);
  expect(offered).not.toBe(now);
});

test('another conversion is shown beside the numbers and what was made of them', () => {
  const states = statesOf('GCJ02', [offer('BD09')]);
  expect(new Set(Object.values(states)).size).toBe(3);
  expect(Object.keys(states).sort()).toEqual(['before', 'now', 'offered']);
});

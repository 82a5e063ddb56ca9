import { expect, test } from 'vitest';
import { box, grid, MANIFEST, MONDAY_MS } from '../../tests/patrol-world.ts';
import type { DatasetParts } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { publicDataset } from './public-dataset.ts';
import { datasetFiles } from './write/dataset-files.ts';

const figures = (households: number | null, partyMembers: number) => ({
  stats: { values: { households, partyMembers } },
});
const child = { parentCode: 'p' as GridCode };

const PARTS: DatasetParts = {
  manifest: {
    ...MANIFEST,
    retentionDays: 30,
    statistics: [
      { key: 'households', label: '户', unit: '户' },
      { key: 'partyMembers', label: '党员', unit: '人', sensitive: true },
    ],
  },
  grids: [
    grid('p', 1, box(0, 0, 3, 1), { leaderId: 'inner-7', ...figures(500, 9) }),
    grid('a', 2, box(0, 0, 1, 1), {
      ...child,
      leaderId: 'inner-8',
      ...figures(3, 9),
      extra: { note: 'secret' },
    }),
    grid('b', 2, box(1, 0, 2, 1), { ...child, ...figures(97, 9) }),
    grid('c', 2, box(2, 0, 3, 1), { ...child, ...figures(400, 9) }),
  ],
  stations: [],
  staff: [
    { id: 'inner-7', role: 'gridLeader', gridCodes: [], phone: '000-1', contactPublic: true, extra: {} },
    { id: 'inner-8', role: 'gridMember', gridCodes: [], phone: '000-2', contactPublic: false, extra: {} },
  ],
  tracks: [
    {
      id: 'walk-1',
      staffId: 'inner-7',
      timesMs: Float64Array.of(MONDAY_MS, MONDAY_MS + 1000),
      lngLat: Float64Array.of(118.5, 24.8, 118.5001, 24.8),
      extra: {},
    },
  ],
  buildings: [],
  walkways: [],
  places: [],
  basemap: [],
  events: [],
};

const derived = publicDataset(PARTS, { lastPatrolMs: new Map([['a' as GridCode, MONDAY_MS + 1000]]) });
const text = datasetFiles(derived.parts)
  .map((file) => file.text)
  .join('');
const byCode = new Map(derived.parts.grids.map((each) => [String(each.code), each]));

test('nothing internal is written: ids, phones, tracks, sensitive figures, unknown properties', () => {
  for (const internal of ['inner-', '000-2', 'walk-1', 'partyMembers', 'secret', 'retentionDays']) {
    expect(text).not.toContain(internal);
  }
  expect(text).toContain('"audience": "public"');
});

test('a public contact keeps its phone and its grid, under another id', () => {
  expect(derived.parts.staff).toMatchObject([{ phone: '000-1' }]);
  expect(byCode.get('p')?.leaderId).toBe(derived.parts.staff[0]?.id);
  expect(byCode.get('a')).not.toHaveProperty('leaderId');
});

test('a count below 5 is withheld, and the sibling that would give it away', () => {
  expect(byCode.get('a')?.stats?.values).toEqual({ households: null });
  expect(byCode.get('b')?.stats?.values).toEqual({ households: null });
  expect(byCode.get('c')?.stats?.values).toEqual({ households: 400 });
});

test('nobody is a small count too, and a count declared harmless may be small', () => {
  const withFigures = (households: number) => ({
    ...PARTS,
    grids: [grid('a', 2, box(0, 0, 1, 1), figures(households, 0))],
  });
  const householdsOf = (parts: DatasetParts) => publicDataset(parts).parts.grids[0]?.stats?.values.households;
  const harmless = [{ key: 'households', label: '户', unit: '户', sensitive: false }];
  expect(householdsOf(withFigures(0))).toBeNull();
  expect(householdsOf({ ...withFigures(2), manifest: { ...PARTS.manifest, statistics: harmless } })).toBe(2);
});

test('of patrols the public learns the local date, nothing finer', () => {
  expect(byCode.get('a')?.lastPatrolOn).toBe('2026-11-23');
  expect(byCode.get('b')).not.toHaveProperty('lastPatrolOn');
});

test('what was left out is listed', () => {
  expect(derived.leftOut).toEqual([
    { what: 'tracks', count: 1, names: [] },
    { what: 'staff', count: 1, names: [] },
    { what: 'staff-ids', count: 1, names: [] },
    { what: 'sensitive-statistics', count: 1, names: ['partyMembers'] },
    { what: 'small-counts', count: 2, names: [] },
    { what: 'unknown-properties', count: 1, names: ['note'] },
  ]);
});

test('the derivation of a public version changes nothing but what it must', () => {
  const again = publicDataset(derived.parts);
  expect(again.parts.grids).toEqual(derived.parts.grids);
});

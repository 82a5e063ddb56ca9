import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { offersIn } from './offer.ts';

const finding = (rule: Finding['rule'], reason: string, params: Finding['params'] = {}): Finding => ({
  rule,
  reason,
  severity: 'warn',
  params,
  file: 'a.geojson',
  codes: [],
});

const ZONES = ['Asia/Shanghai', 'Asia/Urumqi'];

test('a shifted role is offered the conversion, once however often it is found', () => {
  const shifted = finding('V03', 'looks-shifted', { role: 'stations', datum: 'GCJ02' });
  expect(offersIn([shifted, shifted], ZONES)).toEqual([{ kind: 'convert', role: 'stations', crs: 'GCJ02' }]);
});

test('a shifted level is offered the conversion of its file alone', () => {
  const shifted = finding('V03', 'level-shifted', { role: 'grids', level: 2, datum: 'BD09' });
  expect(offersIn([shifted], ZONES)).toEqual([{ kind: 'convertFile', file: 'a.geojson', crs: 'BD09' }]);
});

test('latitude first is offered the swap: of the role that does not fit, or of the file out of range', () => {
  const report = [
    finding('V02', 'swap-likely', { role: 'tracks' }),
    finding('V02', 'swap-offered', { count: 3, of: 3 }),
  ];
  expect(offersIn(report, ZONES)).toEqual([
    { kind: 'swapRole', role: 'tracks' },
    { kind: 'swapFile', file: 'a.geojson' },
  ]);
});

test('what no file states is a choice, and nothing is first among the facts', () => {
  const crs = offersIn([finding('V02', 'datum-missing')], ZONES).map((offer) => 'crs' in offer && offer.crs);
  expect(crs).toEqual(['WGS84', 'CGCS2000', 'GCJ02', 'BD09']);
  expect(offersIn([finding('V15', 'zone-missing', { count: 9 })], ZONES)).toEqual(
    ZONES.map((timeZone) => ({ kind: 'zone', timeZone })),
  );
});

test('a finding that leaves no choice offers nothing', () => {
  expect(offersIn([finding('V01', 'not-json'), finding('V10', 'overlap')], ZONES)).toEqual([]);
});

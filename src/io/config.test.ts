import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../model/config.ts';
import { hostsOf, readConfig } from './config.ts';

test('an empty configuration is the default, and needs no foreign host', () => {
  const read = readConfig({});
  expect(read).toEqual({ ok: true, config: DEFAULT_CONFIG });
  expect(hostsOf(DEFAULT_CONFIG)).toEqual([]);
});

test('a fault is named with its place', () => {
  const read = readConfig({ basemap: { kind: 'xyz', tiles: [], attribution: '' } });
  expect(read).toMatchObject({ ok: false, where: 'basemap.tiles' });
});

test('hosts are origins: paths, keys and templates stay out of the policy', () => {
  const config = {
    ...DEFAULT_CONFIG,
    dataset: 'https://data.example.org/a/',
    hosts: ['https://x.example.org/path;script-src *', "'unsafe-eval'", 'data/here/'],
    basemap: { kind: 'xyz', tiles: ['https://t.example.org:8443/{z}/{x}/{y}.png?key=1'], attribution: '' },
  } as const;
  expect(hostsOf(config)).toEqual([
    'https://data.example.org',
    'https://t.example.org:8443',
    'https://x.example.org',
  ]);
});

import { expect, test } from 'vitest';
import { type AppConfig, DEFAULT_CONFIG } from '../model/config.ts';
import { datasetAddress } from './dataset-address.ts';

const PAGE = 'https://grid.example.org/wall/index.html';
const config: AppConfig = { ...DEFAULT_CONFIG, hosts: ['https://Data.example.org'] };
const urlOf = (named: string | null) => {
  const address = datasetAddress(named, PAGE, config);
  return address.ok ? address.url : address.reason;
};

test.each([
  [null, 'https://grid.example.org/wall/data/xiyuan/'],
  ['data/xiyuan', 'https://grid.example.org/wall/data/xiyuan/'],
  ['/other/', 'https://grid.example.org/other/'],
  ['town.zip', 'https://grid.example.org/wall/town.zip'],
  ['https://data.example.org/town/', 'https://data.example.org/town/'],
])('%s is read from %s', (named, url) => {
  expect(urlOf(named)).toBe(url);
});

test.each([
  'https://evil.example.org/town/',
  '//evil.example.org/town/',
  'data:application/json,{}',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://grid.example.org/downgraded/',
  'https://',
])('%s is not read', (named) => {
  expect(urlOf(named)).toBe('host');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { house, housed } from '../../tests/housed-world.ts';
import { ROLES, textOf, world } from '../../tests/world.ts';
import { useLocale } from '../text/locale.ts';
import { check } from './check.ts';
import { plan } from './plan.ts';

let folder = '';
let said: string[] = [];
const at = (name: string): string => join(folder, name);
const [A, B, C] = ['35058200300101', '35058200300102', '35058200300204'];

beforeAll(async () => {
  await useLocale('en');
  folder = mkdtempSync(join(tmpdir(), 'onegrid-plan-'));
  const made = world();
  writeFileSync(at('manifest.json'), JSON.stringify(made.manifest));
  for (const role of ROLES) writeFileSync(at(`${role}.geojson`), textOf(made, role));
  writeFileSync(
    at('ops.json'),
    JSON.stringify([
      { do: 'mergeGrids', into: A, from: B },
      { do: 'mergeGrids', into: A, from: C },
      { do: 'mergeGrids', into: A },
      { do: 'editGrid', code: A, set: { name: '合并网格' } },
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => void said.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

test('a script is replayed step by step: what is accepted is written, what is refused is said with its reason', async () => {
  expect(await plan([folder, '--script', at('ops.json'), '--out', at('after'), '--json'])).toBe(1);
  const { outcomes, moved } = JSON.parse(said.join(''));
  const seen = outcomes.map(
    ({ accepted, reason }: { accepted: boolean; reason?: string }) => reason ?? accepted,
  );
  expect(seen).toEqual([true, 'notNeighbours', 'badValue', true]);
  expect(moved).toMatchObject([
    { from: B, to: A, buildings: 1, households: { sum: 20, reported: 1, of: 1 } },
  ]);
  const codes = JSON.parse(readFileSync(at('after/grids.geojson'), 'utf8')).features.map(
    ({ properties }: { properties: { code: string } }) => properties.code,
  );
  expect(codes).toContain(A);
  expect(codes).not.toContain(B);
  said = [];
  expect(await check([at('after'), '--json'])).toBe(0);
  const rules = JSON.parse(said.join('')).findings.map(({ reason }: { reason: string }) => reason);
  expect(new Set(rules)).toEqual(new Set(['grid-count']));
});

test('a strict replay writes nothing where a step is refused; a script that is none is wrong usage', async () => {
  const strict = ['--script', at('ops.json'), '--out', at('strict'), '--strict'];
  expect(await plan([folder, ...strict])).toBe(1);
  expect(said.join('\n')).toContain('not neighbours');
  expect(await check([at('strict')])).toBe(2);
  writeFileSync(at('no.json'), '{}');
  expect(await plan([folder, '--script', at('no.json')])).toBe(2);
  expect(await plan([folder])).toBe(2);
});

test('buildings are given by their ids in a script, with the ground that they stand on', async () => {
  const own = mkdtempSync(join(tmpdir(), 'onegrid-houses-'));
  const made = housed([house('near', 150, 0), house('behind', 90, 0)]);
  writeFileSync(join(own, 'manifest.json'), JSON.stringify(made.manifest));
  for (const role of ROLES) writeFileSync(join(own, `${role}.geojson`), textOf(made, role));
  const script = ['near', 'behind', 'none'].map((id) => ({ do: 'giveBuildings', to: B, buildings: [id] }));
  writeFileSync(
    join(own, 'ops.json'),
    JSON.stringify([...script, { do: 'giveBuildings', to: B, buildings: [] }]),
  );
  expect(await plan([own, '--script', join(own, 'ops.json'), '--json'])).toBe(1);
  const { outcomes, moved } = JSON.parse(said.join(''));
  const seen = outcomes.map(
    ({ accepted, reason }: { accepted: boolean; reason?: string }) => reason ?? accepted,
  );
  expect(seen).toEqual([true, true, 'noSuchBuilding', 'badValue']);
  expect(moved).toMatchObject([{ from: A, to: B, buildings: 2, households: { sum: 4, reported: 2, of: 2 } }]);
  rmSync(own, { recursive: true });
});

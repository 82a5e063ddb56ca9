import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A project elsewhere that has this package installed, as a user of the library would. */
let project = '';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'onegrid-user-'));
  const modules = join(project, 'node_modules');
  spawnSync('mkdir', [modules]);
  symlinkSync(resolve('.'), join(modules, 'onegrid'));
  symlinkSync(resolve('node_modules/@types'), join(modules, '@types'));
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});

afterAll(() => rmSync(project, { recursive: true }));

function node(code: string): string {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  return run.stdout.trim();
}

test('every export of package.json can be imported by name, and has its types', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, { types: string; default: string }>;
  };
  for (const [path, { types }] of Object.entries(exports)) {
    const name = path.replace('.', 'onegrid');
    expect(Number(node(`console.log(Object.keys(await import('${name}')).length)`))).toBeGreaterThan(2);
    expect(statSync(types).isFile()).toBe(true);
  }
});

test('the library answers as the source does', () => {
  const code = `import { wgs84ToGcj02, gcj02ToWgs84 } from 'onegrid/datum';
    import { distanceM } from 'onegrid/geo';
    const there = wgs84ToGcj02([118.5, 24.8]);
    console.log(Math.round(distanceM([118.5, 24.8], there)), distanceM([118.5, 24.8], gcj02ToWgs84(there)) < 0.01)`;
  expect(node(code)).toMatch(/^5[56]\d true$/);
});

test('a plan is edited, diffed and undone by the library alone', () => {
  const code = `import { createDataset, createHistory, createPlanView, diffOf, planFromDataset } from 'onegrid/edit';
    const square = (x) => [[x, 24], [x + 0.01, 24], [x + 0.01, 24.01], [x, 24.01], [x, 24]];
    const grid = (code, x) => ({ code, name: code, level: 2, parentCode: null, kind: 'basic', analysable: true,
      geometry: { type: 'Polygon', coordinates: [square(x)] }, labelPoint: [x + 0.005, 24.005], extra: {} });
    const manifest = { schema: 'onegrid/1', id: 'two', title: 'two', version: '1', crs: 'WGS84', codeProfile: 'free',
      levels: [{ level: 2, label: '', facility: '', tiling: 'partition' }], files: [] };
    const none = { buildings: [], stations: [], staff: [], tracks: [], walkways: [], places: [], basemap: [], events: [] };
    const base = createDataset({ manifest, grids: [grid('a', 118), grid('b', 118.01)], ...none });
    const history = createHistory(planFromDataset(base).plan);
    const { ok } = history.act({ do: 'moveVertex', at: [118.01, 24.01], to: [118.011, 24.01] });
    const moved = diffOf(base, createPlanView(history.plan).dataset(), 2).moved.map(({ from, to, doubledSteps }) => from + to + doubledSteps);
    console.log(ok, moved.join(' '), history.undo(), history.done);`;
  // A triangle of 10,000 by 100,000 steps goes from b to a.
  expect(node(code)).toBe('true aa20000000000 ba1000000000 bb19000000000 true 0');
});

test('a TypeScript user gets the types', () => {
  const source = `import { areaM2, type LngLat } from 'onegrid/geo';
    import { conversion, type Datum } from 'onegrid/datum';
    import { checkFeatures } from 'onegrid/check';
    import { stationCoverage } from 'onegrid/analysis';
    import * as topology from 'onegrid/topology';
    import { createHistory, type Op, planFromDataset, type Plan } from 'onegrid/edit';
    const from: Datum = 'GCJ02';
    const at: LngLat = conversion(from, 'WGS84')([118.5, 24.8]);
    export const square: number = areaM2({ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] });
    export const op: Op = { do: 'moveVertex', at: [118, 24], to: [118.001, 24] };
    export const historyOf = (plan: Plan): number => createHistory(plan).act(op).ok ? 1 : 0;
    // @ts-expect-error an area is not a word
    export const wrong: string = areaM2({ type: 'Polygon', coordinates: [] });
    export { at, checkFeatures, planFromDataset, stationCoverage, topology };`;
  writeFileSync(join(project, 'user.ts'), source);
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--skipLibCheck',
    'user.ts',
  ];
  const run = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...flags], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(run.stdout).toBe('');
});

test('the command runs as it is, from anywhere', () => {
  const command = resolve('dist-lib/cli/onegrid.js');
  expect(statSync(command).mode & 0o111).toBe(0o111);
  const run = spawnSync(command, ['check', resolve('data/xiyuan'), '--json'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ ok: true });
});

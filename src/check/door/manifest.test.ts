import { expect, test } from 'vitest';
import { withManifest, world } from '../../../tests/world.ts';
import { cases } from '../../../tests/world-door.ts';
import { fileTooLarge, MAX_FILE_BYTES } from './file-size.ts';
import { readManifest } from './manifest.ts';

const read = (members: Readonly<Record<string, unknown>>) =>
  readManifest(JSON.stringify(withManifest(world(), members).manifest, null, 1), 'manifest.json');

test('the manifest of the world is read as it is', () => {
  const result = read({});
  expect(result).toMatchObject({ ok: true, findings: [], manifest: world().manifest });
});

test('a datum that is not stated is refused: there is no default', () => {
  const result = read({ crs: undefined });
  expect([result.ok, cases(result.findings)]).toEqual([false, ['V02 datum-missing']]);
});

test.each([
  [{ crs: 'WGS-84' }, 'V02 datum-unknown'],
  [{ crs: 4549 }, 'V02 datum-unknown'],
  [{ timeZone: 'Mars/Base' }, 'V01 manifest-property'],
  [{ audience: 'everybody' }, 'V01 manifest-property'],
  [{ schema: 'onegrid/2' }, 'V01 manifest-property'],
  [{ levels: [] }, 'V01 manifest-property'],
  [
    { levels: [1, 2].map(() => ({ level: 1, label: 'x', facility: '', tiling: 'sparse' })) },
    'V01 manifest-property',
  ],
  [{ files: [{ role: 'grids', path: '../../etc/passwd' }] }, 'V01 unsafe-path'],
  [{ files: [{ role: 'grids', path: '/etc/passwd' }] }, 'V01 unsafe-path'],
  [{ files: [{ role: 'grids', path: 'https://example.org/x.geojson' }] }, 'V01 unsafe-path'],
  [{ files: [{ role: 'grids', path: 'a\\b.geojson' }] }, 'V01 unsafe-path'],
  [{ files: [{ role: 'grid', path: 'a.geojson' }] }, 'V01 manifest-property'],
  [{ tolerance: { nestShare: 2 } }, 'V01 manifest-property'],
])('%j is refused', (members, expected) => {
  const result = read(members);
  expect([result.ok, cases(result.findings)]).toEqual([false, [expected]]);
});

test('the fault is located in the text', () => {
  const { findings } = read({ audience: 'everybody' });
  const lines = JSON.stringify(withManifest(world(), { audience: 'everybody' }).manifest, null, 1).split(
    '\n',
  );
  expect(findings[0]).toMatchObject({
    path: 'audience',
    line: lines.findIndex((line) => line.includes('everybody')) + 1,
    params: { property: 'audience', got: 'everybody' },
  });
});

test('a manifest that is no object, or no JSON, is refused', () => {
  expect(cases(readManifest('[]', 'm').findings)).toContain('V02 datum-missing');
  expect(cases(readManifest('null', 'm').findings)).toEqual(['V01 manifest-property']);
  expect(cases(readManifest('{', 'm').findings)).toEqual(['V01 truncated']);
});

test('keys that reach a prototype do not arrive', () => {
  const text = JSON.stringify(world().manifest).replace('{', '{"__proto__":{"synthetic":false},');
  const result = readManifest(text, 'm');
  if (!result.ok) throw new Error();
  expect(Object.getPrototypeOf(result.manifest)).toBe(Object.prototype);
  expect(result.manifest.synthetic).toBe(true);
});

test('a file of 100 MB is read, one byte more is not', () => {
  expect(fileTooLarge(MAX_FILE_BYTES, 'x')).toBeNull();
  expect(fileTooLarge(MAX_FILE_BYTES + 1, 'x')).toMatchObject({
    rule: 'V01',
    reason: 'too-large',
    severity: 'refuse',
    params: { megabytes: 101, limit: 100 },
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { sha256Hex } from './sha256.ts';

afterEach(() => vi.unstubAllGlobals());

const agrees = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
  expect(await sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test("the browser's digest is what Node computes", () => fc.assert(agrees));

test('without a digest of the browser, over plain http, it is the same', async () => {
  vi.stubGlobal('crypto', {});
  await fc.assert(agrees);
});

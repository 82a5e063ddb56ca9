/**
 * Writes the embedded sample: `npm run sample`. The same bytes each time; a test holds it to that.
 * `TOWN=二 npm run sample -- folder` writes another subdistrict, made by the same rules.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sample } from './sample.ts';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'xiyuan');
for (const [path, text] of await sample()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const [size, zipped] = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length];
  console.log(
    `${path.padEnd(26)} ${(size / 1024).toFixed(0).padStart(7)} kB ${(zipped / 1024).toFixed(1).padStart(7)} kB gz`,
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sample } from './sample.ts';

const folder = join(import.meta.dirname, '..', 'xiyuan');
const files = sample();

test('regenerating gives the committed bytes', () => {
  for (const [path, text] of files) {
    expect(readFileSync(join(folder, path), 'utf8') === text, `${path} differs: npm run sample`).toBe(true);
  }
});

test('the same process gives the same bytes twice', () => {
  for (const [path, text] of sample()) expect(files.get(path) === text, path).toBe(true);
});

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { expect, test } from 'vitest';

/**
 * Residents' phones are old: Chromium 87 and Safari 14 must read every script of the public page. Their language is
 * that of 2021 without class fields; what they lack of the library is either defined by io/old-browsers.ts or absent.
 */
const scripts = readdirSync('dist-public/assets')
  .filter(
    (name) =>
      /\.m?js$/.test(name) &&
      !/open-loose|flatgeobuf|lib-|index\.web|zstd|togeojson|src-|projection|patrols|coverage/.test(name),
  )
  .map((name) => ({ name, text: readFileSync(`dist-public/assets/${name}`, 'utf8') }));

test('there are scripts to look at', () => {
  expect(scripts.map(({ name }) => name.replace(/-[\w-]{8}\.js$/, ''))).toEqual(
    expect.arrayContaining(['index', 'later']),
  );
});

test.each(scripts)('$name is written in the language of 2021', ({ text }) => {
  expect(() => parse(text, { ecmaVersion: 2021, sourceType: 'module' })).not.toThrow();
});

/** Newer than both, and not defined by us. */
const NEWER =
  /\.(?:findLast(?:Index)?|toSorted|toReversed|toSpliced|isWellFormed|groupBy|replaceChildren\.call)\(|\bstructuredClone\(|\bObject\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.withResolvers\(|\bcrypto\.randomUUID\(|\bAbortSignal\.(?:timeout|any)\(|\(\?<[=!]/;

test.each(scripts)('$name calls nothing that they lack', ({ text }) => {
  expect(NEWER.exec(text)?.[0]).toBeUndefined();
});

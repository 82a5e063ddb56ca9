import { expect, test } from 'vitest';
import { en } from '../../src/text/en/index.ts';
import { bareWords, sourcesOf, translatedWords } from './source-words.ts';

const everything = sourcesOf('*');

test('every Chinese sentence has its English', () => {
  const missing = translatedWords(everything).filter(({ text }) => !(text in en));
  expect(missing).toEqual([]);
});

test('no English sentence is left without its Chinese', () => {
  const sources = new Set(translatedWords(everything).map(({ text }) => text));
  expect(Object.keys(en).filter((source) => !sources.has(source))).toEqual([]);
});

test('a translation uses the values of its source, each once', () => {
  const values = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
  const wrong = Object.entries(en).filter(
    ([source, target]) => values(source).join() !== values(target).join(),
  );
  expect(wrong).toEqual([]);
});

test('components hold no bare words', () => {
  expect(bareWords([...sourcesOf('ui'), ...sourcesOf('modes')])).toEqual([]);
});

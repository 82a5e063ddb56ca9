import { expect, test } from 'vitest';
import { rulesOf } from './style-elements.ts';

test('rules are cut at the top level only, without comments', () => {
  expect(
    rulesOf('a { b: c } /* } */ @media print { d { e: f } g { h: i } }\n:host([x]) { --y: "z" }'),
  ).toEqual(['a { b: c }', '@media print { d { e: f } g { h: i } }', ':host([x]) { --y: "z" }']);
});

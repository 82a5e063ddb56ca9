import { expect, test } from 'vitest';
import { unicodeRange } from './hanzi-font.ts';

test('neighbouring code points become one range', () => {
  expect(unicodeRange('一丁七网·')).toBe('U+B7,U+4E00-4E01,U+4E03,U+7F51');
});

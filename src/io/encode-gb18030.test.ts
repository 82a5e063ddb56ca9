import { expect, test } from 'vitest';
import { encodeGb18030, isGbk } from './encode-gb18030.ts';

const hex = (text: string): string => Buffer.from(encodeGb18030(text)).toString('hex');

test('writes what the standard says', () => {
  expect(hex('网格')).toBe('cdf8b8f1');
  expect(hex('a€1')).toBe('61a2e331');
  expect(hex('𠀀')).toBe('95328236');
  expect(hex('\uFFFD')).toBe('8431a437');
  expect(hex('\u3000')).toBe('a1a1');
});

test('every character outside the private use area comes back', () => {
  const decoder = new TextDecoder('gb18030');
  const lost: string[] = [];
  for (let point = 0x20; point <= 0x10ffff; point += point < 0x3_0000 ? 1 : 997) {
    if (point >= 0xd800 && point <= 0xf8ff) continue;
    const character = String.fromCodePoint(point);
    if (decoder.decode(encodeGb18030(character)) !== character) lost.push(point.toString(16));
  }
  expect(lost).toEqual([]);
});

test('tells GBK from what only GB18030 can say', () => {
  expect(isGbk(encodeGb18030('王厝社区 01 €'))).toBe(true);
  expect(isGbk(encodeGb18030('王厝𠀀'))).toBe(false);
});

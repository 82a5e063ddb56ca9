import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needText, smsUrl } from './need-message.ts';

test('a message says what, the words of the resident, and where', () => {
  const message = { kind: '隐患排查', text: ' 路灯坏了 ', where: '屿头社区第一网格，示例古厝一附近' };
  expect(needText(message)).toBe('【隐患排查】\n路灯坏了\n屿头社区第一网格，示例古厝一附近');
  expect(needText({ ...message, kind: '', where: '' })).toBe('路灯坏了');
});

test('whatever is written comes out of the link as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const url = smsUrl('0595-8500 0000', text);
      expect(url.startsWith('sms:059585000000?&body=')).toBe(true);
      expect(new URLSearchParams(url.split('?')[1]).get('body')).toBe(
        decodeURIComponent(encodeURIComponent(text)),
      );
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridCode } from '../model/grid.ts';
import { needFileText } from './need-file.ts';
import { MOST_TEXT, needEvent, needWords, readNeed } from './read-need.ts';

const word = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => text.trim() !== '');
const asked = fc.record({
  gridCode: fc.stringMatching(/^\d{12,20}$/).map((code) => code as GridCode),
  stationId: fc.option(word),
  need: word,
  text: fc
    .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
    .filter((text) => text.trim() !== '' && [...text].length <= MOST_TEXT),
  atMs: fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }),
});

test('what the residents’ page writes is read as it was meant, markup and all', () => {
  fc.assert(
    fc.property(asked, (made) => {
      const read = readNeed(needFileText(made));
      expect(read).toMatchObject({
        ok: true,
        need: { gridCode: made.gridCode, need: made.need, text: made.text },
      });
      if (!read.ok) return;
      const event = needEvent(read.need, 5);
      expect(needWords(event)).toBe(made.text);
      expect(event).toEqual(needEvent(read.need, 5));
      expect(event).toMatchObject({ status: 'reported', source: 'resident', geometry: null });
    }),
  );
});

test('two needs are two events', () => {
  fc.assert(
    fc.property(asked, asked, (a, b) => {
      const same = needFileText(a) === needFileText(b);
      const ids = [a, b].map((made) => {
        const read = readNeed(needFileText(made));
        return read.ok ? needEvent(read.need, 0).id : '';
      });
      if (!same && (a.text !== b.text || a.gridCode !== b.gridCode)) expect(ids[0]).not.toBe(ids[1]);
    }),
  );
});

const good = JSON.parse(
  needFileText({ gridCode: '1' as GridCode, stationId: null, need: 'hazard', text: '路灯坏了', atMs: 0 }),
) as Record<string, unknown>;

test.each([
  ['no JSON', '路灯坏了', 'not-json', undefined],
  ['a list', '[]', 'not-a-need', undefined],
  ['a dataset', '{"type":"FeatureCollection","features":[]}', 'not-a-need', undefined],
  ['a later version', JSON.stringify({ ...good, version: 2 }), 'version', undefined],
  ['a code that is a number', JSON.stringify({ ...good, gridCode: 35058200300701 }), 'field', 'gridCode'],
  ['no words', JSON.stringify({ ...good, text: ' ' }), 'field', 'text'],
  ['no time', JSON.stringify({ ...good, at: 'yesterday' }), 'field', 'at'],
  ['a novel', JSON.stringify({ ...good, text: '啊'.repeat(401) }), 'too-long', 'text'],
])('%s is refused with its reason', (_, text, reason, field) => {
  expect(readNeed(text)).toEqual(field === undefined ? { ok: false, reason } : { ok: false, reason, field });
});

test('anything at all is read or refused, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((value) => JSON.stringify({ ...good, ...value })),
      ),
      (text) => {
        expect(typeof readNeed(text).ok).toBe('boolean');
      },
    ),
  );
});

import { expect, test } from 'vitest';
import type { GridCode } from '../model/grid.ts';
import { needFileName, needFileText } from './need-file.ts';

const asked = {
  gridCode: '35058200300701' as GridCode,
  stationId: null,
  need: 'hazard',
  text: '【隐患排查】\n路灯坏了 "3号" & <b>\n王厝社区第一网格，池店小学附近',
  atMs: Date.UTC(2026, 10, 25, 8, 30, 15, 250),
};

test('a need is one line of JSON with the text as it was shown', () => {
  const line = needFileText(asked);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    kind: 'onegrid-need',
    version: 1,
    gridCode: '35058200300701',
    need: 'hazard',
    text: asked.text,
    at: '2026-11-25T08:30:15Z',
  });
  expect(JSON.parse(needFileText({ ...asked, stationId: 's1' }))).toMatchObject({ stationId: 's1' });
});

test('its name says grid and time, and is a file name whatever the code', () => {
  expect(needFileName(asked)).toBe('need-35058200300701-20261125083015.json');
  expect(needFileName({ ...asked, gridCode: '甲/../1' as GridCode })).toMatch(/^need-[\w-]+\.json$/);
});

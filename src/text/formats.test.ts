import { afterEach, describe, expect, test } from 'vitest';
import {
  formatCalendarDate,
  formatDateTime,
  formatDuration,
  formatTime,
  instantOf,
  isoDate,
  localIso,
} from './dates.ts';
import { formatArea, formatDistance, formatPosition, formatScale } from './distances.ts';
import { useLocale } from './locale.ts';
import { formatNumber, formatReported, formatShare, formatShort } from './numbers.ts';
import { levelWord, statisticTitle, statisticWords } from './statistics.ts';
import { facilityName, levelName, patrolRuleText, roleName } from './words.ts';

afterEach(() => useLocale('zh-Hans'));

describe('figures', () => {
  test('what was not published is never zero', () => {
    expect(formatNumber(null)).toBe('未公布');
    expect(formatShare(undefined)).toBe('未公布');
    expect(formatDistance(null)).toBe('未公布');
    expect(formatArea(Number.NaN)).toBe('未公布');
    expect(formatNumber(0)).toBe('0');
  });

  test('a share short of all is not called all, and some is not called none', () => {
    expect(formatShare(0.999)).toBe('>99%');
    expect(formatShare(0.001)).toBe('<1%');
    expect(formatShare(1)).toBe('100%');
    expect(formatShare(0)).toBe('0%');
    expect(formatShare(0.8643, 1)).toBe('86.4%');
  });

  test('figures are grouped and as short as asked', () => {
    expect(formatNumber(37812)).toBe('37,812');
    expect(formatShort(0.5)).toBe('0.5');
    expect(formatReported(41, 55)).toBe('已公布 41 / 55');
  });
});

describe('lengths and areas', () => {
  test('a kilometre begins where metres round to a thousand', () => {
    expect(formatDistance(999.4)).toBe('999 米');
    expect(formatDistance(999.6)).toBe('1.0 公里');
    expect(formatDistance(12_345)).toBe('12.3 公里');
  });

  test('hectares lie between square metres and square kilometres', () => {
    expect(formatArea(9_999)).toBe('9,999 平方米');
    expect(formatArea(314_000)).toBe('31.4 公顷');
    expect(formatArea(2_500_000)).toBe('2.50 平方公里');
  });

  test('positions and scales are read out', () => {
    expect(formatPosition([118.56123, 24.80372])).toBe('118.5612°E 24.8037°N');
    expect(formatScale(5987)).toBe('1:6,000');
  });
});

describe('times', () => {
  const instant = Date.parse('2026-11-22T16:30:00Z');

  test('a day begins in the zone of the dataset', () => {
    expect(isoDate(instant, 'Asia/Shanghai')).toBe('2026-11-23');
    expect(formatDateTime(instant, 'Asia/Shanghai')).toBe('11月23日 00:30');
    expect(formatTime(instant, 'UTC')).toBe('16:30');
  });

  test('a calendar date has no zone, and what is none is shown as it is', () => {
    expect(formatCalendarDate('2026-11-23')).toBe('2026年11月23日');
    expect(formatCalendarDate('去年')).toBe('去年');
    expect(formatCalendarDate(undefined)).toBe('未公布');
  });

  test('a length of time names its two largest units', () => {
    expect(formatDuration(42)).toBe('42 秒');
    expect(formatDuration(47 * 60)).toBe('47 分钟');
    expect(formatDuration(102 * 60)).toBe('1 小时 42 分钟');
    expect(formatDuration(26 * 3600)).toBe('1 天 2 小时');
    expect(formatDuration(3599)).toBe('1 小时');
  });
});

describe('fields of local time', () => {
  test('a field reads and writes the clock of the dataset', () => {
    const ms = Date.parse('2026-11-22T16:30:00Z');
    expect(localIso(ms, 'Asia/Shanghai')).toBe('2026-11-23T00:30');
    expect(instantOf('2026-11-23T00:30', 'Asia/Shanghai')).toBe(ms);
    expect(instantOf('yesterday', 'Asia/Shanghai')).toBeNull();
  });

  test('an hour that comes twice is its first, one that never comes is the one after', () => {
    expect(instantOf('2025-10-26T02:30', 'Europe/Berlin')).toBe(Date.parse('2025-10-26T00:30:00Z'));
    expect(instantOf('2025-03-30T02:30', 'Europe/Berlin')).toBe(Date.parse('2025-03-30T01:30:00Z'));
  });
});

describe('words', () => {
  test('an unknown id is a word already', () => {
    expect(facilityName('toilet')).toBe('卫生间');
    expect(facilityName('母婴室')).toBe('母婴室');
    expect(roleName('constructor')).toBe('constructor');
  });

  test('a patrol rule says how often and by when', () => {
    expect(patrolRuleText({ kind: 'patrol', times: 1, per: 'day', dueBy: '18:00' })).toBe(
      '巡查：每日至少 1 次，18:00 前完成',
    );
  });

  test('words and figures speak English when the page does', async () => {
    await useLocale('en');
    expect(facilityName('toilet')).toBe('toilet');
    expect(levelName(2)).toBe('level-2 grid');
    expect(formatDistance(320)).toBe('320 m');
    expect(formatNumber(null)).toBe('not published');
  });
});

describe('the words of a dataset', () => {
  const households = { key: 'households', label: '户籍户数', unit: '户' };

  test('stand as they are in Chinese', () => {
    expect(statisticTitle(households)).toBe('户籍户数（户）');
    expect(levelWord({ level: 1, label: '片区' })).toBe('片区');
  });

  test('are those of a known key in English, and their own where nobody knows the key', async () => {
    await useLocale('en');
    expect(statisticTitle(households)).toBe('Households (households)');
    expect(statisticWords({ key: 'shops', label: '沿街店铺', unit: '家' })).toEqual({
      label: '沿街店铺',
      unit: '家',
    });
    expect(levelWord({ level: 2, label: '二级网格' })).toBe('level-2 grid');
  });
});

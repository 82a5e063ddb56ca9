import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../../tests/sample.ts';
import { createGridCoverage } from '../../analysis/grid-coverage.ts';
import { patrolCoverage } from '../../analysis/patrol-coverage.ts';
import { DEFAULT_STAY, summarise } from '../../analysis/patrol-visits.ts';
import { preparePatrols } from '../../analysis/prepare-patrols.ts';
import type { PeriodRecord } from '../../analysis/results.ts';
import { ruleRecord } from '../../analysis/rule-record.ts';
import type { Dataset } from '../../model/dataset.ts';
import { reportWindow } from '../../state/report-window.ts';
import type { ReportAsk } from '../../state/wall-state.ts';
import { reportDocument } from './report-document.ts';
import { REPORT_COLUMNS, reportRows } from './report-rows.ts';

const AS_OF_MS = Date.parse('2026-11-22T18:42:00+08:00');

let dataset: Dataset;

beforeAll(async () => {
  dataset = await sample();
});

/** The record of a period up to the clock of the sample, as the session asks for it. */
function recordOf(ask: ReportAsk): PeriodRecord {
  const prepared = preparePatrols(dataset);
  const period = reportWindow(ask, 'Asia/Shanghai');
  const past = { fromMs: period.fromMs, toMs: Math.max(period.fromMs, Math.min(period.toMs, AS_OF_MS + 1)) };
  const asOfMs = Math.min(AS_OF_MS, period.toMs);
  return {
    period,
    past,
    asOfMs,
    patrols: summarise(prepared, { ...DEFAULT_STAY, window: past, asOfMs }),
    obligations: ruleRecord(prepared, period, { ...DEFAULT_STAY, asOfMs }),
    coverage: patrolCoverage(createGridCoverage(dataset), prepared, past, 30),
  };
}

const WEEK = { per: 'week', on: '2026-11-22' } as const;

test('the report and its table say the same, and nothing adverse stands beside a real name', () => {
  const record = recordOf(WEEK);
  const report = reportDocument(dataset, record, WEEK, 2, 'hash');
  const table = (heading: string) => report.sections.find((each) => each.heading === heading)?.table;
  const rows = reportRows(dataset, record);
  const at = (name: (typeof REPORT_COLUMNS)[number]): number => REPORT_COLUMNS.indexOf(name);
  const level2 = rows.filter((row) => row[at('level')] === 2 && row[at('rule')] === 'patrol');
  const sum = (name: (typeof REPORT_COLUMNS)[number]): number =>
    level2.reduce((total, row) => total + Number(row[at(name)]), 0);
  const [, , ...cells] = table('巡查完成')?.rows.find(([level]) => level === '二级网格') ?? [];
  expect(cells.slice(0, 5)).toEqual(
    (['due', 'met', 'late', 'missed', 'open'] as const).map((name) => sum(name).toLocaleString('zh-CN')),
  );
  expect(sum('due')).toBeGreaterThan(300);
  for (const heading of ['超时与漏巡', '走到最少的网格']) {
    const named = table(heading)?.rows ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const [name] of named) expect(name).toContain('示例');
  }
});

test('where nothing was recorded the report claims nothing', () => {
  const ask = { per: 'day', on: '2026-10-01' } as const;
  const record = recordOf(ask);
  const report = reportDocument(dataset, record, ask, 2, 'hash');
  expect(report.headline).toBe('这一期没有可以判断的巡查记录');
  const rows = report.sections.find(({ heading }) => heading === '各二级网格')?.table?.rows ?? [];
  for (const [, due, ...rest] of rows) {
    expect(['无记录', '无要求']).toContain(due);
    expect(rest).toEqual(['—', '—', '—', '—', '—', '无记录', '无记录']);
  }
  for (const row of reportRows(dataset, record))
    for (const name of ['due', 'visits', 'walkedShare', 'buildingsReached'] as const)
      expect(row[REPORT_COLUMNS.indexOf(name)]).toBeNull();
});

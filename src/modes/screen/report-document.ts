import { msg, str } from '@lit/localize';
import { eventStates } from '../../analysis/event-states.ts';
import { areaShareValues } from '../../analysis/grid-values.ts';
import { periodEvents } from '../../analysis/period-events.ts';
import type { Obligation, PeriodRecord } from '../../analysis/results.ts';
import { obligationsByGrid, type RecordTally, tallyRecord } from '../../analysis/rule-record.ts';
import { sumReported } from '../../analysis/sum-reported.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { ReportAsk } from '../../state/wall-state.ts';
import { formatDate, formatDateTime, formatDuration } from '../../text/dates.ts';
import { formatNumber, formatReported, formatShare } from '../../text/numbers.ts';
import { statisticWords } from '../../text/statistics.ts';
import { eventStatusName, eventTypeName, levelName, patrolRuleText } from '../../text/words.ts';
import type { ReportDocument, ReportSection, ReportTable } from '../../ui/wall/report-sheet.ts';
import { levelReach } from './level-reach.ts';
import { lowShares } from './low-shares.ts';
import { guardedCount } from './people-figures.ts';
import { recordedPart } from './recorded-part.ts';

const MOST_LATE = 40;
const MOST_LOW = 8;

export const reportName = (per: ReportAsk['per']): string =>
  ({ day: () => msg('日报'), week: () => msg('周报'), month: () => msg('月报') })[per]();

const text = (label: string) => ({ label, figure: false });
const figure = (label: string) => ({ label, figure: true });

/** The share of deadlines that were met in time; null where there were none. */
const onTime = ({ due, met }: RecordTally): number | null => (due > 0 ? met / due : null);

const percent = (share: number): string => formatShare(share, 1);

/** A figure where there is one. */
const said = (value: number | null | undefined, words: (value: number) => string): string =>
  value === null || value === undefined ? msg('无记录') : words(value);

/** Why nothing is claimed of some grids: nobody asks it of them, nobody recorded it, or its time has not come. */
function whyNone({ unrecorded }: RecordTally, grids: readonly Grid[]): string {
  if (unrecorded > 0) return msg('无记录');
  const asked = grids.some(({ patrolRules = [] }) => patrolRules.some(({ kind }) => kind === 'patrol'));
  return asked ? msg('未到时限') : msg('无要求');
}

/** No deadline is no figure. */
function tallyCells(tally: RecordTally, grids: readonly Grid[]): readonly string[] {
  if (tally.due === 0) return [whyNone(tally, grids), '—', '—', '—', '—', '—'];
  const { due, met, late, missed, open } = tally;
  return [
    ...[due, met, late, missed, open].map((count) => formatNumber(count)),
    formatShare(onTime(tally), 1),
  ];
}

const tallyColumns = () => [
  figure(msg('应巡')),
  figure(msg('按时')),
  figure(msg('补巡')),
  figure(msg('漏巡')),
  figure(msg('超时中')),
  figure(msg('按时率')),
];

const isPatrolRule = ({ rule }: Obligation): boolean => rule.kind === 'patrol';

function headlineOf(tally: RecordTally, name: string): string {
  if (tally.due === 0) return msg('这一期没有可以判断的巡查记录');
  const { due, met, late, missed, open } = tally;
  const share = formatShare(onTime(tally), 1);
  const rest = [
    late > 0 ? msg(str`补巡 ${late} 次`) : '',
    missed > 0 ? msg(str`漏巡 ${missed} 次`) : '',
    open > 0 ? msg(str`${open} 次超时仍未巡`) : '',
  ].filter((words) => words !== '');
  const start = msg(str`${name}应巡 ${due} 次，按时 ${met} 次（${share}）`);
  return rest.length === 0 ? msg(str`${start}，没有漏巡`) : [start, ...rest].join(msg('，'));
}

function levelTable(dataset: Dataset, record: PeriodRecord, patrols: readonly Obligation[]): ReportTable {
  const reach = levelReach(dataset, everyGrid, record.coverage, null);
  return {
    columns: [text(msg('级别')), figure(msg('网格数')), ...tallyColumns(), figure(msg('走到面积'))],
    rows: LEVELS.filter((level) => dataset.gridsOfLevel(level).length > 0).map((level) => {
      const grids = dataset.gridsOfLevel(level);
      const tally = tallyRecord(patrols, ({ code }) => dataset.grids.get(code)?.level === level);
      const walked = reach.find((each) => each.level === level)?.walked ?? null;
      return [
        levelName(level),
        formatNumber(grids.length),
        ...tallyCells(tally, grids),
        said(walked, percent),
      ];
    }),
  };
}

const everyGrid = (): boolean => true;

/** What was past its deadline, the longest first. */
function lateSection(dataset: Dataset, obligations: readonly Obligation[]): ReportSection {
  const { timeZone } = dataset.manifest;
  const late = obligations
    .flatMap((one) => (one.endMs === null ? [] : [{ ...one, overMs: one.endMs - one.dueMs }]))
    .sort((a, b) => b.overMs - a.overMs || a.dueMs - b.dueMs || (a.code < b.code ? -1 : 1));
  const outcomeName = (outcome: Obligation['outcome']): string =>
    outcome === 'late' ? msg('已补巡') : outcome === 'open' ? msg('仍未巡') : msg('当期未巡');
  const left = late.length - MOST_LATE;
  return {
    heading: msg('超时与漏巡'),
    note:
      late.length === 0
        ? msg('这一期没有超时的网格')
        : left > 0
          ? msg(str`最久的 ${MOST_LATE} 次，另有 ${left} 次；全部见表格`)
          : msg('最久的在前；时长算到补巡、当期结束或统计时刻'),
    table: {
      columns: [
        text(msg('网格')),
        text(msg('要求')),
        text(msg('应于')),
        text(msg('结果')),
        figure(msg('超时')),
      ],
      rows: late
        .slice(0, MOST_LATE)
        .map(({ code, rule, dueMs, outcome, overMs }) => [
          dataset.grids.get(code)?.name ?? code,
          patrolRuleText(rule),
          formatDateTime(dueMs, timeZone),
          outcomeName(outcome),
          formatDuration(overMs / 1000),
        ]),
    },
  };
}

function eventSection({ parts }: Dataset, { period, asOfMs }: PeriodRecord): ReportSection {
  const { reported, closed, closedLate, open, overdue } = periodEvents(parts.events, period, asOfMs);
  const steps = eventStates(parts.events, asOfMs)
    .states.map(({ status, count }) => `${eventStatusName(status)} ${formatNumber(count)}`)
    .join(' · ');
  const types = [...new Set(parts.events.map(({ type }) => type))].sort();
  return {
    heading: msg('事件'),
    // How an event stood at the end of a period that is over is not recorded.
    ...(asOfMs < period.toMs ? { note: msg(str`目前各环节：${steps}`) } : {}),
    figures: [
      [msg('本期新增'), formatNumber(reported)],
      [msg('本期办结'), formatNumber(closed)],
      [msg('其中超期办结'), formatNumber(closedLate)],
      [msg('期末未办结'), formatNumber(open)],
      [msg('其中已超期'), formatNumber(overdue)],
    ],
    table: {
      columns: [
        text(msg('类型')),
        ...[msg('新增'), msg('办结'), msg('超期办结'), msg('未办结'), msg('已超期')].map(figure),
      ],
      rows: types.map((type) => {
        const of = periodEvents(
          parts.events.filter((event) => event.type === type),
          period,
          asOfMs,
        );
        return [
          eventTypeName(type),
          ...[of.reported, of.closed, of.closedLate, of.open, of.overdue].map((count) => formatNumber(count)),
        ];
      }),
    },
  };
}

/** Where patrols hardly went: only what is low is named, for help is sent there. */
function lowSection(dataset: Dataset, { coverage }: PeriodRecord, level: Level): ReportSection {
  const { low, known } = lowShares(areaShareValues(dataset.gridsOfLevel(level), coverage));
  return {
    heading: msg('走到最少的网格'),
    note:
      known === 0
        ? msg('无记录')
        : low.length === 0
          ? msg('各处都走到 90% 以上')
          : msg(
              str`${levelName(level)} ${known} 个中 ${low.length} 个走到不足 90%，列出最低的 ${Math.min(low.length, MOST_LOW)} 个`,
            ),
    table: {
      columns: [text(msg('网格')), figure(msg('走到面积'))],
      rows: low
        .slice(0, MOST_LOW)
        .map(({ code, share }) => [dataset.grids.get(code)?.name ?? code, formatShare(share, 1)]),
    },
  };
}

const PEOPLE = ['households', 'residents', 'residents60plus'] as const;

function peopleSection(dataset: Dataset, record: PeriodRecord, grids: readonly Grid[]): ReportSection {
  const visited = grids.flatMap(({ code }) => {
    const patrol = record.patrols.grids.get(code);
    return patrol && patrol.buildings !== null ? [patrol] : [];
  });
  const reached = visited.reduce((sum, { buildingsReached }) => sum + (buildingsReached ?? 0), 0);
  const buildings = visited.reduce((sum, patrol) => sum + (patrol.buildings ?? 0), 0);
  const sums = PEOPLE.flatMap((key): (readonly [string, string])[] => {
    const definition = dataset.manifest.statistics?.find((each) => each.key === key);
    if (!definition) return [];
    const { sum, reported, of } = sumReported(grids, key);
    const { label, unit } = statisticWords(definition);
    return [
      [
        `${label} · ${formatReported(reported, of)}`,
        sum === null ? guardedCount(sum) : `${guardedCount(sum)} ${unit}`,
      ],
    ];
  });
  return {
    heading: msg('走访与人口'),
    figures: [
      [
        msg('走访到的楼栋'),
        visited.length === 0 ? msg('无记录') : `${formatNumber(reached)} / ${formatNumber(buildings)}`,
      ],
      ...sums,
    ],
  };
}

function gridSection(
  dataset: Dataset,
  record: PeriodRecord,
  patrols: readonly Obligation[],
  level: Level,
): ReportSection {
  const byGrid = obligationsByGrid(patrols);
  return {
    heading: msg(str`各${levelName(level)}`),
    table: {
      columns: [text(msg('网格')), ...tallyColumns(), figure(msg('巡查次数')), figure(msg('走到面积'))],
      rows: dataset
        .gridsOfLevel(level)
        .map((grid) => [
          grid.name,
          ...tallyCells(tallyRecord(byGrid.get(grid.code) ?? []), [grid]),
          said(record.patrols.grids.get(grid.code)?.visits, formatNumber),
          said(record.coverage.grids.get(grid.code)?.areaShare, percent),
        ]),
    },
  };
}

/** A day, week or month in words, for 考核 and 督导: what was asked, what was done, and what nobody knows. */
export function reportDocument(
  dataset: Dataset,
  given: PeriodRecord,
  { per }: ReportAsk,
  level: Level,
  hash: string,
): ReportDocument {
  const record = recordedPart(dataset, given);
  const { manifest } = dataset;
  const { timeZone } = manifest;
  const { period, asOfMs, obligations } = record;
  const patrols = obligations.filter(isPatrolRule);
  const counted = patrols.filter(({ code }) => dataset.grids.get(code)?.level === level);
  const tally = tallyRecord(counted);
  const days = [period.fromMs, period.toMs - 1].map((ms) => formatDate(ms, timeZone));
  const name = { day: () => msg('当日'), week: () => msg('本周'), month: () => msg('本月') }[per]();
  const unrecorded = tally.unrecorded > 0 ? msg(str`${tally.unrecorded} 次没有记录，不作判断`) : '';
  return {
    title: `${manifest.title} ${msg('网格巡查')}${reportName(per)}`,
    period: msg(str`${[...new Set(days)].join(' — ')}，统计至 ${formatDateTime(asOfMs, timeZone)}`),
    label: manifest.synthetic ? msg('合成示例，并非实情') : '',
    headline: headlineOf(tally, name),
    sections: [
      {
        heading: msg('巡查完成'),
        note: [msg('单位：次（一条巡查要求的一个时限）'), unrecorded]
          .filter((words) => words !== '')
          .join('；'),
        table: levelTable(dataset, record, patrols),
      },
      lateSection(dataset, counted),
      ...(dataset.parts.events.length > 0 ? [eventSection(dataset, record)] : []),
      lowSection(dataset, record, level),
      peopleSection(dataset, record, dataset.gridsOfLevel(level)),
      gridSection(dataset, record, patrols, level),
    ],
    foot: [
      msg(
        '一次巡查：在网格内连续停留至少 2 分钟、走过至少 50 米。按时：时限前完成；补巡：时限后、当期内完成；漏巡：当期未完成。',
      ),
      msg(
        str`走到面积：巡查路线两侧 ${record.coverage.bufferM} 米以内占网格面积。人数不足 5 写作 <5；未公布的不计入合计，也不当作 0。`,
      ),
      [manifest.source, manifest.attribution].filter((words) => words !== '').join(' · '),
      msg(str`数据版本 ${manifest.version} · SHA-256 ${hash}`),
    ],
  };
}

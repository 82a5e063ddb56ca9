import { msg, str } from '@lit/localize';
import { knownSum } from '../../../analysis/sum-reported.ts';
import { baseOf } from '../../../edit/base-of.ts';
import type { Changed, PlanDiff } from '../../../edit/diff.ts';
import { movedGround, movedKey } from '../../../edit/moved-ground.ts';
import { labelPointOf } from '../../../geo/label-point.ts';
import type { SheetMarks } from '../../../map/picture/sheet-marks.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import { formatDate, isoDate } from '../../../text/dates.ts';
import { formatArea } from '../../../text/distances.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { ReportChange, ReportWords } from '../../../ui/plan/change-report.ts';
import { movedPairs, movedRows, sumOfMoved } from './moved-rows.ts';

/** Marks of the two maps: the same ground is numbered alike on both. */
export function marksOf(
  inForce: Dataset,
  plan: Dataset,
  diff: PlanDiff,
): { readonly before: SheetMarks; readonly after: SheetMarks } {
  const grounds = movedGround(inForce, plan, diff.level);
  const moved = movedPairs(diff).flatMap(({ from, to }, i) => {
    const ground = grounds.get(movedKey(from, to));
    const at = ground && labelPointOf(ground);
    return ground && at ? [{ number: i + 1, ground, at }] : [];
  });
  return {
    before: { moved, erased: null, drawn: null },
    after: { moved, erased: diff.erased, drawn: diff.drawn },
  };
}

function changesOf(
  changed: readonly Changed[],
  nameOf: (code: GridCode | null) => string,
  thing: (id: string) => string,
): readonly ReportChange[] {
  const pairs = new Map<string, { from: GridCode | null; to: GridCode | null; ids: string[] }>();
  for (const { id, from, to } of changed) {
    const key = JSON.stringify([from, to]);
    const known = pairs.get(key) ?? { from, to, ids: [] };
    known.ids.push(id);
    pairs.set(key, known);
  }
  return [...pairs.values()]
    .sort((a, b) => b.ids.length - a.ids.length)
    .map(({ from, to, ids }) => ({
      title: msg(str`${nameOf(from)} → ${nameOf(to)}（${formatNumber(ids.length)}）`),
      things: ids.map(thing).join(msg('、')),
    }));
}

/** An address where one is known, else the number of the building. */
function addressOf({ parts }: Dataset): (id: string) => string {
  const addresses = new Map(
    parts.buildings.flatMap(({ id, extra }) =>
      typeof extra.address === 'string' ? [[id, extra.address] as const] : [],
    ),
  );
  return (id) => addresses.get(id) ?? id;
}

/** What a report says of a plan: everything from the difference to the plan in force. */
export function reportWords(
  inForce: Dataset,
  plan: Dataset,
  diff: PlanDiff,
  { name, hash, nowMs }: { readonly name: string; readonly hash: string; readonly nowMs: number },
): ReportWords {
  const { manifest } = inForce;
  const nameOf = (code: GridCode | null): string =>
    code === null ? msg('网格之外') : ((plan.grids.get(code) ?? inForce.grids.get(code))?.name ?? code);
  const stationName = (id: string): string => (plan.stations.get(id) ?? inForce.stations.get(id))?.name ?? id;
  const rows = movedRows(inForce, plan, diff.level, name);
  const { areaM2, buildings, households, residents } = sumOfMoved(movedPairs(diff));
  const grid = (code: GridCode): ReportChange => ({
    title: nameOf(code),
    things: [
      code,
      ...(plan.grids.get(code)?.predecessorCodes ?? []).map((from) => msg(str`由 ${nameOf(from)} 分出`)),
    ].join(msg('，')),
  });
  const moved =
    rows.rows.length === 0
      ? msg('没有地块换网格')
      : msg(
          str`${formatNumber(rows.rows.length)} 块地换了网格，共 ${formatArea(areaM2)}、${formatNumber(buildings)} 栋楼、${formatNumber(knownSum(households))} 户、${formatNumber(knownSum(residents))} 人`,
        );
  const counts = msg(
    str`新设 ${formatNumber(diff.newCodes.length)} 个网格，撤销 ${formatNumber(diff.goneCodes.length)} 个，${formatNumber(diff.stations.length)} 个服务站改属或新设`,
  );
  return {
    title: msg(str`${manifest.title}网格边界变更报告`),
    plan: name,
    summary: msg(str`${moved}；${counts}。`),
    facts: [
      [msg('日期'), formatDate(nowMs, manifest.timeZone)],
      [
        msg('现行数据'),
        msg(str`${manifest.version}（截至 ${formatDate(Date.parse(manifest.asOf), manifest.timeZone)}）`),
      ],
      [msg('数据校验'), `SHA-256 ${hash}…`],
      [msg('草案边界校验'), baseOf(plan).hash],
    ],
    ...rows,
    grids: [
      ...diff.newCodes.map((code) => ({ ...grid(code), title: msg(str`新设网格 ${nameOf(code)}`) })),
      ...diff.goneCodes.map((code) => ({ title: msg(str`撤销网格 ${nameOf(code)}`), things: code })),
    ],
    buildings: changesOf(diff.buildings, nameOf, addressOf(plan)),
    stations: changesOf(diff.stations, nameOf, stationName),
    credits: [
      manifest.attribution,
      manifest.mapApprovalNo ?? '',
      manifest.synthetic ? msg('含合成数据') : '',
      msg(str`网格一张图 OneGrid · ${isoDate(nowMs, manifest.timeZone)} 生成`),
    ].filter(Boolean),
  };
}

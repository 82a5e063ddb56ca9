import { msg, str } from '@lit/localize';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import { formatDateTime, formatDuration } from '../../text/dates.ts';

/** What a reminder (催办) says: which grid, due when, as of when; no name and no figure of a person. */
export function reminderText(dataset: Dataset, code: GridCode, dueMs: number | null, nowMs: number): string {
  const { timeZone, title, synthetic } = dataset.manifest;
  const name = dataset.grids.get(code)?.name ?? code;
  const asOf = formatDateTime(nowMs, timeZone);
  const tail = synthetic ? msg('（合成示例，并非实情）') : '';
  if (dueMs === null) return msg(str`【巡查提醒】${title} ${name}：还没有巡查记录。数据截至 ${asOf}${tail}`);
  const due = formatDateTime(dueMs, timeZone);
  const late = formatDuration((nowMs - dueMs) / 1000);
  return msg(
    str`【巡查提醒】${title} ${name}：应于 ${due} 前巡查，已超时 ${late}，请尽快巡查。数据截至 ${asOf}${tail}`,
  );
}

/**
 * A link that opens a text message to somebody of the grid; null where nobody's number is public. Those who are
 * responsible come first; the number is in the link and nowhere on the wall.
 */
export function smsLink(
  dataset: Dataset,
  code: GridCode,
  dueMs: number | null,
  nowMs: number,
): string | null {
  const order = ['gridMember', 'gridLeader'];
  const reachable = dataset
    .staffOf(code)
    .filter(({ contactPublic, phone, role }) => contactPublic && phone && order.includes(role))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const number = reachable[0]?.phone?.replaceAll(/[^\d+]/g, '');
  if (!number) return null;
  return `sms:${number}?body=${encodeURIComponent(reminderText(dataset, code, dueMs, nowMs))}`;
}

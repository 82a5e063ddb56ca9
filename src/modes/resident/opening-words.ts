import { msg, str } from '@lit/localize';
import type { OpeningNow } from '../../find/opening-now.ts';
import { formatDay, formatTime, isoDate } from '../../text/dates.ts';

/** Whether a station is open, as one would say it: "开放中，到 21:00". */
export function openingWords(opening: OpeningNow, nowMs: number, zone: string): string {
  if (opening.state === 'unknown') return msg('开放时间未公布');
  const holiday = opening.holidaysDiffer ? msg('（节假日另算）') : '';
  if (opening.state === 'open') {
    const until =
      opening.untilMs === null
        ? msg('开放中，全天')
        : msg(str`开放中，到 ${formatTime(opening.untilMs, zone)}`);
    return until + holiday;
  }
  if (opening.fromMs === null) return msg('现在没开');
  const today = isoDate(opening.fromMs, zone) === isoDate(nowMs, zone);
  const from = formatTime(opening.fromMs, zone);
  return (
    (today
      ? msg(str`现在没开，今天 ${from} 开`)
      : msg(str`现在没开，${formatDay(opening.fromMs, zone)} ${from} 开`)) + holiday
  );
}

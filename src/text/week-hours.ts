import { msg } from '@lit/localize';

const DAYS: Readonly<Record<string, () => string>> = {
  Mo: () => msg('周一'),
  Tu: () => msg('周二'),
  We: () => msg('周三'),
  Th: () => msg('周四'),
  Fr: () => msg('周五'),
  Sa: () => msg('周六'),
  Su: () => msg('周日'),
  PH: () => msg('节假日'),
};

/** OSM opening_hours as one reads them out: "Mo-Fr 08:00-12:00; PH off" is 周一至周五 08:00–12:00；节假日 休息. */
export function weekHours(text: string): string {
  if (text.trim() === '24/7') return msg('全天开放');
  return text
    .replace(/\bMo-Su\b/g, () => msg('每天'))
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)-(?=(?:Mo|Tu|We|Th|Fr|Sa|Su)\b)/g, (_, day) => `${day}${msg('至')}`)
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su|PH)(?![a-z])/g, (day) => DAYS[day]?.() ?? day)
    .replace(/\b(off|closed)\b/g, () => msg('休息'))
    .replace(/(\d)-(\d)/g, '$1–$2')
    .replace(/\s*;\s*/g, () => msg('；'));
}

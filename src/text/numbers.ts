import { msg, str } from '@lit/localize';
import { getLocale } from './locale.ts';

/** What stands where a figure was not published: missing is never zero. */
export const notPublished = (): string => msg('未公布');

/** Where a language has a form of its own, Intl names it by tag. */
export const intlTag = (): string => ({ en: 'en-GB', 'zh-Hant': 'zh-HK' })[getLocale()] ?? 'zh-CN';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(minDigits: number, maxDigits: number): Intl.NumberFormat {
  const key = `${intlTag()} ${minDigits} ${maxDigits}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const made = new Intl.NumberFormat(intlTag(), {
    minimumFractionDigits: minDigits,
    maximumFractionDigits: maxDigits,
  });
  formats.set(key, made);
  return made;
}

/** A figure with thousands separators and exactly `digits` decimals; 未公布 for null. */
export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return notPublished();
  return numberFormat(digits, digits).format(value);
}

/** A figure with at most `digits` significant decimals, as short as it goes: 0.5, 4, 1,200. */
export function formatShort(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return notPublished();
  return numberFormat(0, digits).format(value);
}

/** A share 0…1 as per cent. Nothing short of all is called 100 %, nothing above none 0 %. */
export function formatShare(share: number | null | undefined, digits = 0): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return notPublished();
  const step = 10 ** -digits;
  const percent = share * 100;
  const rounded = Math.round(percent / step) * step;
  if (percent > 0 && rounded === 0) return `<${numberFormat(digits, digits).format(step)}%`;
  if (percent < 100 && rounded === 100) return `>${numberFormat(digits, digits).format(100 - step)}%`;
  return `${numberFormat(digits, digits).format(rounded)}%`;
}

/** "n of m reported": how many of the figures in a sum were published. */
export const formatReported = (reported: number, all: number): string =>
  msg(str`已公布 ${numberFormat(0, 0).format(reported)} / ${numberFormat(0, 0).format(all)}`);

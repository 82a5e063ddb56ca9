import { msg } from '@lit/localize';
import { getLocale, SOURCE_LOCALE } from './locale.ts';
import { levelName } from './words.ts';

/** The words of a dataset for one of its statistics. */
interface Named {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

/** Keys that the data contract names; their words stand in the catalogue. */
const KNOWN: ReadonlyMap<string, () => string> = new Map([
  ['households', () => msg('户数')],
  ['residents', () => msg('居民')],
  ['residents60plus', () => msg('60岁以上')],
  ['partyMembers', () => msg('党员')],
  ['buildings', () => msg('楼栋')],
  ['selfBuiltCommercial', () => msg('自建商业房')],
]);

const UNITS: ReadonlyMap<string, () => string> = new Map([
  ['户', () => msg('户')],
  ['人', () => msg('人')],
  ['栋', () => msg('栋')],
  ['次', () => msg('次')],
]);

const isSource = (): boolean => getLocale() === SOURCE_LOCALE;

/**
 * The words of a statistic in the reader's language. In Chinese the dataset's own words stand; in another language
 * those of a key that everybody knows, and else the dataset's, which are better than none.
 */
export function statisticWords({ key, label, unit }: Named): {
  readonly label: string;
  readonly unit: string;
} {
  if (isSource()) return { label, unit };
  return { label: KNOWN.get(key)?.() ?? label, unit: UNITS.get(unit)?.() ?? unit };
}

/** A statistic with its unit, as a heading of a column: 户数（户）. */
export function statisticTitle(statistic: Named): string {
  const { label, unit } = statisticWords(statistic);
  if (!unit) return label;
  return isSource() ? `${label}（${unit}）` : `${label} (${unit})`;
}

/** The dataset's word for a level in Chinese, the house's in another language. */
export const levelWord = ({ level, label }: { readonly level: number; readonly label: string }): string =>
  isSource() && label !== '' ? label : levelName(level);

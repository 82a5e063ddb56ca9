import type { StatisticDefinition } from '../../model/manifest.ts';
import type { DoorContext } from './context.ts';
import type { JsonPath } from './json-places.ts';
import { UNSAFE_KEYS } from './properties.ts';
import { shownValue } from './shown-value.ts';

/** Units of measures and shares, which need not be whole; everything else counts things. */
const MEASURE = /%|‰|\/|²|公顷|亩|米|公里|吨|元|小时|分钟|岁|^(?:m|km|ha|h|min)$/;

/** Whether a statistic counts things, so that it is whole and its sums mean something. */
export function isCount(key: string, statistics: readonly StatisticDefinition[] = []): boolean {
  const { unit = '', whole = true } = statistics.find((statistic) => statistic.key === key) ?? {};
  return whole && !MEASURE.test(unit);
}

type Counts = Readonly<Record<string, number | null>>;

/**
 * V19: published figures by key. One that is not a number, negative, or a count that is not whole is flagged and
 * becomes null (未公布), never zero; so does 60+ where it exceeds the residents.
 */
export function readCounts(
  raw: Readonly<Record<string, unknown>>,
  feature: number,
  path: JsonPath,
  context: DoorContext,
): Counts {
  const { report, manifest } = context;
  const values = new Map<string, number | null>();
  for (const [key, value] of Object.entries(raw)) {
    const where = { feature, path: [...path, key] };
    if (UNSAFE_KEYS.includes(key)) {
      report.say('V18', 'unsafe-key', 'warn', { name: key }, { feature, path });
      continue;
    }
    const label = manifest.statistics?.find((statistic) => statistic.key === key)?.label ?? key;
    const params = { property: label, key, got: shownValue(value) };
    if (value === null) values.set(key, null);
    else if (typeof value !== 'number' || !Number.isFinite(value)) {
      report.say('V19', 'not-number', 'warn', params, where);
      values.set(key, null);
    } else if (value < 0) {
      report.say('V19', 'negative', 'warn', params, where);
      values.set(key, null);
    } else if (!Number.isSafeInteger(value) && isCount(key, manifest.statistics)) {
      report.say('V19', 'not-whole', 'warn', params, where);
      values.set(key, null);
    } else values.set(key, value);
  }
  const [elderly, residents] = [values.get('residents60plus'), values.get('residents')];
  if (typeof elderly === 'number' && typeof residents === 'number' && elderly > residents) {
    const where = { feature, path: [...path, 'residents60plus'] };
    report.say('V19', 'elderly-exceed', 'warn', { got: elderly, residents }, where);
    values.set('residents60plus', null);
  }
  return Object.fromEntries(values);
}

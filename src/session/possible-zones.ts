import type { Dataset } from '../model/dataset.ts';

/** Where most of our data come from. */
const HOME = 'Asia/Shanghai';

/** IANA zones that times without offset are likely to be in: the dataset's, China's, the device's. */
export function possibleZones(dataset: Dataset | null): readonly string[] {
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([dataset?.manifest.timeZone ?? HOME, HOME, device])];
}

import type { PeriodRecord } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { recordedWindow } from '../../session/recorded-window.ts';

/** A period with no figure of patrols where the record does not reach it: that nobody walked then is not known. */
export function recordedPart(dataset: Dataset, record: PeriodRecord): PeriodRecord {
  const recorded = recordedWindow(dataset);
  if (recorded !== null && record.period.toMs > recorded.fromMs) return record;
  return {
    ...record,
    patrols: { ...record.patrols, grids: new Map() },
    coverage: { ...record.coverage, grids: new Map() },
  };
}

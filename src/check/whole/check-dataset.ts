import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { FileRole } from '../../model/manifest.ts';
import type { Origin } from '../door/check-features.ts';
import { CANCELLED, type Cancelled, createPace, type PaceOptions } from '../pace.ts';
import { createContext } from './context.ts';
import { checkCoverage } from './coverage/check-coverage.ts';
import { checkDatumFit } from './datum/datum-fit.ts';
import { checkExpectedCounts } from './expected-counts.ts';
import { createGridIndex } from './grid-index.ts';
import { checkParents } from './parents.ts';
import { withoutInternal } from './public-audience.ts';
import { withoutRepeats } from './repeated-codes.ts';
import { checkStationPlaces } from './station-places.ts';
import { checkSums } from './sums.ts';

export interface WholeOptions extends PaceOptions {
  /** The file that findings about a role name; the first of that role where absent. */
  readonly fileOf?: (role: FileRole) => string;
  /** Where a part came from, as `checkFeatures` said; then findings about it name its own file and feature. */
  readonly originOf?: (part: object) => Origin | undefined;
  /** Whether a station's grid was worked out from its place: such a station is no witness of its datum. */
  readonly isDerived?: (part: object) => boolean;
}

export interface CheckedDataset {
  readonly cancelled: false;
  /** What may be used: without codes repeated over several files (V07) and what a public dataset may not hold (V17). */
  readonly parts: DatasetParts;
  readonly findings: readonly Finding[];
}

/** Checks what only the whole dataset can show: rules V02 and V03 by comparison, V07 over files, V08–V14, V17. */
export async function checkDataset(
  given: DatasetParts,
  options: WholeOptions = {},
): Promise<CheckedDataset | Cancelled> {
  const { originOf = () => undefined, isDerived = () => false } = options;
  const firstOf = (role: FileRole): string => {
    const part: object | undefined = given[role][0];
    const listed = given.manifest.files.find((file) => file.role === role)?.path;
    return listed ?? (part && originOf(part)?.file) ?? role;
  };
  const { fileOf = firstOf } = options;
  const arriving = createContext(given, { fileOf, originOf, isDerived });
  const parts = withoutInternal({ ...arriving, parts: withoutRepeats(arriving) });
  const context = { ...arriving, parts };
  const pace = createPace(options, 0, 0.3);
  const steps = [
    () => checkParents(context),
    () => checkExpectedCounts(context),
    () => checkSums(context),
    () => checkStationPlaces(context, createGridIndex(parts.grids.filter(({ analysable }) => analysable))),
    () => checkDatumFit(context),
  ];
  for (const [i, step] of steps.entries()) {
    step();
    if (!(await pace.goOn((i + 1) / steps.length))) return CANCELLED;
  }
  if (!(await checkCoverage(context, createPace(options, 0.3, 1)))) return CANCELLED;
  return { cancelled: false, parts, findings: context.findings() };
}

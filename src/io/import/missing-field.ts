import type { Finding } from '../../model/finding.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { refusal } from '../open/file-findings.ts';
import type { ImportChoices } from './choices.ts';
import { columnsOf } from './columns.ts';

const MOST_SHOWN = 30;

/**
 * V01 where a person named a field of code, name or parent that a layer of grids does not have, with those that it
 * has; null where all is well. Of several names, written with commas, one must be there.
 */
export function missingField(layer: RawLayer, choices: ImportChoices): Finding | null {
  const columns = columnsOf(layer.features.map((feature) => feature ?? { properties: null }));
  for (const named of [choices.codeField, choices.nameField, choices.parentField]) {
    if (named === undefined || named.split(',').some((name) => columns.includes(name))) continue;
    const shown = columns.length > MOST_SHOWN ? [...columns.slice(0, MOST_SHOWN), '…'] : columns;
    return refusal('V01', 'field-missing', layer.file, { wanted: named, got: shown.join(', ') });
  }
  return null;
}

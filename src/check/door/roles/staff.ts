import * as v from 'valibot';
import type { Staff } from '../../../model/records.ts';
import { gridCode, isFirst } from '../codes.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { identifier, identifiers, readProperties, text } from '../properties.ts';

const TABLE = {
  required: {
    id: identifier,
    role: text,
    gridCodes: v.pipe(
      identifiers,
      v.transform((codes) => codes.map(gridCode)),
    ),
  },
  optional: {
    name: text,
    level: v.picklist([1, 2, 3]),
    phone: text,
    contactPublic: v.boolean(),
    source: text,
  },
} as const;

/** One person of the grid's staff; a contact is public only where the data say so. */
export function readStaff(raw: RawFeature, context: DoorContext): readonly Staff[] {
  const read = readProperties(raw, TABLE, context);
  if (!read || !isFirst(raw, read.values.id, context)) return [];
  const { values, extra } = read;
  return [{ ...values, contactPublic: values.contactPublic ?? false, extra }];
}

import * as v from 'valibot';
import type { GridEvent } from '../../../model/records.ts';
import { gridCode, isFirst } from '../codes.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { instantOf } from '../instants.ts';
import { identifier, readProperties, text } from '../properties.ts';
import { readPointOf } from '../shapes.ts';

const instant = v.pipe(
  text,
  v.check((value) => instantOf(value, 'UTC') !== null),
);

const TABLE = {
  required: { id: identifier, type: text, status: text, reportedAt: instant },
  optional: {
    source: v.picklist(['patrol', 'resident', 'station', 'hotline']),
    dueAt: instant,
    closedAt: v.nullable(instant),
    gridCode: v.pipe(identifier, v.transform(gridCode)),
    outcome: text,
  },
} as const;

/** One event of governance, with or without a place. */
export function readEvent(raw: RawFeature, context: DoorContext): readonly GridEvent[] {
  const read = readProperties(raw, TABLE, context);
  if (!read) return [];
  const { values, extra } = read;
  const geometry = raw.geometry ? readPointOf(raw, context, [values.id]) : null;
  if ((raw.geometry && !geometry) || !isFirst(raw, values.id, context)) return [];
  return [{ ...values, geometry, extra }];
}

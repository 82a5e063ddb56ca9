import * as v from 'valibot';
import type { Walkway } from '../../../model/records.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { readProperties } from '../properties.ts';
import { readLineOf } from '../shapes.ts';

const TABLE = {
  required: { kind: v.picklist(['path', 'street', 'alley', 'crossing']) },
  defaults: { kind: 'path' },
  optional: { steps: v.boolean(), oneway: v.boolean() },
} as const;

/** One stretch of the network on foot. */
export function readWalkway(raw: RawFeature, context: DoorContext): readonly Walkway[] {
  const read = readProperties(raw, TABLE, context);
  const geometry = read && readLineOf(raw, context);
  return read && geometry ? [{ ...read.values, geometry, extra: read.extra }] : [];
}

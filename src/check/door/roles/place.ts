import * as v from 'valibot';
import type { Place } from '../../../model/records.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { readProperties, text, texts } from '../properties.ts';
import { readShapeOf } from '../shapes.ts';

const TABLE = {
  required: { name: text, kind: v.picklist(['estate', 'landmark', 'street', 'stop', 'other']) },
  defaults: { kind: 'other' },
  optional: { aliases: texts },
} as const;

/** One place of the gazetteer. */
export function readPlace(raw: RawFeature, context: DoorContext): readonly Place[] {
  const read = readProperties(raw, TABLE, context);
  const geometry = read && readShapeOf(raw, context);
  return read && geometry ? [{ ...read.values, geometry, extra: read.extra }] : [];
}

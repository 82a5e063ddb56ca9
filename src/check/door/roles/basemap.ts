import * as v from 'valibot';
import type { BasemapFeature } from '../../../model/records.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { readProperties, text } from '../properties.ts';
import { readShapeOf } from '../shapes.ts';

const TABLE = {
  required: { kind: v.picklist(['road', 'water', 'green', 'built']) },
  optional: { class: text, name: text },
} as const;

/** One feature of the base map that comes with the dataset. */
export function readBasemapFeature(raw: RawFeature, context: DoorContext): readonly BasemapFeature[] {
  const read = readProperties(raw, TABLE, context);
  const geometry = read && readShapeOf(raw, context);
  return read && geometry ? [{ ...read.values, geometry, extra: read.extra }] : [];
}

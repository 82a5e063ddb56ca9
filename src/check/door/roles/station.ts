import * as v from 'valibot';
import type { Station } from '../../../model/records.ts';
import { gridCode, isFirst } from '../codes.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { identifier, readProperties, text, texts } from '../properties.ts';
import { readPointOf } from '../shapes.ts';

/** Where a station's recorded words may be fetched from: the dataset itself or the web; never a script. */
const audio = v.pipe(
  text,
  v.check((url) => !/^[a-z][a-z\d+.-]*:/i.test(url) || /^https?:/i.test(url)),
);

const activity = v.object({
  title: text,
  when: v.exactOptional(v.string()),
  for: v.exactOptional(v.string()),
});

const TABLE = {
  required: {
    id: identifier,
    name: text,
    gridCode: v.pipe(identifier, v.transform(gridCode)),
    facilityClass: v.picklist(['center', 'station', 'point']),
    positionSource: v.picklist(['surveyed', 'geocoded', 'described', 'synthetic']),
  },
  // The weakest claim about a position that nobody explained.
  defaults: { positionSource: 'described' },
  optional: {
    aliases: texts,
    mode: text,
    facilities: v.nullable(texts),
    services: v.nullable(texts),
    signboards: texts,
    hours: text,
    activities: v.array(activity),
    address: text,
    locationText: text,
    phone: text,
    institutions: texts,
    audioUrl: audio,
  },
} as const;

/** One service station, or nothing after setting it aside. */
export function readStation(raw: RawFeature, context: DoorContext): readonly Station[] {
  const read = readProperties(raw, TABLE, context);
  if (!read) return [];
  const geometry = readPointOf(raw, context, [read.values.id]);
  if (!geometry || !isFirst(raw, read.values.id, context)) return [];
  return [{ ...read.values, geometry, extra: read.extra }];
}

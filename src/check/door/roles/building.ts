import type { Building } from '../../../model/records.ts';
import { isFirst } from '../codes.ts';
import type { DoorContext } from '../context.ts';
import { readCounts } from '../counts.ts';
import type { RawFeature } from '../features.ts';
import { identifier, readProperties, text } from '../properties.ts';
import { readAreaOf } from '../said-area.ts';
import { readPointOf } from '../shapes.ts';

const TABLE = { required: { id: identifier }, optional: { use: text } } as const;
const COUNTS = ['households', 'residents', 'residents60plus'] as const;

/** One building with its people, where published (V19). */
export function readBuilding(raw: RawFeature, context: DoorContext): readonly Building[] {
  const read = readProperties(raw, TABLE, context, COUNTS);
  if (!read) return [];
  const codes = [read.values.id];
  const geometry =
    raw.geometry?.type === 'Point'
      ? readPointOf(raw, context, codes)
      : (readAreaOf(raw, context, codes)?.geometry ?? null);
  if (!geometry || !isFirst(raw, read.values.id, context)) return [];
  const given = COUNTS.filter((name) => raw.properties[name] !== undefined);
  const figures = Object.fromEntries(given.map((name) => [name, raw.properties[name]]));
  const counts: Pick<Building, (typeof COUNTS)[number]> = readCounts(
    figures,
    raw.index,
    ['properties'],
    context,
  );
  return [{ ...read.values, ...counts, geometry, extra: read.extra }];
}

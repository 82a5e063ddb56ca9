import type { MultiPoint } from 'geojson';
import * as v from 'valibot';
import { labelPointOf } from '../../../geo/label-point.ts';
import type { Grid, GridProperties, GridStatistics } from '../../../model/grid.ts';
import { codeFitsLevel, gridCode, isFirst, readCode, readLevel } from '../codes.ts';
import { type DoorContext, tally } from '../context.ts';
import { readCounts } from '../counts.ts';
import type { RawFeature } from '../features.ts';
import { identifier, identifiers, readProperties, text, texts } from '../properties.ts';
import { readAreaOf } from '../said-area.ts';
import { shownValue } from '../shown-value.ts';

const code = v.pipe(identifier, v.transform(gridCode));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const patrolRule = v.object({
  kind: v.picklist(['patrol', 'visit']),
  byRoles: v.exactOptional(texts),
  times: v.pipe(v.number(), v.integer(), v.minValue(1)),
  per: v.picklist(['day', 'week', 'month']),
  dueBy: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))),
});

const TABLE = {
  required: {
    name: text,
    kind: v.picklist(['basic', 'exclusive', 'micro']),
  },
  defaults: { kind: 'basic' },
  optional: {
    ordinal: whole,
    parentCode: v.nullable(code),
    communityCode: identifier,
    mode: text,
    brands: texts,
    coBuild: v.object({ count: whole, units: v.exactOptional(texts) }),
    patrolRules: v.array(patrolRule),
    leaderId: identifier,
    validFrom: text,
    validTo: v.nullable(text),
    predecessorCodes: v.pipe(
      identifiers,
      v.transform((codes) => codes.map(gridCode)),
    ),
    lastPatrolOn: v.pipe(text, v.regex(/^\d{4}-\d\d-\d\d$/)),
  },
} as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readStatistics(raw: RawFeature, context: DoorContext): GridStatistics | null {
  const { stats } = raw.properties;
  if (stats === undefined || stats === null) return null;
  const path = ['properties', 'stats'];
  if (!isRecord(stats) || !isRecord(stats.values)) {
    const params = { property: 'stats', got: shownValue(stats) };
    context.report.say('V01', 'property-type', 'warn', params, { feature: raw.index, path });
    return null;
  }
  return {
    ...(typeof stats.asOf === 'string' ? { asOf: stats.asOf } : {}),
    ...(typeof stats.source === 'string' ? { source: stats.source } : {}),
    values: readCounts(stats.values, raw.index, [...path, 'values'], context),
  };
}

/** One grid of a file of grids, or nothing after setting it aside; rules V04–V07, V19. */
export function readGrid(raw: RawFeature, context: DoorContext): readonly Grid[] {
  const ownCode = readCode(raw, 'code', context);
  if (ownCode === null) return [];
  const level = readLevel(raw, ownCode, context);
  if (level === null || !codeFitsLevel(raw, ownCode, level, context)) return [];
  // A grid without a name is still a place: it goes by its code.
  const named = raw.properties.name ? raw : { ...raw, properties: { ...raw.properties, name: ownCode } };
  if (named !== raw) tally(context.tallies.defaults, 'name=code');
  const read = readProperties(named, TABLE, context, ['code', 'level', 'stats']);
  const area = readAreaOf(raw, context, [ownCode]);
  if (!read || !area || !isFirst(raw, ownCode, context)) return [];
  if (area.crossings.length > 0) {
    const geometry: MultiPoint = { type: 'MultiPoint', coordinates: [...area.crossings] };
    const where = { feature: raw.index, path: ['geometry'], codes: [ownCode], geometry };
    context.report.say('V06', 'self-intersection', 'aside', { count: area.crossings.length }, where);
  }
  const { values, extra } = read;
  const stats = readStatistics(raw, context);
  const properties: GridProperties = {
    ...values,
    code: gridCode(ownCode),
    level,
    parentCode: values.parentCode ?? null,
    ...(stats ? { stats } : {}),
  };
  const corner = (
    area.geometry.type === 'Polygon' ? area.geometry.coordinates : area.geometry.coordinates[0]
  )?.[0]?.[0];
  return [
    {
      ...properties,
      geometry: area.geometry,
      labelPoint: labelPointOf(area.geometry) ?? [corner?.[0] ?? 0, corner?.[1] ?? 0],
      analysable: area.crossings.length === 0,
      extra,
    },
  ];
}

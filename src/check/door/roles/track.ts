import type { MultiPoint } from 'geojson';
import * as v from 'valibot';
import { DEFAULT_MAX_SPEED_MPS } from '../../../model/manifest.ts';
import type { Track } from '../../../model/records.ts';
import type { Where } from '../../report.ts';
import { isFirst } from '../codes.ts';
import type { DoorContext } from '../context.ts';
import type { RawFeature } from '../features.ts';
import { type Fix, inOrderOfTime } from '../fix-order.ts';
import { walksOf } from '../fix-speed.ts';
import { instantOf } from '../instants.ts';
import { readPositions } from '../positions.ts';
import { identifier, readProperties, text } from '../properties.ts';
import { sayFault } from '../said-area.ts';
import { shownValue } from '../shown-value.ts';

const TABLE = {
  required: { id: identifier },
  optional: { staffId: identifier, role: text, purpose: v.picklist(['patrol', 'visit', 'emergency']) },
} as const;

/** Each vertex with its own time; null after setting the track aside because they do not pair up (V15). */
function fixesOf(raw: RawFeature, id: string, context: DoorContext): readonly Fix[] | null {
  const { report, manifest } = context;
  const codes = [id];
  const read = readPositions(raw.geometry?.coordinates, context.positions);
  if (!read.ok) {
    sayFault(read.fault, raw, context, codes);
    return null;
  }
  const { datetimes, accuracyM } = raw.properties;
  const where: Where = { feature: raw.index, path: ['properties', 'datetimes'], codes };
  const count = Array.isArray(datetimes) ? datetimes.length : 0;
  if (!Array.isArray(datetimes) || count !== read.value.length) {
    report.say('V15', 'count-differs', 'aside', { times: count, vertices: read.value.length }, where);
    return null;
  }
  const accuracies = Array.isArray(accuracyM) && accuracyM.length === count ? accuracyM : null;
  if (accuracyM !== undefined && accuracyM !== null && !accuracies) {
    const path = ['properties', 'accuracyM'];
    report.say(
      'V01',
      'property-type',
      'warn',
      { property: 'accuracyM', got: shownValue(accuracyM) },
      { ...where, path },
    );
  }
  const instants = datetimes.map((time) => instantOf(time, manifest.timeZone));
  const unreadable = instants.filter((instant) => instant === null).length;
  if (unreadable > 0) report.say('V15', 'times-unreadable', 'fixed', { count: unreadable, of: count }, where);
  const withoutOffset = instants.filter((instant) => instant?.hasOffset === false).length;
  if (withoutOffset > 0) {
    report.say('V15', 'no-offset', 'fixed', { count: withoutOffset, timeZone: manifest.timeZone }, where);
  }
  return instants.flatMap((instant, i) => {
    const accuracy: unknown = accuracies?.[i];
    const isSure = typeof accuracy === 'number' && accuracy >= 0 && Number.isFinite(accuracy);
    return instant ? [{ position: read.value[i]!, ms: instant.ms, accuracyM: isSure ? accuracy : null }] : [];
  });
}

const placesOf = (fixes: readonly Fix[]): MultiPoint => ({
  type: 'MultiPoint',
  coordinates: fixes.map(({ position }) => position),
});

/** Typed arrays of a walk; accuracy only where every fix has one, heights where any has. */
function columnsOf(walk: readonly Fix[]): Pick<Track, 'timesMs' | 'lngLat' | 'accuracyM' | 'heightM'> {
  const timesMs = new Float64Array(walk.length);
  const lngLat = new Float64Array(2 * walk.length);
  const accuracyM = new Float32Array(walk.length);
  walk.forEach(({ ms, position, accuracyM: accuracy }, i) => {
    timesMs[i] = ms;
    lngLat[2 * i] = position[0]!;
    lngLat[2 * i + 1] = position[1]!;
    accuracyM[i] = accuracy ?? Number.NaN;
  });
  const hasHeights = walk.some(({ position }) => position.length > 2);
  return {
    timesMs,
    lngLat,
    ...(accuracyM.some(Number.isNaN) ? {} : { accuracyM }),
    ...(hasHeights ? { heightM: Float64Array.from(walk, ({ position }) => position[2] ?? Number.NaN) } : {}),
  };
}

/**
 * The tracks of one feature: V15 orders its fixes in time, V16 drops impossible ones and splits it at gaps; the
 * first stretch keeps the id, the others get `#2`, `#3`, …. A fix that stands alone is listed and dropped.
 */
export function readTrack(raw: RawFeature, context: DoorContext): readonly Track[] {
  const read = readProperties(raw, TABLE, context, ['datetimes', 'accuracyM']);
  if (!read || !isFirst(raw, read.values.id, context)) return [];
  const { report, manifest } = context;
  const { values, extra } = read;
  const timed = fixesOf(raw, values.id, context);
  if (!timed) return [];
  const where: Where = { feature: raw.index, path: ['properties', 'datetimes'], codes: [values.id] };
  const { fixes, late, repeated } = inOrderOfTime(timed);
  if (late > 0) report.say('V15', 'times-sorted', 'fixed', { count: late }, where);
  if (repeated > 0) report.say('V15', 'times-repeated', 'fixed', { count: repeated }, where);
  const maxSpeed = manifest.maxSpeedMps ?? DEFAULT_MAX_SPEED_MPS;
  const { walks, tooFast, lone } = walksOf(fixes, maxSpeed);
  if (tooFast.length > 0) {
    const params = { count: tooFast.length, of: fixes.length, maxSpeed };
    report.say('V16', 'too-fast', 'fixed', params, { ...where, geometry: placesOf(tooFast) });
  }
  if (walks.length > 1) report.say('V16', 'split', 'fixed', { parts: walks.length }, where);
  if (walks.length === 0) {
    report.say('V15', 'too-few-fixes', 'aside', { count: fixes.length }, where);
    return [];
  }
  if (lone.length > 0) {
    report.say('V16', 'lone-fixes', 'fixed', { count: lone.length }, { ...where, geometry: placesOf(lone) });
  }
  return walks.map((walk, i) => ({
    ...values,
    id: i === 0 ? values.id : `${values.id}#${i + 1}`,
    ...columnsOf(walk),
    extra,
  }));
}

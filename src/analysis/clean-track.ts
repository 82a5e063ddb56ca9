import { distanceM } from '../geo/measure.ts';
import { DEFAULT_MAX_SPEED_MPS } from '../model/manifest.ts';
import type { Track } from '../model/records.ts';
import type { CleaningCounts } from './results.ts';

/** What a walk may look like; what does not is dropped or split, and counted. */
export interface CleanSettings {
  /** A fix that implies a faster move from the last kept one is dropped. */
  readonly maxSpeedMps: number;
  /** A longer silence splits the walk: nothing is claimed about the time between. */
  readonly maxGapS: number;
}

export const DEFAULT_CLEAN_SETTINGS: CleanSettings = { maxSpeedMps: DEFAULT_MAX_SPEED_MPS, maxGapS: 300 };

/** Fixes of one person in time order, strictly increasing, at walking speed within each piece. */
export interface CleanWalk {
  readonly timesMs: Float64Array;
  /** Longitude, latitude, interleaved. */
  readonly lngLat: Float64Array;
  /** 95 % radius in metres; NaN where not recorded. */
  readonly accuracyM: Float32Array;
  /** 1 where a new piece starts: the first fix, and the first after a silence. */
  readonly starts: Uint8Array;
  /** Metres walked up to this fix, silences not counted. */
  readonly alongM: Float64Array;
  readonly counts: CleaningCounts;
}

interface Fix {
  readonly ms: number;
  readonly lng: number;
  readonly lat: number;
  readonly accuracy: number;
}

function fixesOf(tracks: readonly Track[]): Fix[] {
  const inOrder = [...tracks].sort((a, b) => (a.timesMs[0] ?? 0) - (b.timesMs[0] ?? 0));
  return inOrder.flatMap(({ timesMs, lngLat, accuracyM }) =>
    Array.from(timesMs, (ms, i) => ({
      ms,
      lng: lngLat[2 * i] ?? Number.NaN,
      lat: lngLat[2 * i + 1] ?? Number.NaN,
      accuracy: accuracyM?.[i] ?? Number.NaN,
    })),
  );
}

const isWhole = ({ ms, lng, lat }: Fix): boolean =>
  Number.isFinite(ms) && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

function countOutOfOrder(fixes: readonly Fix[]): number {
  let latest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { ms } of fixes) {
    if (ms < latest) count++;
    else latest = ms;
  }
  return count;
}

/**
 * All tracks of one person as one walk. Fixes are put in time order; of several at one instant the first one
 * recorded is kept; impossible moves are dropped; a silence of more than `maxGapS` between kept fixes starts
 * a new piece, whatever the distance.
 */
export function cleanWalk(tracks: readonly Track[], settings: CleanSettings): CleanWalk {
  const recorded = fixesOf(tracks);
  const whole = recorded.filter(isWhole);
  const sorted = [...whole].sort((a, b) => a.ms - b.ms);
  const kept: Fix[] = [];
  const starts: number[] = [];
  const along: number[] = [];
  let duplicates = 0;
  let tooFast = 0;
  let gaps = 0;
  let last: Fix | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  let walkedM = 0;
  for (const fix of sorted) {
    if (fix.ms === lastMs) {
      duplicates++;
      continue;
    }
    lastMs = fix.ms;
    const silenceS: number = last ? (fix.ms - last.ms) / 1000 : Number.POSITIVE_INFINITY;
    const startsPiece = silenceS > settings.maxGapS;
    if (last && !startsPiece) {
      const stepM = distanceM([last.lng, last.lat], [fix.lng, fix.lat]);
      if (stepM > settings.maxSpeedMps * silenceS) {
        tooFast++;
        continue;
      }
      walkedM += stepM;
    }
    if (last && startsPiece) gaps++;
    kept.push(fix);
    starts.push(startsPiece ? 1 : 0);
    along.push(walkedM);
    last = fix;
  }
  return {
    timesMs: Float64Array.from(kept, (fix) => fix.ms),
    lngLat: Float64Array.from(kept.flatMap((fix) => [fix.lng, fix.lat])),
    accuracyM: Float32Array.from(kept, (fix) => fix.accuracy),
    starts: Uint8Array.from(starts),
    alongM: Float64Array.from(along),
    counts: {
      recorded: recorded.length,
      kept: kept.length,
      outOfOrder: countOutOfOrder(whole),
      duplicates,
      tooFast,
      broken: recorded.length - whole.length,
      gaps,
    },
  };
}

const COUNTS: readonly (keyof CleaningCounts)[] = [
  'recorded',
  'kept',
  'outOfOrder',
  'duplicates',
  'tooFast',
  'broken',
  'gaps',
];

/** Adds up what cleaning did to several walks. */
export function sumCleaning(all: readonly CleaningCounts[]): CleaningCounts {
  const sum = { recorded: 0, kept: 0, outOfOrder: 0, duplicates: 0, tooFast: 0, broken: 0, gaps: 0 };
  for (const counts of all) for (const key of COUNTS) sum[key] += counts[key];
  return sum;
}

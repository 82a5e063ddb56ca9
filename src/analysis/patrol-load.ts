import Flatbush from 'flatbush';
import type { EdgeBands } from '../geo/edge-bands.ts';
import type { Steps } from '../geo/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Track } from '../model/records.ts';
import { DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';
import { createLocalDays } from './local-days.ts';

/** Fixes that are indexed in one go: a few milliseconds. */
const PIECE = 10_000;

export interface PatrolLoad {
  /** Minutes that patrols are on a piece of ground on an average recorded day; null where no patrol was recorded. */
  readonly minutesOn: (ground: EdgeBands) => number | null;
  /** Does beforehand what the first count would have to, a few milliseconds with each step. */
  readonly prepare: () => Steps<void>;
}

/** How long each fix stands for: half the time to the fixes before and after it, and nothing of a silence. */
function minutesOf(timesMs: Float64Array): Float64Array {
  const minutes = new Float64Array(timesMs.length);
  for (let i = 1; i < timesMs.length; i++) {
    const seconds = (timesMs[i]! - timesMs[i - 1]!) / 1000;
    if (!(seconds > 0) || seconds > DEFAULT_CLEAN_SETTINGS.maxGapS) continue;
    minutes[i - 1]! += seconds / 120;
    minutes[i]! += seconds / 120;
  }
  return minutes;
}

/** Tracks in their order, as many together as have about a piece of fixes. */
function piecesOf(tracks: readonly Track[]): Track[][] {
  const pieces: Track[][] = [];
  let fixes = PIECE;
  for (const track of tracks) {
    if (fixes >= PIECE) {
      pieces.push([]);
      fixes = 0;
    }
    pieces.at(-1)!.push(track);
    fixes += track.timesMs.length;
  }
  return pieces;
}

/** Minutes of some tracks on a piece of ground, all days together. */
function minutesOfPiece(tracks: readonly Track[]): (ground: EdgeBands) => number {
  const count = tracks.reduce((sum, { timesMs }) => sum + timesMs.length, 0);
  if (count === 0) return () => 0;
  const [lngLat, minutes] = [new Float64Array(2 * count), new Float64Array(count)];
  let from = 0;
  for (const { timesMs, lngLat: places } of tracks) {
    lngLat.set(places, 2 * from);
    minutes.set(minutesOf(timesMs), from);
    from += timesMs.length;
  }
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++)
    index.add(lngLat[2 * i]!, lngLat[2 * i + 1]!, lngLat[2 * i]!, lngLat[2 * i + 1]!);
  index.finish();
  return ({ bounds, contains }) => {
    let sum = 0;
    if (!bounds) return sum;
    index.search(...bounds, (i) => {
      if (contains(lngLat[2 * i]!, lngLat[2 * i + 1]!)) sum += minutes[i]!;
      return false;
    });
    return sum;
  };
}

/** The days on which something was recorded. */
function dayCount(tracks: readonly Track[], timeZone: string): number {
  const { dateOf } = createLocalDays(timeZone);
  const dates = new Set<string>();
  for (const { timesMs } of tracks)
    for (const ms of [timesMs[0], timesMs.at(-1)]) if (ms !== undefined) dates.add(dateOf(ms));
  return dates.size;
}

/**
 * Prepares the patrols of a dataset to be counted on ground that changes under a hand. Every fix is on exactly one
 * side of a border, so that the sides sum to what they make up. Household visits and emergencies are no patrols.
 */
export function createPatrolLoad({ parts, manifest }: Pick<Dataset, 'parts' | 'manifest'>): PatrolLoad {
  const tracks = parts.tracks.filter(({ purpose }) => purpose === undefined || purpose === 'patrol');
  const pieces = piecesOf(tracks);
  const counters: ReturnType<typeof minutesOfPiece>[] = [];
  const counter = (i: number) => (counters[i] ??= minutesOfPiece(pieces[i]!));
  let days: number | null = null;
  const dayCountOnce = (): number => (days ??= dayCount(tracks, manifest.timeZone));
  return {
    minutesOn(ground) {
      if (dayCountOnce() === 0) return null;
      return pieces.reduce((sum, _, i) => sum + counter(i)(ground), 0) / dayCountOnce();
    },
    *prepare() {
      dayCountOnce();
      yield;
      for (const i of pieces.keys()) {
        counter(i);
        yield;
      }
    },
  };
}

import Flatbush from 'flatbush';
import type { EdgeBands } from '../geo/edge-bands.ts';
import type { Dataset } from '../model/dataset.ts';
import { DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';
import { createLocalDays } from './local-days.ts';

/** Minutes that patrols are on a piece of ground on an average recorded day; null where no patrol was recorded. */
export type PatrolLoad = (ground: EdgeBands) => number | null;

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

/**
 * Prepares the patrols of a dataset to be counted on ground that changes under a hand. Every fix is on exactly one
 * side of a border, so that the sides sum to what they make up. Household visits and emergencies are no patrols.
 */
export function createPatrolLoad({ parts, manifest }: Pick<Dataset, 'parts' | 'manifest'>): PatrolLoad {
  const tracks = parts.tracks.filter(({ purpose }) => purpose === undefined || purpose === 'patrol');
  const count = tracks.reduce((sum, { timesMs }) => sum + timesMs.length, 0);
  if (count === 0) return () => null;
  const { dateOf } = createLocalDays(manifest.timeZone);
  const dates = new Set<string>();
  const [lngLat, minutes] = [new Float64Array(2 * count), new Float64Array(count)];
  let from = 0;
  for (const { timesMs, lngLat: places } of tracks) {
    lngLat.set(places, 2 * from);
    minutes.set(minutesOf(timesMs), from);
    from += timesMs.length;
    for (const ms of [timesMs[0], timesMs.at(-1)]) if (ms !== undefined) dates.add(dateOf(ms));
  }
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++)
    index.add(lngLat[2 * i]!, lngLat[2 * i + 1]!, lngLat[2 * i]!, lngLat[2 * i + 1]!);
  index.finish();
  return (ground) => {
    if (!ground.bounds) return 0;
    let sum = 0;
    index.search(...ground.bounds, (i) => {
      if (ground.contains(lngLat[2 * i]!, lngLat[2 * i + 1]!)) sum += minutes[i]!;
      return false;
    });
    return sum / dates.size;
  };
}

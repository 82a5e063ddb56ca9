import type { Track } from './records.ts';

/** The parts of tracks before an instant (milliseconds since the epoch); what has no fix before it is left out. */
export function tracksBefore(tracks: readonly Track[], ms: number): readonly Track[] {
  return tracks.flatMap((track) => {
    const { timesMs, lngLat, accuracyM, heightM } = track;
    if ((timesMs.at(-1) ?? ms) < ms) return [track];
    const count = timesMs.findIndex((time) => time >= ms);
    if (count <= 0) return [];
    return [
      {
        ...track,
        timesMs: timesMs.slice(0, count),
        lngLat: lngLat.slice(0, 2 * count),
        ...(accuracyM ? { accuracyM: accuracyM.slice(0, count) } : {}),
        ...(heightM ? { heightM: heightM.slice(0, count) } : {}),
      },
    ];
  });
}

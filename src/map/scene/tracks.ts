import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { Track } from '../../model/records.ts';
import type { Palette } from '../palette.ts';
import type { TimeWindow } from '../state-types.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall, lastCallBy } from './memo.ts';
import type { SceneLayer, Trip } from './scene.ts';

/** Minutes that a trail stays behind a patrol. */
export const TRAIL_S = 15 * 60;

/** Indices of the fixes in a window: from ≤ i < to. */
function within(times: Float64Array, window: TimeWindow | null): readonly [from: number, to: number] {
  if (window === null) return [0, times.length];
  const from = times.findIndex((ms) => ms >= window.fromMs);
  if (from < 0) return [0, 0];
  const past = times.findIndex((ms) => ms >= window.toMs);
  return [from, past < 0 ? times.length : past];
}

function pathOf({ lngLat }: Track, from: number, to: number): [number, number][] {
  return Array.from({ length: to - from }, (_, i) => [
    lngLat[2 * (from + i)] ?? Number.NaN,
    lngLat[2 * (from + i) + 1] ?? Number.NaN,
  ]);
}

/** The walks of a time window as lines. */
export const trackSource = lastCallBy(
  ({ parts }: Dataset, window: TimeWindow | null) => [parts.tracks, window],

  ({ parts }: Dataset, window: TimeWindow | null): FeatureCollection =>
    collection(
      parts.tracks.flatMap((track) => {
        const [from, to] = within(track.timesMs, window);
        if (to - from < 2) return [];
        return feature({ type: 'LineString', coordinates: pathOf(track, from, to) }, { id: track.id });
      }),
    ),
);

/** All walks with seconds since `originMs`, for the moving trails. */
export const tripsOf = lastCallBy(
  ({ parts }: Dataset) => [parts.tracks],
  ({ parts }: Dataset): { originMs: number; trips: readonly Trip[] } => {
    const starts = parts.tracks.flatMap(({ timesMs }) => timesMs[0] ?? []);
    const originMs = starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return {
      originMs: Number.isFinite(originMs) ? originMs : 0,
      trips: parts.tracks.map(({ lngLat, timesMs }) => ({
        path: lngLat,
        timesS: Float32Array.from(timesMs, (ms) => (ms - originMs) / 1000),
      })),
    };
  },
);

const PART_S = 600;

const tripsInPart = lastCall((trips: readonly Trip[], part: number): readonly Trip[] => {
  const from = part * PART_S - TRAIL_S;
  const to = (part + 1) * PART_S;
  return trips.filter(({ timesS }) => (timesS[0] ?? Infinity) < to && (timesS.at(-1) ?? -Infinity) >= from);
});

/**
 * The walks that can leave a trail around an instant: the same list for ten minutes, so that the graphics card
 * gets a few walks instead of the whole week's with every step of the clock.
 */
export const tripsAround = (trips: readonly Trip[], nowS: number): readonly Trip[] =>
  tripsInPart(trips, Math.floor(nowS / PART_S));

export const trackLayers = lastCall((palette: Palette, { scale }: Frame): readonly SceneLayer[] => [
  {
    id: 'tracks',
    type: 'line',
    source: 'tracks',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.live,
      'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.6 * scale, 17, 2 * scale],
      'line-opacity': 0.28,
    },
  },
]);

import Flatbush from 'flatbush';

import type { LngLat } from './hypotheses.ts';

const METRES_PER_DEGREE = 111_320;

/** Metres from a point to a segment, on the plane of the point. */
function metresToSegment([lng, lat]: LngLat, a: LngLat, b: LngLat): number {
  const squeeze = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [(a[0] - lng) * squeeze, (a[1] - lat) * METRES_PER_DEGREE];
  const [dx, dy] = [(b[0] - a[0]) * squeeze, (b[1] - a[1]) * METRES_PER_DEGREE];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2)) : 0;
  return Math.hypot(ax + along * dx, ay + along * dy);
}

export type Line = readonly (readonly number[])[];

/** Tells whether a place is within some metres of any of the lines; null where there are none. */
export function nearLineTest(lines: readonly Line[], nearM: number): ((at: LngLat) => boolean) | null {
  const segments = lines.flatMap((line) =>
    line.slice(1).map((b, i) => [line[i] as unknown as LngLat, b as unknown as LngLat] as const),
  );
  if (segments.length === 0) return null;
  const index = new Flatbush(segments.length);
  for (const [a, b] of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return (at) => {
    const [lng, lat] = at;
    const reachLat = nearM / METRES_PER_DEGREE;
    const reachLng = reachLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
    const near = index.search(lng - reachLng, lat - reachLat, lng + reachLng, lat + reachLat);
    return near.some((i) => metresToSegment(at, ...segments[i]!) <= nearM);
  };
}

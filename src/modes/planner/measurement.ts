import { lengthM, ringAreaM2 } from '../../geo/measure.ts';
import type { AppState } from '../../state/app-state.ts';

/** Length (for areas: perimeter) and area of the measurement in hand, on the ellipsoid. */
export function measurementOf({ measured, tool }: Pick<AppState, 'measured' | 'tool'>): {
  readonly points: number;
  readonly lengthM: number;
  readonly areaM2: number;
} {
  const [first] = measured;
  const closed = tool === 'measureArea' && first && measured.length > 2 ? [...measured, first] : measured;
  return {
    points: measured.length,
    lengthM: lengthM(closed),
    areaM2: tool === 'measureArea' && measured.length > 2 ? Math.abs(ringAreaM2(closed)) : 0,
  };
}

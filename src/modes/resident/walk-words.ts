import { msg, str } from '@lit/localize';
import type { StationWalk } from '../../find/station-walks.ts';
import { WALKING_SPEED_MPS } from '../../geo/walk.ts';
import { formatDistance } from '../../text/distances.ts';

/** Old people walk at 0.8 m/s (Bohannon 1997, slowest tenth above 70). */
const ELDER_SPEED_MPS = 0.8;
/** Nearer than this, a station is not walked to. */
const HERE_M = 15;

/** Whole minutes on foot for metres, at least one. */
export const walkMinutes = (metres: number, elder: boolean): number =>
  Math.max(1, Math.round(metres / (elder ? ELDER_SPEED_MPS : WALKING_SPEED_MPS) / 60));

/** How far a station is: 步行 4 分钟，310 米; a straight line is called one. */
export function walkWords(
  { distanceM, straight }: Pick<StationWalk, 'distanceM' | 'straight'>,
  elder: boolean,
): string {
  if (distanceM < HERE_M) return msg('就在这里');
  const far = formatDistance(distanceM);
  return straight
    ? msg(str`直线 ${far}，没有步行路线`)
    : msg(str`步行 ${walkMinutes(distanceM, elder)} 分钟，${far}`);
}

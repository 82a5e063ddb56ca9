import type { Station } from '../../model/records.ts';
import { facilityName, serviceName } from '../../text/words.ts';

/** Something a resident may look for: open now, a facility, a service. */
export interface Need {
  readonly id: string;
  readonly kind: 'open' | 'facility' | 'service';
}

export const OPEN_NOW: Need = { id: 'open', kind: 'open' };

/** What is asked for most, first; the two that stand alone in 长辈版 lead. */
const FACILITIES = ['toilet', 'drinkingWater', 'phoneCharging', 'airConditioning', 'firstAidKit', 'teaTable'];
const SERVICES = ['clinic', 'legalAdvice', 'elderCare', 'counselling', 'mediation'];

const has = (ids: readonly string[] | null | undefined, id: string): boolean => ids?.includes(id) ?? false;

/** Whether a station is known to meet a need; what was not published does not count as met. */
export function meets(station: Station, need: Need, isOpen: (station: Station) => boolean): boolean {
  if (need.kind === 'open') return isOpen(station);
  return has(need.kind === 'facility' ? station.facilities : station.services, need.id);
}

/** Needs that some station of the dataset meets, in the order of the list. */
export function needsOf(stations: readonly Station[]): readonly Need[] {
  const known = [
    ...FACILITIES.map((id): Need => ({ id, kind: 'facility' })),
    ...SERVICES.map((id): Need => ({ id, kind: 'service' })),
  ].filter((need) => stations.some((station) => meets(station, need, () => false)));
  return [OPEN_NOW, ...known];
}

/** Stations that meet all chosen needs. */
export const meeting = (
  stations: readonly Station[],
  needs: readonly Need[],
  isOpen: (station: Station) => boolean,
): readonly Station[] => stations.filter((station) => needs.every((need) => meets(station, need, isOpen)));

/** The word of a facility or a service need. */
export const needName = ({ id, kind }: Need): string =>
  kind === 'service' ? serviceName(id) : facilityName(id);

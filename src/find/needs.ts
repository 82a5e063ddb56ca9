import type { Station } from '../model/records.ts';

/** Something a resident may look for: open now, or any one of some facilities or services. */
export type Need =
  | { readonly id: 'open'; readonly kind: 'open' }
  | { readonly id: string; readonly kind: 'facility' | 'service'; readonly anyOf: readonly string[] };

/** `unknown` = 未公布: neither yes nor no, one may call and ask. */
export type Met = 'yes' | 'no' | 'unknown';

/** Whether a station is open now, as far as its published hours say. */
export type IsOpen = (station: Station) => Met;

export const OPEN_NOW: Need = { id: 'open', kind: 'open' };

/** What people who work outdoors come for: a seat, water, power. */
export const OUTDOOR_NEEDS: readonly Need[] = [
  { id: 'rest', kind: 'facility', anyOf: ['tablesAndChairs', 'teaTable', 'stoneSeats', 'treeShade'] },
  { id: 'drink', kind: 'facility', anyOf: ['drinkingWater', 'teaPoint'] },
  { id: 'charge', kind: 'facility', anyOf: ['phoneCharging'] },
];

/** What is asked for most, first; the two that stand alone in 长辈版 lead. */
const FACILITIES = [
  'toilet',
  'drinkingWater',
  'phoneCharging',
  'airConditioning',
  'firstAidKit',
  'teaTable',
  'teaPoint',
  'tablesAndChairs',
  'stoneSeats',
  'treeShade',
];
const SERVICES = [
  'clinic',
  'legalAdvice',
  'elderCare',
  'minorsProtection',
  'counselling',
  'mediation',
  'familyStudy',
  'winterCare',
  'summerCare',
  'culture',
];

/** Whether a station meets a need; what was not published is neither yes nor no. */
export function meets(station: Station, need: Need, isOpen: IsOpen): Met {
  if (need.kind === 'open') return isOpen(station);
  const published = need.kind === 'facility' ? station.facilities : station.services;
  if (!published) return 'unknown';
  return need.anyOf.some((id) => published.includes(id)) ? 'yes' : 'no';
}

/** Needs that some station of the dataset meets, what is known here first, then what only this dataset has. */
export function needsOf(stations: readonly Station[]): readonly Need[] {
  const had = (kind: 'facility' | 'service'): ReadonlySet<string> =>
    new Set(
      stations.flatMap((station) => (kind === 'facility' ? station.facilities : station.services) ?? []),
    );
  const of = (kind: 'facility' | 'service', order: readonly string[]): Need[] => {
    const ids = had(kind);
    const others = [...ids].filter((id) => !order.includes(id)).sort();
    return [...order.filter((id) => ids.has(id)), ...others].map((id) => ({ id, kind, anyOf: [id] }));
  };
  return [OPEN_NOW, ...of('facility', FACILITIES), ...of('service', SERVICES)];
}

/** All needs of a station together: no where one is not met, else unknown where one is not published. */
export function meetsAll(station: Station, needs: readonly Need[], isOpen: IsOpen): Met {
  let met: Met = 'yes';
  for (const need of needs) {
    const one = meets(station, need, isOpen);
    if (one === 'no') return 'no';
    if (one === 'unknown') met = 'unknown';
  }
  return met;
}

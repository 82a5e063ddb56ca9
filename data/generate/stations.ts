import type { Feature, Point as PointGeometry } from 'geojson';
import type { FacilityClass } from '../../src/model/records.ts';
import type { House } from './buildings.ts';
import { WITHOUT_STATION } from './casting.ts';
import type { District } from './districts.ts';
import { between, distance, distanceToLine, lngLat, type Point } from './frame.ts';
import { modeOf } from './modes.ts';
import { outline } from './outlines.ts';
import { type Random, random } from './random.ts';
import type { NamedStreet } from './street-chains.ts';
import type { StreetPlan } from './street-plan.ts';

/** A station, with where it stands on the drawing board. */
export interface StationDraft {
  readonly at: Point;
  readonly grid: District;
  readonly properties: Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };
}

const WORDS: Readonly<Record<FacilityClass, string>> = {
  center: '党群服务中心',
  station: '党群服务站',
  point: '党群服务点',
};

const FACILITIES = [
  'teaTable',
  'drinkingWater',
  'airConditioning',
  'firstAidKit',
  'phoneCharging',
  'tablesAndChairs',
  'toilet',
  'teaPoint',
  'stoneSeats',
  'treeShade',
];
const SERVICES = [
  'clinic',
  'legalAdvice',
  'familyStudy',
  'minorsProtection',
  'elderCare',
  'counselling',
  'mediation',
  'winterCare',
  'summerCare',
  'culture',
];
/** OSM opening_hours as stations keep them. */
const HOURS: Readonly<Record<FacilityClass, readonly string[]>> = {
  center: [
    'Mo-Fr 08:00-12:00,14:30-18:00; Sa 09:00-12:00',
    'Mo-Su 08:00-20:00',
    'Mo-Fr 08:00-18:00; Sa,Su 09:00-17:00',
  ],
  station: [
    'Mo-Su 08:00-21:00',
    'Mo-Fr 08:00-12:00,14:30-18:00',
    'Mo-Sa 08:30-17:30; PH off',
    'Mo-Su 07:00-21:30',
    'Mo-Su 08:00-12:00,15:00-21:00',
  ],
  point: ['24/7', 'Mo-Su 06:00-22:00', 'Mo-Su 08:00-18:00'],
};

const ACTIVITIES = [
  { title: '义诊量血压', when: 'We 09:00-11:00', for: '老年人' },
  { title: '南音弹唱', when: 'Fr 19:30-21:00' },
  { title: '亲子阅读', when: 'Sa 15:00-16:30', for: '亲子家庭' },
  { title: '法律咨询日', when: 'Tu 15:00-17:00' },
  { title: '便民服务日', when: '2026-11-24T09:00:00+08:00/2026-11-24T11:30:00+08:00' },
  { title: '高甲戏排练', when: 'Su 19:00-21:00' },
];

const some = (list: readonly string[], share: number, rnd: Random): string[] =>
  list.filter(() => rnd.chance(share));

/** Far corners of a grid are this near to its station where the ground allows it. */
function farthest(from: Point, ring: readonly Point[]): number {
  return Math.max(...ring.map((p) => distance(p, from)));
}

/** Stands at the house from which the farthest corner of the grid is nearest; stand-ins put theirs at the edge. Null where there is no house to stand in. */
function spot(
  plan: StreetPlan,
  houses: readonly House[],
  grid: District,
  taken: readonly Point[],
): Point | null {
  const blocks = new Set(grid.blocks);
  const ring = outline(plan, grid.blocks);
  const score = (p: Point): number => farthest(p, ring) * (grid.standIn ? -1 : 1);
  const own = houses.filter(({ block, use }) => blocks.has(block) && use !== 'industry');
  const civic = own.filter(({ use }) => use === 'civic');
  const free = (grid.level === 1 && civic.length > 0 ? civic : own)
    .map(({ corners }) => between(corners[0]!, corners[2]!, 0.5))
    .filter((p) => taken.every((other) => distance(other, p) > 60));
  if (free.length === 0) return null;
  return free.reduce((best, p) => (score(p) < score(best) ? p : best));
}

const POINTS = 16;

function hasStation(grid: District, points: number): boolean {
  if (grid.level === 3) return points < POINTS && !grid.standIn;
  return !WITHOUT_STATION.includes(grid.name);
}

/** The named street that passes nearest. */
function streetAt(plan: StreetPlan, named: readonly NamedStreet[], p: Point): string {
  const metres = ({ streets }: NamedStreet): number =>
    Math.min(...streets.map((id) => distanceToLine(p, plan.streets[id]!.line)));
  return named
    .map((street) => ({ name: street.name, away: metres(street) }))
    .reduce((best, each) => (each.away < best.away ? each : best)).name;
}

function published(grid: District): Record<string, unknown> {
  const fact = grid.published!;
  return {
    mode: fact.mode,
    facilities: fact.facilities,
    services: null,
    ...(fact.signboards ? { aliases: fact.signboards, signboards: fact.signboards } : {}),
    ...(fact.institutions ? { institutions: fact.institutions } : {}),
    locationText: fact.locationText,
    positionSource: 'synthetic',
  };
}

function invented(
  facilityClass: FacilityClass,
  serial: number,
  mode: string | null,
  street: string,
  rnd: Random,
): Record<string, unknown> {
  const share = { center: 0.85, station: 0.55, point: 0.3 }[facilityClass];
  const unpublished = rnd.chance(0.06);
  const activity = rnd.chance(0.4) ? [rnd.pick(ACTIVITIES)] : [];
  return {
    ...(mode === null ? {} : { mode }),
    facilities: unpublished ? null : some(FACILITIES, share, rnd),
    services: unpublished ? null : some(SERVICES, share * 0.8, rnd),
    ...(unpublished ? {} : { hours: rnd.pick(HOURS[facilityClass]) }),
    ...(activity.length > 0 ? { activities: activity } : {}),
    address: `${street}${rnd.whole(1, 180)}号`,
    positionSource: 'synthetic',
    phone: `000-0000-1${String(serial).padStart(3, '0')}`,
    institutions: facilityClass === 'center' ? ['gridCouncil', 'noticeBoard'] : ['noticeBoard'],
  };
}

/** One station per level-1 grid and nearly every level-2 grid, and in some level-3 grids. */
export function stations(
  plan: StreetPlan,
  houses: readonly House[],
  grids: readonly District[],
  named: readonly NamedStreet[],
): readonly StationDraft[] {
  const rnd = random('stations');
  const taken: Point[] = [];
  const drafts: StationDraft[] = [];
  let points = 0;
  const byNeed = [...grids].sort((a, b) => [2, 1, 3].indexOf(a.level) - [2, 1, 3].indexOf(b.level));
  for (const grid of byNeed) {
    if (!hasStation(grid, points)) continue;
    const facilityClass = (['center', 'station', 'point'] as const)[grid.level - 1]!;
    const at = spot(plan, houses, grid, taken);
    if (!at) continue;
    if (grid.level === 3) points++;
    taken.push(at);
    const serial = drafts.length + 1;
    const id = `S${String(serial).padStart(3, '0')}`;
    const head = { id, name: `${grid.name}${WORDS[facilityClass]}`, gridCode: grid.code, facilityClass };
    const rest =
      grid.published && grid.level === 2
        ? published(grid)
        : invented(facilityClass, serial, modeOf(grid), streetAt(plan, named, at), rnd);
    drafts.push({ at, grid, properties: { ...head, ...rest } });
  }
  return drafts;
}

export function stationFeatures(drafts: readonly StationDraft[]): Feature<PointGeometry>[] {
  return [...drafts]
    .sort((a, b) => (a.grid.code < b.grid.code ? -1 : 1))
    .map(({ at, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: lngLat(at) },
    }));
}

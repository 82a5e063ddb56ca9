import type { Feature, LineString } from 'geojson';
import { AS_OF_MS, DAYS, instant, stamp } from './clock.ts';
import type { District } from './districts.ts';
import { distance, lngLat } from './frame.ts';
import { type Random, random } from './random.ts';
import { type Fix, record } from './recorder.ts';
import { nearestNode, route } from './routes.ts';
import type { StationDraft } from './stations.ts';
import type { WalkNetwork } from './walkways.ts';

interface Outing {
  readonly grid: District;
  readonly day: number;
  readonly hour: number;
  readonly minutes: number;
  readonly role: string;
  readonly purpose: 'patrol' | 'visit';
  /** How far from the station the walk may lead, in metres. */
  readonly reachM: number;
}

/** Nobody went there on the last day, though their rules wanted it. */
export const MISSED = ['示例甲片区第二网格', '示例丙片区第三网格'];
/** Their walk is due later than now: nothing is late yet. */
export const STILL_DUE = ['示例乙片区第二网格', '示例丁片区第二网格'];
/** A market where patrols pile up. */
export const HOT_SPOT = '示例丁片区第一网格';
/** Guarded at night, from before to after midnight. */
export const NIGHT_SHIFT = '示例乙片区第三网格';

const LAST_DAY = DAYS - 1;

/** The outings of one grid on one day: one in daylight always, a second one often, an evening one sometimes. */
function* daylight(grid: District, day: number, rnd: Random): Generator<Outing> {
  const reachM = grid.standIn ? 240 : 900;
  const base = { grid, day, reachM };
  const quiet = day === LAST_DAY && (MISSED.includes(grid.name) || STILL_DUE.includes(grid.name));
  const morning = rnd.chance(0.6);
  const early = rnd.between(8, 10.4);
  const late = rnd.between(14.4, 15.9);
  const visit = rnd.chance(0.2);
  const [minutes, more, evening] = [rnd.between(32, 52), rnd.between(28, 45), rnd.between(30, 44)];
  const [second, third, dusk] = [
    rnd.chance(grid.standIn ? 0.35 : 0.7),
    rnd.chance(0.3),
    rnd.between(17.9, 19.6),
  ];
  if (quiet) return;
  yield { ...base, hour: morning ? early : late, minutes, role: 'gridMember', purpose: 'patrol' };
  if (second) {
    const role = grid.ordinal % 2 ? 'propertySteward' : 'gridMember';
    yield { ...base, hour: morning ? late : early, minutes: more, role, purpose: visit ? 'visit' : 'patrol' };
  }
  if (third) yield { ...base, hour: dusk, minutes: evening, role: 'gridPatroller', purpose: 'patrol' };
}

function* outings(grids: readonly District[]): Generator<Outing> {
  const rnd = random('outings');
  for (const grid of grids) {
    if (grid.level !== 2) continue;
    for (let day = 0; day < DAYS; day++) {
      yield* daylight(grid, day, rnd);
      if (grid.name === HOT_SPOT) {
        for (const hour of [8.2, 10.6, 14.1, 16.3, 17.9]) {
          const role = rnd.pick(['gridPatroller', 'volunteer']);
          yield { grid, day, hour, minutes: 46, role, purpose: 'patrol', reachM: 130 };
        }
      }
      if (grid.name === NIGHT_SHIFT && day < LAST_DAY) {
        yield { grid, day, hour: 22.9, minutes: 130, role: 'gridPatroller', purpose: 'patrol', reachM: 420 };
      }
    }
  }
}

/** One recorded walk and the grid that it was planned in; the file says nothing of the plan. */
export interface Walk {
  readonly gridCode: string;
  readonly feature: Feature<LineString>;
}

/** Edges that walks in a grid keep to; on the last day they stay off the borders of the missed grids. */
function edgesOf(
  network: WalkNetwork,
  grid: District,
  day: number,
  missed: ReadonlySet<number>,
): Set<number> {
  const own = new Set(grid.blocks);
  const shunned = new Set<number>();
  if (day === LAST_DAY) {
    for (const { from, to, blocks } of network.edges) {
      if (blocks.some((block) => missed.has(block))) shunned.add(from).add(to);
    }
  }
  const ids = network.edges.flatMap(({ blocks, from, to }, id) =>
    blocks.some((block) => own.has(block)) && !shunned.has(from) && !shunned.has(to) ? [id] : [],
  );
  return new Set(ids);
}

/** The walks of seven days as a phone would have recorded them, up to the moment the sample is seen. */
export function patrols(
  network: WalkNetwork,
  grids: readonly District[],
  stations: readonly StationDraft[],
): Walk[] {
  const missed = new Set(grids.filter(({ name }) => MISSED.includes(name)).flatMap(({ blocks }) => blocks));
  const bases = new Map(stations.map((station) => [station.grid.code, station.at]));
  const walks: Walk[] = [];
  for (const outing of outings(grids)) {
    const { grid, day, hour, minutes, role, purpose, reachM } = outing;
    const startMs = instant(day, 0, Math.round(hour * 60));
    const rnd = random(`walk ${grid.code} ${startMs}`);
    if (startMs > AS_OF_MS - 4 * 60_000) continue;
    const base = bases.get(grid.code)!;
    const all = edgesOf(network, grid, day, missed);
    const near = [...all].filter((id) => distance(network.nodes[network.edges[id]!.from]!.at, base) < reachM);
    const edges = new Set(near);
    const start = nearestNode(network, edges, base);
    if (start < 0) throw new Error(`Got no way to walk in ${grid.name}.`);
    const speedMps = rnd.between(0.95, 1.3);
    const visit = purpose === 'visit';
    const legs = route(
      network,
      {
        start,
        edges,
        metres: minutes * 60 * speedMps * (visit ? 0.35 : 0.8),
        stop: visit ? { chance: 0.75, seconds: [120, 420] } : { chance: 0.14, seconds: [40, 190] },
      },
      rnd,
    );
    const device = {
      noiseM: rnd.between(3.2, 4.8),
      everyS: rnd.whole(20, 27),
      speedMps,
      gapS: rnd.chance(0.08) ? rnd.between(330, 620) : 0,
      repeat: rnd.chance(0.3) ? 0.04 : 0,
    };
    const fixes = record(legs, startMs, AS_OF_MS, device, rnd);
    if (fixes.length < 4) continue;
    const id = `W${String(walks.length + 1).padStart(4, '0')}`;
    walks.push({ gridCode: grid.code, feature: track(fixes, id, walker(grid, role), role, purpose) });
  }
  return walks;
}

/** A pseudonym: stable for a walker, and no key to any name. */
const walker = (grid: District, role: string): string => {
  const rnd = random(`walker ${grid.code} ${role}`);
  return `walker-${String(rnd.whole(100_000, 999_999))}`;
};

function track(
  fixes: readonly Fix[],
  id: string,
  staffId: string,
  role: string,
  purpose: string,
): Feature<LineString> {
  return {
    type: 'Feature',
    properties: {
      id,
      staffId,
      role,
      purpose,
      accuracyM: fixes.map((fix) => fix.accuracyM),
      datetimes: fixes.map((fix) => stamp(fix.ms)),
    },
    geometry: { type: 'LineString', coordinates: fixes.map((fix) => lngLat(fix.at)) },
  };
}

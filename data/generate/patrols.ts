import type { Feature, LineString } from 'geojson';
import { MISSED } from './casting.ts';
import { AS_OF_MS, instant, stamp } from './clock.ts';
import { type District, middleOf } from './districts.ts';
import { doorToDoor } from './door-to-door.ts';
import { distance, lengthOf, lngLat, type Point } from './frame.ts';
import { LAST_DAY, type Outing, outings } from './outings.ts';
import { type Random, random } from './random.ts';
import { type Device, type Fix, record } from './recorder.ts';
import { type Leg, nearestNode, route } from './routes.ts';
import type { StreetPlan } from './street-plan.ts';
import type { WalkNetwork } from './walkways.ts';

/** What the walks are walked on and past. */
export interface Ground {
  readonly plan: StreetPlan;
  readonly network: WalkNetwork;
  readonly houses: readonly { readonly block: number; readonly corners: readonly Point[] }[];
}

/** Crossings that walks of the last day keep off, so that nobody strays into a missed grid. */
function shunnedNodes(network: WalkNetwork, missed: ReadonlySet<number>): ReadonlySet<number> {
  const beside = network.edges.filter(({ blocks }) => blocks.some((block) => missed.has(block)));
  return new Set(beside.flatMap(({ from, to }) => [from, to]));
}

function edgesNear(
  { plan, network }: Ground,
  grid: District,
  reachM: number,
  shunned: ReadonlySet<number>,
): { edges: ReadonlySet<number>; start: number } {
  const own = new Set(grid.blocks);
  const base = middleOf(plan, grid.blocks);
  const edges = new Set<number>();
  network.edges.forEach(({ blocks, from, to }, id) => {
    if (!blocks.some((block) => own.has(block)) || shunned.has(from) || shunned.has(to)) return;
    if (distance(network.nodes[from]!.at, base) < reachM) edges.add(id);
  });
  const start = nearestNode(network, edges, base);
  if (start < 0) throw new Error(`Got no way to walk in ${grid.name}.`);
  return { edges, start };
}

function walkOf(ground: Ground, outing: Outing, shunned: ReadonlySet<number>, rnd: Random): Leg[] {
  const { edges, start } = edgesNear(ground, outing.grid, outing.reachM, shunned);
  if (outing.purpose === 'patrol') {
    const stop = { chance: 0.12, seconds: [40, 170] } as const;
    const streets = [...edges].reduce((sum, id) => sum + lengthOf(ground.network.edges[id]!.line), 0);
    const metres = outing.grid.standIn ? outing.minutes * 60 : Math.min(5200, Math.max(2400, streets * 0.62));
    return route(ground.network, { start, edges, metres, stop }, rnd);
  }
  const street = { chance: 0, seconds: [0, 0] } as const;
  const legs = route(ground.network, { start, edges, metres: outing.minutes * 24, stop: street }, rnd);
  const own = new Set(outing.grid.blocks);
  return doorToDoor(
    legs,
    ground.houses.filter(({ block }) => own.has(block)),
    rnd,
  );
}

function deviceOf(rnd: Random, day: number): Device {
  return {
    noiseM: rnd.between(3.2, 4.8),
    everyS: rnd.whole(20, 27),
    speedMps: rnd.between(0.95, 1.3),
    gapS: rnd.chance(0.07) ? rnd.between(330, 620) : 0,
    repeat: rnd.chance(0.3) ? 0.04 : 0,
    stray: day < LAST_DAY && rnd.chance(0.04) ? 0.01 : 0,
  };
}

/** A pseudonym: stable for a walker, and no key to any name. */
function pseudonym({ grid, slot }: Outing): string {
  return `walker-${random(`walker ${grid.code} ${slot}`).whole(100_000, 999_999)}`;
}

/** The walks of seven days as phones would have recorded them, up to the moment the sample is seen. */
export function patrols(ground: Ground, grids: readonly District[]): Feature<LineString>[] {
  const missed = new Set(grids.filter(({ name }) => MISSED.includes(name)).flatMap(({ blocks }) => blocks));
  const shunned = shunnedNodes(ground.network, missed);
  const nowhere: ReadonlySet<number> = new Set();
  const walks: Feature<LineString>[] = [];
  for (const outing of outings(grids)) {
    const startMs = instant(outing.day, 0, Math.round(outing.hour * 60));
    const rnd = random(`walk ${outing.grid.code} ${outing.slot} ${startMs}`);
    const legs = walkOf(ground, outing, outing.day === LAST_DAY ? shunned : nowhere, rnd);
    const fixes = record(legs, startMs, AS_OF_MS, deviceOf(rnd, outing.day), rnd);
    if (fixes.length < 4) continue;
    const id = `W${String(walks.length + 1).padStart(4, '0')}`;
    walks.push(track(fixes, id, outing));
  }
  return walks;
}

function track(fixes: readonly Fix[], id: string, outing: Outing): Feature<LineString> {
  const { role, purpose } = outing;
  return {
    type: 'Feature',
    properties: {
      id,
      staffId: pseudonym(outing),
      role,
      purpose,
      accuracyM: fixes.map((fix) => fix.accuracyM),
      datetimes: fixes.map((fix) => stamp(fix.ms)),
    },
    geometry: { type: 'LineString', coordinates: fixes.map((fix) => lngLat(fix.at)) },
  };
}

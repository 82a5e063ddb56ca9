import type { Feature, Polygon } from 'geojson';
import type { Home } from './buildings.ts';
import { MISSED, PARK, STILL_DUE, VISITED } from './casting.ts';
import type { District } from './districts.ts';
import { FACTS_AS_OF, FACTS_SOURCE } from './facts.ts';
import { companyOf, modeOf } from './modes.ts';
import { closedRing, outline } from './outlines.ts';
import { portions } from './people.ts';
import { random } from './random.ts';
import { leaderId } from './staff.ts';
import type { StreetPlan } from './street-plan.ts';

type Values = Record<string, number | null>;

const KEYS = [
  'households',
  'residents',
  'residents60plus',
  'partyMembers',
  'buildings',
  'selfBuiltCommercial',
] as const;

/** Level-2 grids whose number of residents was never published: 14 of 55, so that 41 report it. */
function silent(grids: readonly District[]): ReadonlySet<string> {
  const rnd = random('unpublished');
  const candidates = grids
    .filter(({ level, published }) => level === 2 && !published)
    .map(({ code }) => code);
  const chosen = new Set<string>();
  while (chosen.size < 14) chosen.add(rnd.pick(candidates));
  return chosen;
}

function counted(homes: readonly Home[], members: ReadonlyMap<string, number>): Values {
  const sum = (of: (home: Home) => number | null): number =>
    homes.reduce((total, home) => total + (of(home) ?? 0), 0);
  return {
    households: sum((home) => home.households),
    residents: sum((home) => home.residents),
    residents60plus: sum((home) => home.residents60plus),
    partyMembers: sum((home) => members.get(home.id) ?? 0),
    buildings: homes.length,
    selfBuiltCommercial: homes.filter(({ use }) => use === 'selfBuiltCommercial').length,
  };
}

/** Two or three in a hundred residents, by house, so that every level adds up. */
function partyMembers(grids: readonly District[], homes: readonly Home[]): ReadonlyMap<string, number> {
  const rnd = random('party members');
  const members = new Map<string, number>();
  for (const grid of grids) {
    if (grid.level !== 2) continue;
    const own = new Set(grid.blocks);
    const houses = homes.filter(({ block, residents }) => own.has(block) && residents);
    const residents = houses.map((home) => home.residents!);
    const total = residents.reduce((a, b) => a + b, 0) * rnd.between(0.015, 0.032);
    portions(residents, Math.round(total)).forEach((part, i) => {
      members.set(houses[i]!.id, part);
    });
  }
  return members;
}

const withheld = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(KEYS.map((key) => [key, keys.includes(key) ? null : values[key]!]));

function statistics(grids: readonly District[], homes: readonly Home[]): ReadonlyMap<string, object> {
  const quiet = silent(grids);
  const members = partyMembers(grids, homes);
  const hidden = new Set(grids.filter(({ published }) => published).map(({ parentCode }) => parentCode));
  return new Map(
    grids.map((grid, i) => {
      const fact = grid.published;
      if (fact) {
        const values = Object.fromEntries(KEYS.map((key) => [key, fact[key] ?? null]));
        return [grid.code, { asOf: FACTS_AS_OF, source: FACTS_SOURCE, values }];
      }
      const own = new Set(grid.blocks);
      const values = counted(
        homes.filter(({ block }) => own.has(block)),
        members,
      );
      const unpublished = hidden.has(grid.code) && grid.level === 1;
      const silentHere = quiet.has(grid.level === 3 ? grid.parentCode! : grid.code);
      const keys = unpublished
        ? KEYS
        : silentHere
          ? ['households', 'residents', 'residents60plus']
          : i % 6 === 0
            ? ['partyMembers', 'selfBuiltCommercial']
            : [];
      return [grid.code, { asOf: '2026-10-31', source: '合成数据', values: withheld(values, keys) }];
    }),
  );
}

/** 一日一巡查 as published where it was; elsewhere with a made-up hour; none in the real grids that published none. */
function patrolRules(grid: District): object {
  if (grid.level !== 2) return {};
  if (grid.published) {
    const byRoles = grid.published.patrolledBy;
    return byRoles ? { patrolRules: [{ kind: 'patrol', byRoles, times: 1, per: 'day' }] } : {};
  }
  const usual = ['18:00', '17:30', '18:30', '18:00'][grid.ordinal - 1]!;
  const dueBy = STILL_DUE.includes(grid.name) ? '20:30' : grid.name === MISSED[0] ? '17:00' : usual;
  const patrol = { kind: 'patrol', byRoles: ['gridMember', 'propertySteward'], times: 1, per: 'day', dueBy };
  const visit = { kind: 'visit', times: 8, per: 'week' };
  return { patrolRules: VISITED.includes(grid.name) ? [patrol, visit] : [patrol] };
}

function properties(grid: District, stats: object): Record<string, unknown> {
  const mode = modeOf(grid);
  return {
    code: grid.code,
    name: grid.name,
    level: grid.level,
    ...(grid.level === 1 ? {} : { ordinal: grid.ordinal }),
    parentCode: grid.parentCode,
    ...(grid.communityCode ? { communityCode: grid.communityCode } : {}),
    kind: grid.level === 3 ? 'micro' : grid.name === PARK ? 'exclusive' : 'basic',
    ...(mode === null ? {} : { mode }),
    ...companyOf(grid),
    stats,
    ...patrolRules(grid),
    leaderId: leaderId(grid),
    validFrom: '2026-01-01',
    validTo: null,
  };
}

/** Grids of all levels, each parent before its children: shared borders then lie close together in the file. */
export function gridFeatures(
  plan: StreetPlan,
  grids: readonly District[],
  homes: readonly Home[],
): Feature<Polygon>[] {
  const stats = statistics(grids, homes);
  return grids.map((grid) => ({
    type: 'Feature',
    properties: properties(grid, stats.get(grid.code)!),
    geometry: { type: 'Polygon', coordinates: [closedRing(outline(plan, grid.blocks))] },
  }));
}

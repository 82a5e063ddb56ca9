import type { Feature, Geometry } from 'geojson';
import type { Place } from '../../src/model/records.ts';
import type { Banks } from './bridges.ts';
import { HOT_SPOT } from './casting.ts';
import { type District, middleOf } from './districts.ts';
import { lngLat, type Point } from './frame.ts';
import { type Road, walkOf } from './roads.ts';
import { type NamedStreet, numeral } from './street-chains.ts';
import type { StreetPlan } from './street-plan.ts';
import type { BlockUse } from './uses.ts';

interface PlaceDraft {
  readonly name: string;
  readonly kind: Place['kind'];
  readonly at: Point;
}

const WORDS: Readonly<Partial<Record<BlockUse, readonly [word: string, kind: Place['kind']]>>> = {
  estate: ['示例小区', 'estate'],
  village: ['示例古厝', 'landmark'],
  school: ['示例学校', 'landmark'],
  park: ['示例公园', 'landmark'],
  industry: ['示例工业园', 'landmark'],
  civic: ['示例文化广场', 'landmark'],
};
/** Named once in a level-1 grid, not in every level-2 grid. */
const RARE: readonly BlockUse[] = ['industry', 'school', 'civic'];
/** Corners between two stops of a road at least. */
const STOP_EVERY = 3;

/** One place of each kind per level-2 grid, none in the four published ones: their landmarks are real and not ours to place. */
function* landmarks(
  plan: StreetPlan,
  uses: ReadonlyMap<number, BlockUse>,
  grids: readonly District[],
): Generator<PlaceDraft> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const grid of grids) {
    if (grid.level !== 2 || grid.published) continue;
    if (grid.name === HOT_SPOT) yield { name: '示例市场', kind: 'landmark', at: middleOf(plan, grid.blocks) };
    for (const block of grid.blocks) {
      const use = uses.get(block)!;
      const words = WORDS[use];
      const key = `${RARE.includes(use) ? grid.parentCode : grid.code} ${use}`;
      if (!words || seen.has(key)) continue;
      seen.add(key);
      const [word, kind] = words;
      const n = (counts.get(word) ?? 0) + 1;
      counts.set(word, n);
      yield { name: `${word}${numeral(n)}`, kind, at: plan.blocks[block]!.at };
    }
  }
}

/** Name of the street that crosses a road at one of its corners. */
function crossStreet(
  plan: StreetPlan,
  names: ReadonlyMap<number, string>,
  corner: number,
  road: string,
): string | null {
  const others = plan.corners[corner]!.streets.map((id) => names.get(id)).filter(
    (name) => name && name !== road,
  );
  return others[0] ?? null;
}

function* stops(
  plan: StreetPlan,
  roads: readonly Road[],
  names: ReadonlyMap<number, string>,
  inside: ReadonlySet<number>,
): Generator<PlaceDraft> {
  const taken = new Set<string>();
  for (const road of roads) {
    let since = STOP_EVERY;
    for (const corner of walkOf(plan, road)) {
      since++;
      if (since < STOP_EVERY || !plan.corners[corner]!.blocks.every((block) => inside.has(block))) continue;
      const other = crossStreet(plan, names, corner, road.name);
      const name = `${road.name}${other}口站`;
      if (other === null || taken.has(name) || taken.has(`${other}${road.name}口站`)) continue;
      taken.add(name);
      since = 0;
      yield { name, kind: 'stop', at: plan.corners[corner]!.at };
    }
  }
}

function* streets(
  plan: StreetPlan,
  named: readonly NamedStreet[],
  inside: ReadonlySet<number>,
): Generator<PlaceDraft> {
  for (const { name, streets: ids } of named) {
    const own = ids.filter((id) => inside.has(plan.streets[id]!.left) || inside.has(plan.streets[id]!.right));
    const middle = own[Math.floor(own.length / 2)];
    if (middle !== undefined) yield { name, kind: 'street', at: plan.streets[middle]!.line[0]! };
  }
}

function* bridges(plan: StreetPlan, banks: Banks, inside: ReadonlySet<number>): Generator<PlaceDraft> {
  let n = 0;
  for (const corner of banks.riverCorners) {
    const { blocks, at } = plan.corners[corner]!;
    if (banks.bridges.has(corner) && blocks.every((block) => inside.has(block))) {
      yield { name: `示例桥${numeral(++n)}`, kind: 'landmark', at };
    }
  }
}

/** A gazetteer of made-up places; every name says 示例, 样图 or 演示. */
export function placeFeatures(
  plan: StreetPlan,
  uses: ReadonlyMap<number, BlockUse>,
  grids: readonly District[],
  roads: readonly Road[],
  named: readonly NamedStreet[],
  banks: Banks,
  inside: ReadonlySet<number>,
): Feature<Geometry>[] {
  const names = new Map(named.flatMap(({ name, streets: ids }) => ids.map((id) => [id, name] as const)));
  const drafts = [
    ...landmarks(plan, uses, grids),
    ...bridges(plan, banks, inside),
    ...streets(plan, named, inside),
    ...stops(plan, roads, names, inside),
  ];
  return drafts.map(({ name, kind, at }) => ({
    type: 'Feature',
    properties: { name, kind },
    geometry: { type: 'Point', coordinates: lngLat(at) },
  }));
}

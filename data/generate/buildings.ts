import type { Feature, Polygon } from 'geojson';
import type { District } from './districts.ts';
import { lngLat } from './frame.ts';
import type { HouseDraft } from './house-draft.ts';
import { HOUSE_LAYOUTS, type HouseLayout } from './house-layouts.ts';
import { layHouses } from './lay-houses.ts';
import { plotOf } from './plots.ts';
import { random } from './random.ts';
import type { RoadClass } from './roads.ts';
import type { StreetPlan } from './street-plan.ts';
import type { BlockUse } from './uses.ts';
import type { WalkNetwork } from './walkways.ts';

export interface House extends HouseDraft {
  readonly id: string;
}

/** A house with its people; null = not published (in the four grids whose published figures leave it out). */
export interface Home extends House {
  readonly residents: number | null;
  readonly households: number | null;
  readonly residents60plus: number | null;
}

/** Room for as many houses as were published, before some are left out again. */
const crowded = (layout: HouseLayout): HouseLayout => ({
  ...layout,
  filled: 1,
  pitch: [layout.pitch[0] * 0.84, layout.pitch[1] * 0.84],
});

/** `count` of the houses, evenly spread over their order. */
function thinned(houses: readonly HouseDraft[], count: number): HouseDraft[] {
  if (houses.length < count) throw new Error(`Got room for ${houses.length} houses; expected ${count}.`);
  return Array.from({ length: count }, (_, i) => houses[Math.floor((i * houses.length) / count)]!);
}

/** Some houses are self-built shops: as many as published where a figure was, else about one in fourteen. */
function withShops(houses: readonly HouseDraft[], grid: District): HouseDraft[] {
  const rnd = random(`shops ${grid.code}`);
  let left = grid.published?.selfBuiltCommercial;
  return houses.map((house): HouseDraft => {
    if (house.use !== 'residential') return house;
    const shop = left === undefined ? rnd.chance(0.07) : left-- > 0;
    return shop ? { ...house, use: 'selfBuiltCommercial' } : house;
  });
}

/** Houses of every grid: in rows, clear of streets, paths and the river. */
export function houses(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  uses: ReadonlyMap<number, BlockUse>,
  network: WalkNetwork,
  grids: readonly District[],
): readonly House[] {
  const level2 = grids.filter(({ level }) => level === 2);
  const drafts = level2.flatMap((grid) => {
    const count = grid.published?.buildings;
    const own = grid.blocks.flatMap((block) => {
      const layout = HOUSE_LAYOUTS[uses.get(block)!];
      if (!layout) return [];
      const plot = plotOf(plan, classes, network, block);
      return layHouses(block, plan.blocks[block]!, plot, count === undefined ? layout : crowded(layout));
    });
    return withShops(count === undefined ? own : thinned(own, count), grid);
  });
  return drafts.map((house, i) => ({ ...house, id: `B${String(i + 1).padStart(5, '0')}` }));
}

export function buildingFeatures(homes: readonly Home[]): Feature<Polygon>[] {
  return homes.map(({ id, use, households, residents, residents60plus, corners }) => ({
    type: 'Feature',
    properties: { id, use, households, residents, residents60plus },
    geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]!].map(lngLat)] },
  }));
}

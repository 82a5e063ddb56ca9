import type { Feature, Polygon } from 'geojson';
import type { District } from './districts.ts';
import {
  contains,
  crosses,
  distance,
  distanceToLine,
  distanceToSegment,
  lngLat,
  type Point,
} from './frame.ts';
import { type Random, random } from './random.ts';
import { RIVER_HALF_WIDTH } from './river.ts';
import type { RoadClass } from './roads.ts';
import { PLANNED_HEADING } from './sites.ts';
import type { StreetPlan } from './street-plan.ts';
import type { BlockUse } from './uses.ts';
import type { WalkNetwork } from './walkways.ts';

export type BuildingUse = 'residential' | 'selfBuiltCommercial' | 'industry' | 'school' | 'civic';

export interface House {
  readonly id: string;
  readonly block: number;
  readonly corners: readonly Point[];
  readonly use: BuildingUse;
  /** How many people live here compared with other houses. */
  readonly weight: number;
}

/** A house with its people; null = not published (in the four grids whose published figures leave it out). */
export interface Home extends House {
  readonly residents: number | null;
  readonly households: number | null;
  readonly residents60plus: number | null;
}

interface Layout {
  readonly width: readonly [number, number];
  readonly depth: readonly [number, number];
  readonly pitch: readonly [number, number];
  readonly skew: number;
  readonly filled: number;
  readonly use: BuildingUse;
  /** People per square metre of ground that the house covers. */
  readonly density: number;
}

const LAYOUTS: Readonly<Record<BlockUse, Layout | null>> = {
  village: {
    width: [10, 16],
    depth: [9, 13],
    pitch: [21, 19],
    skew: 0.12,
    filled: 0.56,
    use: 'residential',
    density: 0.042,
  },
  estate: {
    width: [34, 46],
    depth: [12, 14],
    pitch: [55, 36],
    skew: 0.01,
    filled: 0.9,
    use: 'residential',
    density: 0.17,
  },
  rows: {
    width: [16, 26],
    depth: [11, 13],
    pitch: [33, 27],
    skew: 0.03,
    filled: 0.74,
    use: 'residential',
    density: 0.075,
  },
  industry: {
    width: [42, 64],
    depth: [24, 34],
    pitch: [72, 46],
    skew: 0.01,
    filled: 0.85,
    use: 'industry',
    density: 0,
  },
  school: {
    width: [38, 52],
    depth: [13, 16],
    pitch: [66, 52],
    skew: 0.01,
    filled: 0.6,
    use: 'school',
    density: 0,
  },
  civic: {
    width: [26, 38],
    depth: [18, 24],
    pitch: [60, 50],
    skew: 0.01,
    filled: 0.5,
    use: 'civic',
    density: 0,
  },
  park: null,
  field: null,
};

const CLEARANCE: Readonly<Record<RoadClass, number>> = {
  primary: 19,
  secondary: 14,
  residential: 9,
  alley: 5.5,
  path: 5,
};
const RIVERSIDE = RIVER_HALF_WIDTH + 24;

/** Longest side of the block sets the direction of its houses. */
function heading(plan: StreetPlan, block: number): Point {
  const { ring, quarter } = plan.blocks[block]!;
  if (quarter === 'planned') return PLANNED_HEADING;
  let best: Point = [1, 0];
  let longest = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const length = distance(a, b);
    if (length <= longest) return;
    longest = length;
    best = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  });
  return best;
}

function rectangle(at: Point, [ux, uy]: Point, width: number, depth: number): Point[] {
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([i, j]): Point => {
    const [x, y] = [(i! * width) / 2, (j! * depth) / 2];
    return [at[0] + ux * x - uy * y, at[1] + uy * x + ux * y];
  });
}

interface Obstacle {
  readonly line: readonly Point[];
  readonly clear: number;
}

/** Whether a line runs through a rectangle: then it crosses a diagonal. */
function runsThrough(line: readonly Point[], [a, b, c, d]: readonly Point[]): boolean {
  return line.some((p, i) => {
    const before = line[i - 1];
    return before !== undefined && (crosses(before, p, a!, c!) || crosses(before, p, b!, d!));
  });
}

function clearOf(corners: readonly Point[], ring: readonly Point[], obstacles: readonly Obstacle[]): boolean {
  if (!corners.every((p) => contains(ring, p))) return false;
  return obstacles.every(
    ({ line, clear }) =>
      !runsThrough(line, corners) &&
      corners.every((p) => distanceToLine(p, line) >= clear) &&
      line.every((p) => corners.every((c, i) => distanceToSegment(p, c, corners[(i + 1) % 4]!) >= clear)),
  );
}

function housesOf(
  plan: StreetPlan,
  block: number,
  layout: Layout,
  obstacles: readonly Obstacle[],
  rnd: Random,
  tightness = 1,
): Omit<House, 'id'>[] {
  const { ring, at } = plan.blocks[block]!;
  const [ux, uy] = heading(plan, block);
  const reach = Math.max(...ring.map((p) => distance(p, at)));
  const [pitchX, pitchY] = [layout.pitch[0] * tightness, layout.pitch[1] * tightness];
  const houses: Omit<House, 'id'>[] = [];
  for (let i = -Math.ceil(reach / pitchX); i <= reach / pitchX; i++) {
    for (let j = -Math.ceil(reach / pitchY); j <= reach / pitchY; j++) {
      const [width, depth] = [rnd.between(...layout.width), rnd.between(...layout.depth)];
      const spareX = Math.max(0, pitchX - width - 2.5) / 2;
      const spareY = Math.max(0, pitchY - depth - 2.5) / 2;
      const x = i * pitchX + rnd.between(-spareX, spareX) * 0.8;
      const y = j * pitchY + rnd.between(-spareY, spareY) * 0.8;
      const skew = rnd.between(-layout.skew, layout.skew);
      const direction: Point = [ux - uy * skew, uy + ux * skew];
      const keep = rnd.chance(layout.filled);
      const corners = rectangle([at[0] + ux * x - uy * y, at[1] + uy * x + ux * y], direction, width, depth);
      const storeys = rnd.between(0.7, 1.35);
      if (!keep || !clearOf(corners, ring, obstacles)) continue;
      const weight = width * depth * layout.density * storeys;
      houses.push({ block, corners, use: layout.use, weight });
    }
  }
  return houses;
}

/** Houses of every block: rows along its longest side, clear of streets, paths and the river. */
export function houses(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  uses: ReadonlyMap<number, BlockUse>,
  network: WalkNetwork,
  grids: readonly District[],
): readonly House[] {
  const rnd = random('houses');
  const wanted = new Map(
    grids.flatMap(({ published, blocks }) =>
      published?.buildings === undefined ? [] : blocks.map((block) => [block, published.buildings!] as const),
    ),
  );
  const drafts: Omit<House, 'id'>[] = [];
  const found = new Map<number, Omit<House, 'id'>[]>();
  for (const [block, use] of uses) {
    const layout = LAYOUTS[use];
    if (!layout) continue;
    const borders = plan.blocks[block]!.sides.map(({ street }): Obstacle => {
      const roadClass = classes[street];
      return { line: plan.streets[street]!.line, clear: roadClass ? CLEARANCE[roadClass] : RIVERSIDE };
    });
    const paths = network.pathsIn(block).map((line): Obstacle => ({ line, clear: 3.5 }));
    const dense = wanted.has(block) ? { ...layout, filled: 1 } : layout;
    const tightness = wanted.has(block) ? 0.84 : 1;
    found.set(block, housesOf(plan, block, dense, [...borders, ...paths], rnd, tightness));
  }
  for (const { published, blocks, level } of grids) {
    if (level !== 2) continue;
    const own = blocks.flatMap((block) => found.get(block) ?? []);
    if (published?.buildings === undefined) {
      drafts.push(...own);
      continue;
    }
    if (own.length < published.buildings) {
      throw new Error(`Got room for ${own.length} houses; expected ${published.buildings} as published.`);
    }
    const step = own.length / published.buildings;
    for (let i = 0; i < published.buildings; i++) drafts.push(own[Math.floor(i * step)]!);
  }
  return withShops(drafts, grids).map((house, i) => ({ ...house, id: `B${String(i + 1).padStart(5, '0')}` }));
}

/** Some village houses are self-built shops: as many as published where a figure was, else about one in fourteen. */
function withShops(drafts: readonly Omit<House, 'id'>[], grids: readonly District[]): Omit<House, 'id'>[] {
  const rnd = random('shops');
  const gridOf = new Map(
    grids
      .filter(({ level }) => level === 2)
      .flatMap((grid) => grid.blocks.map((block) => [block, grid] as const)),
  );
  const left = new Map<string, number>();
  for (const { code, published } of grids) {
    if (published?.selfBuiltCommercial !== undefined) left.set(code, published.selfBuiltCommercial);
  }
  return drafts.map((house) => {
    if (house.use !== 'residential') return house;
    const { code } = gridOf.get(house.block)!;
    const rest = left.get(code);
    const shop = rest === undefined ? rnd.chance(0.07) : rest > 0;
    if (rest !== undefined && rest > 0) left.set(code, rest - 1);
    return shop ? { ...house, use: 'selfBuiltCommercial' } : house;
  });
}

export function buildingFeatures(homes: readonly Home[]): Feature<Polygon>[] {
  return homes.map(({ id, use, households, residents, residents60plus, corners }) => ({
    type: 'Feature',
    properties: { id, use, households, residents, residents60plus },
    geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]!].map(lngLat)] },
  }));
}

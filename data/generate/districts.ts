import type { Level } from '../../src/model/manifest.ts';
import { COMMUNITIES, GRID_COUNTS, PUBLISHED, type PublishedGrid, SUBDISTRICT } from './facts.ts';
import { distance, HEIGHT, type Point, WIDTH, wave } from './frame.ts';
import { type BorderCost, grow } from './grow.ts';
import type { RoadClass } from './roads.ts';
import { PLANNED_HEADING } from './sites.ts';
import { type StreetPlan, streetLength } from './street-plan.ts';
import { smoothRim, wholePiece } from './whole-piece.ts';

/** One grid of the sample, as a group of blocks. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly ordinal: number;
  readonly parentCode: string | null;
  readonly communityCode: string | null;
  /** 示例甲 … 示例丁: whatever is adverse in the sample happens here and nowhere else. */
  readonly standIn: boolean;
  readonly blocks: readonly number[];
  /** What was published about this very grid, in the four that the facts name. */
  readonly published: PublishedGrid | null;
}

const STAND_INS = ['示例甲', '示例乙', '示例丙', '示例丁'].map((name, i) => ({
  name: `${name}片区`,
  code: `${SUBDISTRICT.code}${601 + i}`,
}));

const ORDINALS = ['一', '二', '三', '四', '五'];

/**
 * Whether a place belongs to the subdistrict, roughly: a rounded rectangle turned with the planned quarter, so that
 * its eastern border runs along streets there, with a wavy rim in the west. The border then follows the blocks.
 */
function within([x, y]: Point): boolean {
  const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
  const u = (dx * PLANNED_HEADING[0] + dy * PLANNED_HEADING[1]) / 2230;
  const v = (dy * PLANNED_HEADING[0] - dx * PLANNED_HEADING[1]) / 1880;
  const rim = u < 0.1 ? 1 + 0.16 * wave(u * 0.9 + v * 1.3) + 0.1 * wave(v * 1.7 - u * 0.8 + 0.3) : 1;
  return u * u * u * u + v * v * v * v < rim;
}

/** All blocks of the subdistrict, bank by bank: each bank in one piece. */
function territory(plan: StreetPlan): { north: number[]; south: number[] } {
  const inside = plan.blocks.flatMap((block, id) => (within(block.at) ? [id] : []));
  const bank = (side: 1 | -1, start: Point): number[] => {
    const own = inside.filter((id) => plan.blocks[id]!.bank === side);
    return smoothRim(plan, wholePiece(plan, own, start), (id) => plan.blocks[id]!.bank === side);
  };
  return { north: bank(1, [WIDTH / 2, 3000]), south: bank(-1, [WIDTH / 2, 900]) };
}

function borderCost(classes: readonly (RoadClass | null)[]): BorderCost {
  const costs = { primary: 0.25, secondary: 0.45, residential: 1, alley: 1.15, path: 1.3 };
  return (street) => {
    const roadClass = classes[street];
    return roadClass ? costs[roadClass] : 0.2;
  };
}

const areaOf = (plan: StreetPlan, group: readonly number[]): number =>
  group.reduce((sum, block) => sum + plan.blocks[block]!.areaM2, 0);

/** The middle of a group's area, in metres. */
export function middleOf(plan: StreetPlan, group: readonly number[]): Point {
  const area = areaOf(plan, group);
  const mean = (axis: 0 | 1): number =>
    group.reduce((sum, id) => sum + plan.blocks[id]!.at[axis] * plan.blocks[id]!.areaM2, 0) / area;
  return [mean(0), mean(1)];
}

function riverBorder(plan: StreetPlan, group: readonly number[]): number {
  let sum = 0;
  for (const block of group) {
    for (const { street } of plan.blocks[block]!.sides) {
      if (plan.streets[street]!.river) sum += streetLength(plan.streets[street]!);
    }
  }
  return sum;
}

interface NamedGroup {
  readonly name: string;
  readonly code: string;
  readonly standIn: boolean;
  readonly blocks: readonly number[];
}

/** Where each name goes, on this made-up ground: a share of the way from west to east and from south to north. */
const WHERE: Readonly<Record<string, Point>> = {
  霞浯社区: [0.12, 0.5],
  屿头社区: [0.1, 0.75],
  赖厝社区: [0.15, 0.2],
  烧厝社区: [0.3, 0.6],
  苏塘社区: [0.35, 0.85],
  后间社区: [0.35, 0.15],
  王厝社区: [0.6, 0.1],
  砌田社区: [0.45, 0.45],
  车厝社区: [0.55, 0.75],
  官前社区: [0.62, 0.55],
  小桥社区: [0.7, 0.35],
};

/** Stand-ins take the four groups farthest east; every community the free group nearest to its place. */
function named(plan: StreetPlan, groups: readonly number[][]): NamedGroup[] {
  const free = [...groups].sort((a, b) => middleOf(plan, b)[0] - middleOf(plan, a)[0]);
  const east = free.splice(0, STAND_INS.length).sort((a, b) => middleOf(plan, b)[1] - middleOf(plan, a)[1]);
  const standIns = east.map((blocks, i) => ({ ...STAND_INS[i]!, standIn: true, blocks }));
  const order = Object.keys(WHERE);
  const communities = [...COMMUNITIES]
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map((community) => {
      const [x, y] = WHERE[community.name]!;
      const place: Point = [300 + x * 4600, 300 + y * 4000];
      const nearest = free.reduce((best, each) =>
        distance(middleOf(plan, each), place) < distance(middleOf(plan, best), place) ? each : best,
      );
      free.splice(free.indexOf(nearest), 1);
      return { ...community, standIn: false, blocks: nearest };
    });
  return [...communities, ...standIns].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** North to south, as ordinals run; 霞浯's third grid is the one with most river, as its published place says. */
function inOrder(plan: StreetPlan, groups: number[][], community: string): number[][] {
  const sorted = groups.sort((a, b) => middleOf(plan, b)[1] - middleOf(plan, a)[1]);
  if (community !== '霞浯社区') return sorted;
  const river = sorted.reduce((best, each) =>
    riverBorder(plan, each) > riverBorder(plan, best) ? each : best,
  );
  const others = sorted.filter((each) => each !== river);
  return [...others.slice(0, 2), river, ...others.slice(2)];
}

/** Level-2 grids per level-1 grid: four, and three in the smallest five, which makes 55. */
function partsOf(plan: StreetPlan, groups: readonly NamedGroup[]): ReadonlyMap<string, number> {
  const whole = ['350582003002', '350582003010'];
  const bySize = [...groups]
    .filter((group) => !whole.includes(group.code))
    .sort((a, b) => areaOf(plan, a.blocks) - areaOf(plan, b.blocks));
  const small = new Set(bySize.slice(0, GRID_COUNTS[1] * 4 - GRID_COUNTS[2]).map((group) => group.code));
  return new Map(groups.map(({ code }) => [code, small.has(code) ? 3 : 4]));
}

/** Level-3 grids are sparse: ten level-2 grids have them, and the last of those only in part. */
function microGrids(plan: StreetPlan, level2: readonly District[], cost: BorderCost): District[] {
  const parents = [...level2]
    .filter((grid) => !grid.published && grid.blocks.length >= 6)
    .sort((a, b) => areaOf(plan, b.blocks) - areaOf(plan, a.blocks))
    .slice(0, 10);
  const counts = [3, 3, 3, 3, 3, 2, 2, 2, 2, 2];
  return parents.flatMap((parent, n) => {
    const partial = n === 0 ? 1 : 0;
    const groups = grow(plan, parent.blocks, counts[n]! + partial, cost, parent.code);
    return groups.slice(0, counts[n]!).map((blocks, i): District => {
      const ordinal = String(i + 1).padStart(2, '0');
      return {
        ...parent,
        code: `${parent.code}${ordinal}`,
        name: `${parent.name}${ORDINALS[i]}号微网格`,
        level: 3,
        ordinal: i + 1,
        parentCode: parent.code,
        blocks,
      };
    });
  });
}

/** Cuts the subdistrict into 15 level-1, 55 level-2 and 25 level-3 grids; parents come before their children. */
export function districts(plan: StreetPlan, classes: readonly (RoadClass | null)[]): readonly District[] {
  const cost = borderCost(classes);
  const { north, south } = territory(plan);
  const share = areaOf(plan, north) / (areaOf(plan, north) + areaOf(plan, south));
  const northern = Math.round(GRID_COUNTS[1] * share);
  const groups = named(plan, [
    ...grow(plan, north, northern, cost, 'north bank'),
    ...grow(plan, south, GRID_COUNTS[1] - northern, cost, 'south bank'),
  ]);
  const counts = partsOf(plan, groups);
  const level1 = groups.map(
    ({ name, code, standIn, blocks }, i): District => ({
      code,
      name,
      level: 1,
      ordinal: i + 1,
      parentCode: null,
      communityCode: standIn ? null : code,
      standIn,
      blocks,
      published: null,
    }),
  );
  const level2 = level1.flatMap((parent) =>
    inOrder(plan, grow(plan, parent.blocks, counts.get(parent.code)!, cost, parent.code), parent.name).map(
      (blocks, i): District => ({
        ...parent,
        code: `${parent.code}${String(i + 1).padStart(2, '0')}`,
        name: `${parent.name}第${ORDINALS[i]}网格`,
        level: 2,
        ordinal: i + 1,
        parentCode: parent.code,
        blocks,
        published: PUBLISHED.find((fact) => fact.community === parent.code && fact.ordinal === i + 1) ?? null,
      }),
    ),
  );
  const all = [...level1, ...level2, ...microGrids(plan, level2, cost)];
  return all.sort((a, b) => (a.code < b.code ? -1 : 1));
}

import { distance, distanceToLine, type Point } from './frame.ts';
import { type StreetPlan, streetLength } from './street-plan.ts';

/** `path`: between two riverside plots, for walking only. */
export type RoadClass = 'primary' | 'secondary' | 'residential' | 'alley' | 'path';

interface Guide {
  readonly name: string;
  readonly class: 'primary' | 'secondary';
  /** Where the road ought to run, in metres; it takes the streets nearest to this line. */
  readonly line: readonly Point[];
}

/** Made-up roads; 示例, 样图 and 演示 in the names say so. */
const GUIDES: readonly Guide[] = [
  {
    name: '示例大道',
    class: 'primary',
    line: [
      [-560, 2860],
      [1500, 3080],
      [2900, 3020],
      [5100, 2552],
    ],
  },
  {
    name: '样图大道',
    class: 'primary',
    line: [
      [2330, -560],
      [2680, 1500],
      [2560, 3100],
      [2900, 5160],
    ],
  },
  {
    name: '演示路',
    class: 'secondary',
    line: [
      [880, -560],
      [1250, 1500],
      [1040, 3000],
      [1500, 5160],
    ],
  },
  {
    name: '示例环路',
    class: 'secondary',
    line: [
      [3470, -560],
      [4686, 5160],
    ],
  },
  {
    name: '样图南路',
    class: 'secondary',
    line: [
      [-560, 560],
      [1600, 760],
      [2700, 800],
      [5760, 150],
    ],
  },
  {
    name: '样图北路',
    class: 'secondary',
    line: [
      [-560, 3640],
      [1700, 3820],
      [2800, 3900],
      [5760, 3271],
    ],
  },
  {
    name: '演示中路',
    class: 'secondary',
    line: [
      [1040, 2330],
      [2620, 2420],
      [4096, 2106],
    ],
  },
];

export interface Road {
  readonly name: string;
  readonly class: 'primary' | 'secondary';
  /** Streets from one end to the other. */
  readonly streets: readonly number[];
}

/** The cheapest way along streets from one corner to another (Dijkstra on a plain list: 1,600 corners). */
function cheapestWay(plan: StreetPlan, from: number, to: number, cost: (street: number) => number): number[] {
  const best = new Map<number, { cost: number; via: number; before: number }>();
  best.set(from, { cost: 0, via: -1, before: -1 });
  const open = new Set([from]);
  while (open.size > 0) {
    let at = -1;
    for (const corner of open) if (at < 0 || best.get(corner)!.cost < best.get(at)!.cost) at = corner;
    if (at === to) break;
    open.delete(at);
    for (const id of plan.corners[at]!.streets) {
      const street = plan.streets[id]!;
      if (street.river) continue;
      const next = street.from === at ? street.to : street.from;
      const total = best.get(at)!.cost + cost(id);
      if (total >= (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best.set(next, { cost: total, via: id, before: at });
      open.add(next);
    }
  }
  const way: number[] = [];
  for (let at = to; at !== from; at = best.get(at)!.before) way.unshift(best.get(at)!.via);
  return way;
}

/** Lays the arterials along the streets that lie nearest to their guides. */
export function layRoads(plan: StreetPlan): readonly Road[] {
  const nearest = (p: Point): number => {
    let best = -1;
    plan.corners.forEach((corner, id) => {
      if (corner.streets.length < 3) return;
      if (best < 0 || distance(corner.at, p) < distance(plan.corners[best]!.at, p)) best = id;
    });
    return best;
  };
  return GUIDES.map(({ name, class: roadClass, line }) => {
    const cost = (id: number): number => {
      const street = plan.streets[id]!;
      const [a, b] = [street.line[0]!, street.line.at(-1)!];
      const off = (distanceToLine(a, line) + distanceToLine(b, line)) / 220;
      return streetLength(street) * (1 + off * off);
    };
    return {
      name,
      class: roadClass,
      streets: cheapestWay(plan, nearest(line[0]!), nearest(line.at(-1)!), cost),
    };
  });
}

/** Class of each street by its number; the river has none. */
export function roadClasses(plan: StreetPlan, roads: readonly Road[]): readonly (RoadClass | null)[] {
  const classes = plan.streets.map((street): RoadClass | null => {
    if (street.river) return null;
    const quarters = [street.left, street.right].map((block) => plan.blocks[block]?.quarter);
    if (quarters.every((quarter) => quarter === 'riverside')) return 'path';
    return street.village ? 'alley' : 'residential';
  });
  for (const road of [...roads].sort((a, b) => (a.class < b.class ? 1 : -1))) {
    for (const id of road.streets) classes[id] = road.class;
  }
  return classes;
}

/** The corners that a road passes, from one end to the other. */
export function walkOf(plan: StreetPlan, road: Road): readonly number[] {
  const [first, second] = road.streets.map((id) => plan.streets[id]!);
  if (!first || !second) throw new Error(`Got a road of ${road.streets.length} streets (${road.name}).`);
  let at = first.from === second.from || first.from === second.to ? first.to : first.from;
  const walk = [at];
  for (const id of road.streets) {
    const { from, to } = plan.streets[id]!;
    at = from === at ? to : from;
    walk.push(at);
  }
  return walk;
}

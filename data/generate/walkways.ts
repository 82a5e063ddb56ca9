import type { Feature, LineString } from 'geojson';
import type { Banks } from './bridges.ts';
import { along, distance, lengthOf, lngLat, type Point } from './frame.ts';
import { random } from './random.ts';
import type { RoadClass } from './roads.ts';
import type { StreetPlan } from './street-plan.ts';

export type WalkKind = 'path' | 'street' | 'alley' | 'crossing';

export interface WalkEdge {
  readonly from: number;
  readonly to: number;
  readonly line: readonly Point[];
  readonly kind: WalkKind;
  readonly steps: boolean;
  /** Blocks on both sides; the same one twice for a path inside a block, -1 outside. */
  readonly blocks: readonly [number, number];
}

/** All that can be walked: edges meet at shared end points, and only there. */
export interface WalkNetwork {
  readonly nodes: readonly { readonly at: Point; readonly edges: readonly number[] }[];
  readonly edges: readonly WalkEdge[];
  /** Paths inside a block, which houses keep clear of. */
  pathsIn(block: number): readonly (readonly Point[])[];
}

class Network {
  readonly nodes: { at: Point; edges: number[] }[] = [];
  readonly edges: WalkEdge[] = [];
  private readonly ids = new Map<string, number>();

  /** The node at a point; points that are written alike are one node. */
  node(at: Point): number {
    const key = lngLat(at).join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.nodes.length);
    this.nodes.push({ at, edges: [] });
    return this.nodes.length - 1;
  }

  add(line: readonly Point[], kind: WalkKind, blocks: readonly [number, number], steps = false): void {
    const [from, to] = [this.node(line[0]!), this.node(line.at(-1)!)];
    if (from === to) return;
    const id = this.edges.length;
    this.edges.push({ from, to, line, kind, steps, blocks });
    this.nodes[from]!.edges.push(id);
    this.nodes[to]!.edges.push(id);
  }
}

/** Where a line is halved: its middle vertex where it has one near the middle, else the middle itself. */
function halves(line: readonly Point[]): { middle: Point; first: Point[]; second: Point[] } {
  const half = lengthOf(line) / 2;
  const middle = along(line, half);
  let walked = 0;
  let i = 1;
  for (; i < line.length - 1; i++) {
    walked += distance(line[i - 1]!, line[i]!);
    if (walked >= half) break;
  }
  return {
    middle,
    first: [...line.slice(0, i), middle],
    second: [middle, ...line.slice(i).filter((p) => distance(p, middle) > 0.5 || p === line.at(-1))],
  };
}

/** Blocks that a path runs through, with the two streets that it joins. */
function throughPaths(plan: StreetPlan, inside: ReadonlySet<number>): Map<number, [number, number]> {
  const rnd = random('paths through blocks');
  const paths = new Map<number, [number, number]>();
  for (const id of inside) {
    const { sides, areaM2, quarter } = plan.blocks[id]!;
    const wide = sides
      .map(({ street }, i) => ({ street, i, length: lengthOf(plan.streets[street]!.line) }))
      .filter(({ street, length }) => !plan.streets[street]!.river && length > 55);
    if (areaM2 < 17_000 || wide.length < 4 || quarter === 'riverside' || !rnd.chance(0.62)) continue;
    const first = wide.reduce((best, each) => (each.length > best.length ? each : best));
    const opposite = (i: number): number => {
      const apart = Math.abs(i - first.i);
      return Math.abs(Math.min(apart, sides.length - apart) - sides.length / 2);
    };
    const others = wide.filter(({ i }) => i !== first.i);
    const second = others.reduce((best, each) => (opposite(each.i) < opposite(best.i) ? each : best));
    paths.set(id, [first.street, second.street]);
  }
  return paths;
}

/** Lays streets, alleys, paths through blocks, riverside paths and bridges of the territory. */
export function walkNetwork(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  banks: Banks,
  inside: ReadonlySet<number>,
): WalkNetwork {
  const network = new Network();
  const through = throughPaths(plan, inside);
  const halved = new Set([...through.values()].flat());
  const footings = new Map<number, { at: Point; bank: number }[]>();
  plan.streets.forEach((street, id) => {
    const roadClass = classes[id];
    if (!roadClass || (!inside.has(street.left) && !inside.has(street.right))) return;
    const kind = roadClass === 'alley' || roadClass === 'path' ? roadClass : 'street';
    const blocks: [number, number] = [street.left, street.right];
    const line = banks.land(id);
    const footing = banks.footing(id);
    if (footing) {
      const bank = plan.blocks[Math.max(street.left, street.right)]!.bank;
      footings.set(footing.corner, [...(footings.get(footing.corner) ?? []), { at: footing.at, bank }]);
    }
    const { first, second } = halves(line);
    for (const piece of halved.has(id) ? [first, second] : [line]) network.add(piece, kind, blocks);
  });
  const inner = new Map<number, Point[][]>();
  for (const [id, [a, b]] of through) {
    const centre = plan.blocks[id]!.at;
    const lines = [a, b].map((street) => [halves(banks.land(street)).middle, centre]);
    inner.set(id, lines);
    for (const line of lines) network.add(line, 'path', [id, id]);
  }
  addRiverside(network, plan, banks, footings);
  return {
    nodes: network.nodes,
    edges: network.edges,
    pathsIn: (block) => inner.get(block) ?? [],
  };
}

function addRiverside(
  network: Network,
  plan: StreetPlan,
  banks: Banks,
  footings: ReadonlyMap<number, readonly { at: Point; bank: number }[]>,
): void {
  const river = banks.riverCorners;
  for (const bank of [1, -1]) {
    for (let i = 1; i < river.length; i++) {
      const [a, b] = [river[i - 1]!, river[i]!].map((corner) =>
        footings.get(corner)?.find((footing) => footing.bank === bank),
      );
      if (!a || !b) continue;
      const beside = plan.corners[river[i]!]!.blocks.find(
        (block) => plan.blocks[block]!.bank === bank && plan.corners[river[i - 1]!]!.blocks.includes(block),
      );
      network.add([a.at, b.at], 'path', [beside ?? -1, beside ?? -1], i % 9 === 4);
    }
  }
  for (const corner of banks.bridges) {
    const ends = footings.get(corner) ?? [];
    const [north, south] = [1, -1].map((bank) => ends.find((end) => end.bank === bank));
    if (north && south) network.add([north.at, plan.corners[corner]!.at, south.at], 'crossing', [-1, -1]);
  }
}

export function walkwayFeatures(network: WalkNetwork): Feature<LineString>[] {
  return network.edges.map(({ line, kind, steps }) => ({
    type: 'Feature',
    properties: steps ? { kind, steps } : { kind },
    geometry: { type: 'LineString', coordinates: line.map(lngLat) },
  }));
}

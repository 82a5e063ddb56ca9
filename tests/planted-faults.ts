/** Plants faults into a good coverage, each apart from the others, and says exactly what it planted. */
import type { Polygon, Position } from 'geojson';
import { differenceOf, intersectionOf } from '../src/geo/clip.ts';
import { areaM2, distanceM } from '../src/geo/measure.ts';
import { selfIntersectionsOf } from '../src/geo/self-intersections.ts';
import { snapped } from '../src/geo/snap.ts';
import type { Grid } from '../src/model/grid.ts';
import { seeded } from './bench/random.ts';

export interface Planted {
  readonly grids: readonly Grid[];
  readonly gaps: readonly { readonly code: string; readonly areaM2: number }[];
  readonly overlaps: readonly { readonly codes: readonly string[]; readonly areaM2: number }[];
  readonly tJunctions: readonly { readonly code: string; readonly at: Position }[];
  readonly jitters: readonly { readonly code: string; readonly at: Position }[];
}

export interface Wanted {
  readonly removed: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly tJunctions: number;
  readonly jitters: number;
}

const LEAST_M2 = 80;
const keyOf = (p: Position): string => `${p[0]},${p[1]}`;

/** A vertex that exactly two grids share, with the vertices before and after it in the first of them. */
interface Spot {
  readonly grid: number;
  readonly other: number;
  readonly index: number;
  readonly before: Position;
  readonly at: Position;
  readonly after: Position;
}

function spotsOf(grids: readonly Grid[]): Spot[] {
  const owners = new Map<string, Set<number>>();
  grids.forEach(({ geometry }, g) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    for (const p of rings.flat()) owners.set(keyOf(p), (owners.get(keyOf(p)) ?? new Set()).add(g));
  });
  return grids.flatMap(({ geometry }, grid) => {
    if (geometry.type !== 'Polygon' || geometry.coordinates.length > 1) return [];
    const ring = geometry.coordinates[0]!;
    return ring.slice(1, -1).flatMap((at, i): Spot[] => {
      const [before, after] = [ring[i]!, ring[i + 2]!];
      const here = owners.get(keyOf(at))!;
      const other = [...here].find((g) => g !== grid);
      if (here.size !== 2 || other === undefined) return [];
      const shares = (p: Position): boolean => owners.get(keyOf(p))!.has(other);
      return shares(before) && shares(after) ? [{ grid, other, index: i + 1, before, at, after }] : [];
    });
  });
}

const withVertex = (
  geometry: Polygon,
  index: number,
  vertices: readonly Position[],
  replaced: number,
): Polygon => ({
  type: 'Polygon',
  coordinates: [geometry.coordinates[0]!.toSpliced(index, replaced, ...vertices)],
});

const areaOf = (clipped: ReturnType<typeof differenceOf>): number =>
  clipped.ok && clipped.shape ? areaM2(clipped.shape) : clipped.ok ? 0 : Number.NaN;

/** Seeded: the same faults each time. Throws when the coverage has no room for as many as are wanted. */
export function plant(good: readonly Grid[], wanted: Wanted, seed: number): Planted {
  const random = seeded(seed);
  const grids = [...good];
  const used = new Set<number>();
  const neighbours = neighboursOf(good);
  const spots = spotsOf(good)
    .map((spot) => ({ spot, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ spot }) => spot);
  const planted = {
    gaps: [] as { code: string; areaM2: number }[],
    overlaps: [] as { codes: string[]; areaM2: number }[],
    tJunctions: [] as { code: string; at: Position }[],
    jitters: [] as { code: string; at: Position }[],
  };
  const isFree = (g: number): boolean => !used.has(g) && [...neighbours[g]!].every((n) => !used.has(n));
  const use = (...taken: number[]): void => {
    for (const g of taken) used.add(g);
  };
  const shapeOf = (g: number): Polygon => good[g]!.geometry as Polygon;

  /** The shape with the spot's vertex moved across the line of its neighbours, to one side. */
  const moved = (spot: Spot, share: number): Polygon => {
    const [dx, dy] = [spot.after[0]! - spot.before[0]!, spot.after[1]! - spot.before[1]!];
    const to = [snapped(spot.at[0]! - share * dy), snapped(spot.at[1]! + share * dx)];
    return withVertex(shapeOf(spot.grid), spot.index, [to], 1);
  };
  const attempts: Readonly<Record<keyof Wanted, (spot: Spot) => boolean>> = {
    removed({ grid }) {
      planted.gaps.push({ code: good[grid]!.code, areaM2: areaM2(shapeOf(grid)) });
      grids[grid] = { ...good[grid]!, code: '' as Grid['code'] };
      use(grid);
      return true;
    },
    gaps(spot) {
      const shape = moved(spot, 0.4);
      const [lost, won] = [
        areaOf(differenceOf(shapeOf(spot.grid), shape)),
        areaOf(differenceOf(shape, shapeOf(spot.grid))),
      ];
      if (selfIntersectionsOf(shape).length > 0 || won !== 0 || !(lost > LEAST_M2)) return false;
      planted.gaps.push({ code: good[spot.grid]!.code, areaM2: lost });
      grids[spot.grid] = { ...good[spot.grid]!, geometry: shape };
      use(spot.grid);
      return true;
    },
    overlaps(spot) {
      if (good[spot.grid]!.parentCode !== good[spot.other]!.parentCode) return false;
      const shape = moved(spot, -0.4);
      const lost = areaOf(differenceOf(shapeOf(spot.grid), shape));
      const won = areaOf(differenceOf(shape, shapeOf(spot.grid)));
      const shared = areaOf(intersectionOf(shape, good[spot.other]!.geometry));
      const isClean = selfIntersectionsOf(shape).length === 0 && lost === 0 && Math.abs(won - shared) < 0.1;
      if (!isClean || !(won > LEAST_M2)) return false;
      planted.overlaps.push({ codes: [good[spot.grid]!.code, good[spot.other]!.code].sort(), areaM2: won });
      grids[spot.grid] = { ...good[spot.grid]!, geometry: shape };
      use(spot.grid, spot.other);
      return true;
    },
    tJunctions(spot) {
      if (distanceM(spot.before, spot.at) < 15) return false;
      const share = 0.3 + 0.4 * random();
      const at = [0, 1].map((k) => snapped(spot.before[k]! + share * (spot.at[k]! - spot.before[k]!)));
      planted.tJunctions.push({ code: good[spot.grid]!.code, at });
      grids[spot.grid] = {
        ...good[spot.grid]!,
        geometry: withVertex(shapeOf(spot.grid), spot.index, [at], 0),
      };
      use(spot.grid, spot.other);
      return true;
    },
    jitters(spot) {
      if (Math.min(distanceM(spot.before, spot.at), distanceM(spot.at, spot.after)) < 3) return false;
      const shift = (): number => (Math.floor(random() * 21) - 10) * 1e-7;
      const at = spot.at.map((degrees) => snapped(degrees + shift()));
      if (keyOf(at) === keyOf(spot.at)) return false;
      planted.jitters.push({ code: good[spot.grid]!.code, at });
      grids[spot.grid] = {
        ...good[spot.grid]!,
        geometry: withVertex(shapeOf(spot.grid), spot.index, [at], 1),
      };
      use(spot.grid, spot.other);
      return true;
    },
  };
  for (const kind of Object.keys(attempts) as (keyof Wanted)[]) {
    let left = wanted[kind];
    for (const spot of spots) {
      if (left === 0) break;
      if (isFree(spot.grid) && isFree(spot.other) && attempts[kind](spot)) left--;
    }
    if (left > 0) throw new Error(`No room for ${left} more of ${kind}.`);
  }
  return { ...planted, grids: grids.filter(({ code }) => code !== '') };
}

/** For each grid those that share a vertex with it. */
function neighboursOf(grids: readonly Grid[]): ReadonlySet<number>[] {
  const owners = new Map<string, number[]>();
  const pointsOf = ({ geometry }: Grid): Position[] =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  grids.forEach((grid, g) => {
    for (const p of pointsOf(grid)) owners.set(keyOf(p), [...(owners.get(keyOf(p)) ?? []), g]);
  });
  return grids.map((grid) => new Set(pointsOf(grid).flatMap((p) => owners.get(keyOf(p))!)));
}

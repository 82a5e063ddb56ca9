import type { MultiPolygon, Polygon } from 'geojson';

/** The edges of an area, found by latitude: for many questions about one area that lives for one frame. */
export interface EdgeBands {
  /** West, south, east and north of it; null for an area without an edge. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Ends of each edge, the southern one first: longitude and latitude, twice. */
  readonly edges: Float64Array;
  /**
   * Whether a place is inside, by the number of edges east of it. A place on the border of two areas that share their
   * vertices is inside exactly one of them.
   */
  contains(lng: number, lat: number): boolean;
  /** Calls `on` with the number of each edge that may reach into latitudes; with some of them more than once. */
  forEachBetween(south: number, north: number, on: (edge: number) => void): void;
}

/** So many edges begin in a band on average. */
const EDGES_A_BAND = 4;

function edgesOf(area: Polygon | MultiPolygon): Float64Array {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const edges: number[] = [];
  for (const ring of parts.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [ring[i - 1]![0]!, ring[i - 1]![1]!];
      const [bx, by] = [ring[i]![0]!, ring[i]![1]!];
      // The same ends in the same order for both sides of a border: both sides round alike.
      if (ay < by || (ay === by && ax < bx)) edges.push(ax, ay, bx, by);
      else edges.push(bx, by, ax, ay);
    }
  }
  return Float64Array.from(edges);
}

export function edgeBands(area: Polygon | MultiPolygon): EdgeBands {
  const edges = edgesOf(area);
  const count = edges.length / 4;
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < edges.length; i += 2) {
    west = Math.min(west, edges[i]!);
    east = Math.max(east, edges[i]!);
    south = Math.min(south, edges[i + 1]!);
    north = Math.max(north, edges[i + 1]!);
  }
  const bands = Math.max(1, Math.ceil(count / EDGES_A_BAND));
  const bandOf = (lat: number): number =>
    Math.min(bands - 1, Math.max(0, Math.floor(((lat - south) / (north - south || 1)) * bands)));
  const inBand: number[][] = Array.from({ length: bands }, () => []);
  for (let edge = 0; edge < count; edge++) {
    const last = bandOf(edges[4 * edge + 3]!);
    for (let band = bandOf(edges[4 * edge + 1]!); band <= last; band++) inBand[band]!.push(edge);
  }
  return {
    bounds: count === 0 ? null : [west, south, east, north],
    edges,
    contains(lng, lat) {
      if (!(lat >= south && lat <= north && lng >= west && lng <= east)) return false;
      let inside = false;
      for (const edge of inBand[bandOf(lat)]!) {
        const [ax, ay, bx, by] = [
          edges[4 * edge]!,
          edges[4 * edge + 1]!,
          edges[4 * edge + 2]!,
          edges[4 * edge + 3]!,
        ];
        if (ay > lat === by > lat) continue;
        if (lng < ax + ((lat - ay) * (bx - ax)) / (by - ay)) inside = !inside;
      }
      return inside;
    },
    forEachBetween(from, to, on) {
      if (to < south || from > north) return;
      const last = bandOf(to);
      for (let band = bandOf(from); band <= last; band++) for (const edge of inBand[band]!) on(edge);
    },
  };
}

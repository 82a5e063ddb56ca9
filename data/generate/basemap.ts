import type { Feature, Geometry } from 'geojson';
import type { StreetPlan } from './blocks.ts';
import type { Banks } from './bridges.ts';
import { centroid, lngLat, type Point } from './frame.ts';
import { closedRing } from './outlines.ts';
import { beside, RIVER_HALF_WIDTH } from './river.ts';
import type { Road, RoadClass } from './roads.ts';
import type { BlockUse } from './uses.ts';

const inset = (ring: readonly Point[], share: number): Point[] => {
  const [x, y] = centroid(ring);
  return ring.map((p): Point => [x + (p[0] - x) * share, y + (p[1] - y) * share]);
};

const feature = (properties: Record<string, unknown>, geometry: Geometry): Feature<Geometry> => ({
  type: 'Feature',
  properties,
  geometry,
});

/** Water, green and roads, bottom to top: the map that needs no network. */
export function basemapFeatures(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  uses: ReadonlyMap<number, BlockUse>,
  roads: readonly Road[],
  banks: Banks,
  river: readonly Point[],
  inside: ReadonlySet<number>,
): Feature<Geometry>[] {
  const features: Feature<Geometry>[] = [];
  for (const [block, use] of uses) {
    if (!['park', 'field', 'school', 'industry', 'civic'].includes(use)) continue;
    const kind = use === 'park' || use === 'field' ? 'green' : 'built';
    const ring = closedRing(
      inset(plan.blocks[block]!.ring, plan.blocks[block]!.quarter === 'riverside' ? 0.8 : 0.9),
    );
    features.push(feature({ kind, class: use }, { type: 'Polygon', coordinates: [ring] }));
  }
  const water = [...beside(river, -RIVER_HALF_WIDTH), ...beside(river, RIVER_HALF_WIDTH).reverse()];
  features.push(
    feature(
      { kind: 'water', class: 'river', name: '示例溪' },
      { type: 'Polygon', coordinates: [closedRing(water)] },
    ),
  );
  const named = new Set(roads.flatMap((road) => road.streets));
  plan.streets.forEach((street, id) => {
    const roadClass = classes[id];
    if (!roadClass || named.has(id) || (!inside.has(street.left) && !inside.has(street.right))) return;
    const line = banks.land(id).map(lngLat);
    features.push(feature({ kind: 'road', class: roadClass }, { type: 'LineString', coordinates: line }));
  });
  for (const road of [...roads].sort((a, b) => (a.class < b.class ? 1 : -1))) {
    const line = joined(plan, road).map(lngLat);
    const properties = { kind: 'road', class: road.class, name: road.name };
    features.push(feature(properties, { type: 'LineString', coordinates: line }));
  }
  return features;
}

/** The streets of a road as one line. */
function joined(plan: StreetPlan, road: Road): Point[] {
  const [first, second] = road.streets.map((id) => plan.streets[id]!);
  if (!first || !second) throw new Error(`Got a road of ${road.streets.length} streets (${road.name}).`);
  let at = first.from === second.from || first.from === second.to ? first.to : first.from;
  const points: Point[] = [plan.corners[at]!.at];
  for (const id of road.streets) {
    const street = plan.streets[id]!;
    const forward = street.from === at;
    points.push(...(forward ? street.line : [...street.line].reverse()).slice(1));
    at = forward ? street.to : street.from;
  }
  return points;
}

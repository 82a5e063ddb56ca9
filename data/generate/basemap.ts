import type { Feature, Geometry } from 'geojson';
import type { Banks } from './bridges.ts';
import { lngLat, type Point } from './frame.ts';
import { inset } from './inset.ts';
import { closedRing } from './outlines.ts';
import { beside, RIVER_HALF_WIDTH } from './river.ts';
import { type Road, type RoadClass, walkOf } from './roads.ts';
import type { StreetChain } from './street-chains.ts';
import { type StreetPlan, sideLine } from './street-plan.ts';
import type { BlockUse } from './uses.ts';

const feature = (properties: Record<string, unknown>, geometry: Geometry): Feature<Geometry> => ({
  type: 'Feature',
  properties,
  geometry,
});

/** How far a green or a yard keeps from the middle of what borders it, in metres. */
const VERGE: Readonly<Record<RoadClass, number>> = {
  primary: 14,
  secondary: 10,
  residential: 6.5,
  alley: 4.5,
  path: 0,
};

function plot(plan: StreetPlan, classes: readonly (RoadClass | null)[], block: number): Point[] {
  const { sides, ring } = plan.blocks[block]!;
  const clear = sides.flatMap(({ street }) => {
    const roadClass = classes[street];
    const verge = roadClass ? VERGE[roadClass] : RIVER_HALF_WIDTH + 2;
    return plan.streets[street]!.line.slice(1).map(() => verge);
  });
  return inset(ring, clear);
}

/** Water, green and roads, bottom to top: the map that needs no network. */
export function basemapFeatures(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  uses: ReadonlyMap<number, BlockUse>,
  roads: readonly Road[],
  banks: Banks,
  river: readonly Point[],
  chains: readonly StreetChain[],
): Feature<Geometry>[] {
  const features: Feature<Geometry>[] = [];
  for (const [block, use] of uses) {
    if (!['park', 'field', 'school', 'industry', 'civic'].includes(use)) continue;
    const kind = use === 'park' || use === 'field' ? 'green' : 'built';
    const ring = closedRing(plot(plan, classes, block));
    features.push(feature({ kind, class: use }, { type: 'Polygon', coordinates: [ring] }));
  }
  const water = [...beside(river, -RIVER_HALF_WIDTH), ...beside(river, RIVER_HALF_WIDTH).reverse()];
  features.push(
    feature(
      { kind: 'water', class: 'river', name: '示例溪' },
      { type: 'Polygon', coordinates: [closedRing(water)] },
    ),
  );
  for (const { class: roadClass, name, streets } of chains) {
    const lines = streets.map(({ id, forward }) =>
      forward ? banks.land(id) : [...banks.land(id)].reverse(),
    );
    const line = lines.flatMap((points, i) => (i === 0 ? points : points.slice(1))).map(lngLat);
    const properties = { kind: 'road', class: roadClass, ...(name ? { name } : {}) };
    features.push(feature(properties, { type: 'LineString', coordinates: line }));
  }
  for (const road of [...roads].sort((a, b) => (a.class < b.class ? 1 : -1))) {
    const line = joined(plan, road).map(lngLat);
    const properties = { kind: 'road', class: road.class, name: road.name };
    features.push(feature(properties, { type: 'LineString', coordinates: line }));
  }
  return features;
}

/** The streets of a road as one line. */
function joined(plan: StreetPlan, road: Road): Point[] {
  const walk = walkOf(plan, road);
  const lines = road.streets.map((id, i) => {
    const street = plan.streets[id]!;
    return sideLine(street, street.from === walk[i]).slice(1);
  });
  return [plan.corners[walk[0]!]!.at, ...lines.flat()];
}

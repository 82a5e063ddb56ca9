import Flatbush from 'flatbush';
import type { Position as Raw } from 'geojson';
import { middleOf } from '../analysis/building-places.ts';
import { type Bounds, boundsOf } from '../geo/bounds.ts';
import { convexParts, type Plane } from '../geo/convex-parts.ts';
import { createFrame, type LinearFrame } from '../geo/frame.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Building } from '../model/records.ts';
import type { Position } from './edited.ts';

/** A building as ground is divided for it; metres are those of the dataset's frame. */
export interface Site {
  readonly building: Building;
  /** The place that says in which grid it is, in degrees. */
  readonly middle: Position;
  /** Of footprint and middle, in degrees. */
  readonly bounds: Bounds;
  /** Convex pieces of its footprint, courtyards filled, in metres; those of a point are one place. */
  readonly parts: readonly (readonly Plane[])[];
}

/** The buildings of a dataset that have a place. */
export interface BuildingSites {
  readonly frame: LinearFrame;
  byId(id: string): Site | undefined;
  /** Those whose footprint or middle comes near a box in degrees, in the order of the file. */
  near(bounds: Bounds): readonly Site[];
}

const known = new WeakMap<readonly Building[], BuildingSites>();

const ringsOf = ({ geometry }: Building): readonly Raw[][] => {
  if (geometry.type === 'Point') return [[geometry.coordinates]];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer]) => (outer ? [outer] : []));
};

interface Placed {
  readonly building: Building;
  readonly middle: Position;
  readonly bounds: Bounds;
}

function placed(building: Building): Placed[] {
  const [lng, lat] = middleOf(building);
  const box = boundsOf(building.geometry);
  if (!box || !Number.isFinite(lng)) return [];
  const [west, south, east, north] = box;
  const bounds = [
    Math.min(west, lng),
    Math.min(south, lat),
    Math.max(east, lng),
    Math.max(north, lat),
  ] as const;
  return [{ building, middle: [lng, lat], bounds }];
}

function siteOf({ building, middle, bounds }: Placed, frame: LinearFrame): Site {
  const parts = ringsOf(building).flatMap((ring) =>
    convexParts(ring.map(([lng, lat]) => frame.toMetres(lng!, lat!))),
  );
  // The middle of an angled footprint may lie beside it, and has to be in its ground as well.
  return {
    building,
    middle,
    bounds,
    parts: parts.length > 1 ? [...parts, [frame.toMetres(...middle)]] : parts,
  };
}

/** The buildings of a dataset as places and pieces; made when they are first asked for. */
export function buildingSites({ parts: { buildings } }: Dataset): BuildingSites {
  const found = known.get(buildings);
  if (found) return found;
  const places = buildings.flatMap(placed);
  const frame = createFrame(...(places[0]?.middle ?? [0, 0]));
  const index = places.length === 0 ? null : new Flatbush(places.length);
  const numbers = new Map<string, number>();
  for (const [i, { building, bounds }] of places.entries()) {
    index?.add(...bounds);
    if (!numbers.has(building.id)) numbers.set(building.id, i);
  }
  index?.finish();
  const sites: Site[] = [];
  const at = (i: number): Site => {
    sites[i] ??= siteOf(places[i]!, frame);
    return sites[i];
  };
  const made: BuildingSites = {
    frame,
    byId(id) {
      const i = numbers.get(id);
      return i === undefined ? undefined : at(i);
    },
    near: (bounds) => (index?.search(...bounds) ?? []).sort((a, b) => a - b).map(at),
  };
  known.set(buildings, made);
  return made;
}

import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from '../geo/bounds.ts';
import { containsPoint } from '../geo/contains-point.ts';
import { type EdgeBands, edgeBands } from '../geo/edge-bands.ts';
import { enclosingCircle } from '../geo/enclosing-circle.ts';
import { createFrame } from '../geo/frame.ts';
import { labelPointOf } from '../geo/label-point.ts';
import { createMetresInside, type MetresInside } from '../geo/line-inside.ts';
import { areaM2, lengthM, ringAreaM2 } from '../geo/measure.ts';
import type { Steps } from '../geo/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Station } from '../model/records.ts';
import { middleOf } from './building-places.ts';
import { createPatrolLoad } from './patrol-load.ts';
import { type ReportedSum, sumOf } from './sum-reported.ts';

/** What stands on a piece of ground, and how it is shaped. */
export interface GroundFigures {
  readonly areaM2: number;
  readonly households: ReportedSum;
  readonly residents: ReportedSum;
  readonly residents60plus: ReportedSum;
  readonly buildings: number;
  readonly stations: number;
  /** Polsby–Popper: 4π · area / perimeter², 1 for a disc. */
  readonly compactness: number;
  /** Reock: area / that of the smallest circle around it, 1 for a disc. */
  readonly reock: number;
  /** Minutes of patrols on an average recorded day; null where none was recorded. */
  readonly patrolMinutes: number | null;
  /** Of roads, those along the border by half; null where the dataset has no roads. */
  readonly roadM: number | null;
  /** A place in each piece that does not hang together with the largest one. */
  readonly detached: readonly (readonly [lng: number, lat: number])[];
}

export interface GroundCounter {
  /**
   * Figures of any ground. `ownsRim`: whether what stands exactly on its border is counted; `stations`: those to
   * count, since a plan moves them.
   */
  (ground: Polygon | MultiPolygon, ownsRim: boolean, stations?: Iterable<Station>): GroundFigures;
  /** Does beforehand what the first count would have to, a few milliseconds with each step. */
  readonly prepare: () => Steps<void>;
}

type Shape = Pick<GroundFigures, 'areaM2' | 'compactness' | 'reock' | 'detached'>;

function reockOf(area: number, { edges, bounds }: EdgeBands): number {
  if (!bounds) return 0;
  const [west, south, east, north] = bounds;
  const circle = enclosingCircle(
    createFrame((west + east) / 2, (south + north) / 2).allToMetres(edges.slice()),
  );
  return circle && circle.radius > 0 ? area / (Math.PI * circle.radius ** 2) : 0;
}

function shapeOf(ground: Polygon | MultiPolygon, bands: EdgeBands): Shape {
  const parts = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const area = areaM2(ground);
  const perimeter = parts.flat().reduce((sum, ring) => sum + lengthM(ring), 0);
  const sizes = parts.map(([outer]) => Math.abs(ringAreaM2(outer ?? [])));
  const largest = sizes.indexOf(Math.max(...sizes));
  return {
    areaM2: area,
    compactness: perimeter === 0 ? 0 : (4 * Math.PI * area) / perimeter ** 2,
    reock: reockOf(area, bands),
    detached: parts.flatMap((coordinates, i) => {
      const at = i === largest ? null : labelPointOf({ type: 'Polygon', coordinates });
      return at ? [at] : [];
    }),
  };
}

const ROADS = new Set(['street', 'alley']);

/** The roads of a dataset: those of its ground, else the streets and alleys that are walked. Null where it has none. */
function roadsOf({ basemap, walkways }: Dataset['parts']): MetresInside | null {
  const drawn = basemap.filter(({ kind }) => kind === 'road').map(({ geometry }) => geometry);
  const walked = walkways.filter(({ kind }) => ROADS.has(kind)).map(({ geometry }) => geometry);
  const lines = (drawn.length > 0 ? drawn : walked).flatMap((line) =>
    line.type === 'LineString' ? [line.coordinates] : line.type === 'MultiLineString' ? line.coordinates : [],
  );
  return lines.length === 0 ? null : createMetresInside(lines);
}

/**
 * Prepares the buildings and stations of a dataset to be counted on ground that changes under a hand: only those in
 * the ground's box are looked at. A building counts where its middle is.
 */
export function createGroundCounter(dataset: Pick<Dataset, 'parts' | 'manifest'>): GroundCounter {
  const { buildings, stations } = dataset.parts;
  const roads = roadsOf(dataset.parts);
  const patrols = createPatrolLoad(dataset);
  const places = buildings.map(middleOf);
  const index = buildings.length === 0 ? null : new Flatbush(buildings.length);
  for (const [lng, lat] of places) index?.add(lng, lat, lng, lat);
  index?.finish();
  const isOn = (ground: Polygon | MultiPolygon, at: readonly number[], ownsRim: boolean): boolean => {
    const { inside, onBoundary } = containsPoint(ground, at);
    return inside && (ownsRim || !onBoundary);
  };
  const count = (
    ground: Polygon | MultiPolygon,
    ownsRim: boolean,
    standing: Iterable<Station> = stations,
  ): GroundFigures => {
    const bands = edgeBands(ground);
    const box = boundsOf(ground);
    const near = box && index ? index.search(...box) : [];
    const here = near.filter((i) => isOn(ground, places[i]!, ownsRim)).map((i) => buildings[i]!);
    return {
      ...shapeOf(ground, bands),
      patrolMinutes: patrols.minutesOn(bands),
      roadM: roads ? roads(bands) : null,
      households: sumOf(here.map(({ households }) => households)),
      residents: sumOf(here.map(({ residents }) => residents)),
      residents60plus: sumOf(here.map(({ residents60plus }) => residents60plus)),
      buildings: here.length,
      stations: [...standing].filter(({ geometry }) => isOn(ground, geometry.coordinates, ownsRim)).length,
    };
  };
  return Object.assign(count, { prepare: patrols.prepare });
}

import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from '../geo/bounds.ts';
import { containsPoint } from '../geo/contains-point.ts';
import { areaM2, lengthM } from '../geo/measure.ts';
import type { Dataset } from '../model/dataset.ts';
import { middleOf } from './building-places.ts';
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
  /** Pieces that do not hang together. */
  readonly pieces: number;
}

/** Figures of any ground. `ownsRim`: whether what stands exactly on its border is counted. */
export type GroundCounter = (ground: Polygon | MultiPolygon, ownsRim: boolean) => GroundFigures;

function shapeOf(ground: Polygon | MultiPolygon): Pick<GroundFigures, 'areaM2' | 'compactness' | 'pieces'> {
  const parts = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const area = areaM2(ground);
  const perimeter = parts.flat().reduce((sum, ring) => sum + lengthM(ring), 0);
  return {
    areaM2: area,
    compactness: perimeter === 0 ? 0 : (4 * Math.PI * area) / perimeter ** 2,
    pieces: parts.length,
  };
}

/**
 * Prepares the buildings and stations of a dataset to be counted on ground that changes under a hand: only those in
 * the ground's box are looked at. A building counts where its middle is.
 */
export function createGroundCounter({
  parts: { buildings, stations },
}: Pick<Dataset, 'parts'>): GroundCounter {
  const places = buildings.map(middleOf);
  const index = buildings.length === 0 ? null : new Flatbush(buildings.length);
  for (const [lng, lat] of places) index?.add(lng, lat, lng, lat);
  index?.finish();
  const isOn = (ground: Polygon | MultiPolygon, at: readonly number[], ownsRim: boolean): boolean => {
    const { inside, onBoundary } = containsPoint(ground, at);
    return inside && (ownsRim || !onBoundary);
  };
  return (ground, ownsRim) => {
    const box = boundsOf(ground);
    const near = box && index ? index.search(...box) : [];
    const here = near.filter((i) => isOn(ground, places[i]!, ownsRim)).map((i) => buildings[i]!);
    return {
      ...shapeOf(ground),
      households: sumOf(here.map(({ households }) => households)),
      residents: sumOf(here.map(({ residents }) => residents)),
      residents60plus: sumOf(here.map(({ residents60plus }) => residents60plus)),
      buildings: here.length,
      stations: stations.filter(({ geometry }) => isOn(ground, geometry.coordinates, ownsRim)).length,
    };
  };
}

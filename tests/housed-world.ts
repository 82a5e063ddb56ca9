/** The small world with many buildings: rows of houses of every form, also angled ones, wall to wall, and cut by borders. */
import type { Position } from 'geojson';
import { createDataset, type Dataset } from '../src/model/dataset.ts';
import { type World, withFile, world } from './world.ts';
import { opened } from './world-door.ts';
import { lattice, middle } from './world-ground.ts';

const [EAST_DEG, NORTH_DEG] = [1 / 101_100, 1 / 110_800];

/** Metres east and north of the south-west cell's middle, as a position. */
export function inWorld(eastM: number, northM: number): [number, number] {
  const [lng, lat] = middle(0, 0) as [number, number];
  return [lattice(lng + eastM * EAST_DEG), lattice(lat + northM * NORTH_DEG)];
}

interface Building {
  readonly id: string;
  /** Corners in metres from the south-west cell's middle. */
  readonly corners: readonly (readonly [number, number])[];
}

/** The small world with these buildings. */
export const housed = (buildings: readonly Building[]): World =>
  withFile(world(), 'buildings', () =>
    buildings.map(({ id, corners }) => {
      const ring = corners.map(([east, north]): Position => inWorld(east, north));
      return {
        type: 'Feature' as const,
        properties: { id, households: 2, residents: 5, residents60plus: 1 },
        geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] },
      };
    }),
  );

/** The same, read as the product reads a dataset. */
export const housedWorld = async (buildings: readonly Building[]): Promise<Dataset> =>
  createDataset((await opened(housed(buildings))).parts);

/** A rectangular house. */
export const house = (id: string, east: number, north: number, width = 16, depth = 12): Building => ({
  id,
  corners: [
    [east, north],
    [east + width, north],
    [east + width, north + depth],
    [east, north + depth],
  ],
});

/**
 * Houses on a turned lattice over two by two cells, in forms by a stream of numbers: plain, angled, and as wide as
 * the lattice, so that two of them share a wall.
 */
export function rowsOfHouses(random: (below: number) => number): readonly Building[] {
  const all: Building[] = [];
  const [ux, uy] = [Math.cos(0.3), Math.sin(0.3)];
  const turned = (u: number, v: number): [number, number] => [u * ux - v * uy, u * uy + v * ux];
  for (let row = -8; row < 18; row++) {
    for (let column = -4; column < 22; column++) {
      const form = random(5);
      if (form === 0) continue;
      const [u, v, w, d] = [column * 30, row * 30, form === 1 ? 30 : 12 + random(14), 10 + random(15)];
      const plain: [number, number][] = [
        [u, v],
        [u + w, v],
        [u + w, v + d],
        [u, v + d],
      ];
      const angled: [number, number][] = [
        [u, v],
        [u + w, v],
        [u + w, v + 4],
        [u + 4, v + 4],
        [u + 4, v + d],
        [u, v + d],
      ];
      all.push({
        id: `h${row}_${column}`,
        corners: (form === 2 ? angled : plain).map(([x, y]) => turned(x, y)),
      });
    }
  }
  return all;
}

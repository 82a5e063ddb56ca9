/** Seeded worlds in which one layer may be written in a shifted datum, to count what the detector finds. */
import type { Polygon, Position } from 'geojson';
import { wgs84ToBd09, wgs84ToGcj02 } from '../src/geo/datum/index.ts';
import { snapped } from '../src/geo/snap.ts';
import type { DatasetParts } from '../src/model/dataset.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Grid, GridCode } from '../src/model/grid.ts';
import type { Level } from '../src/model/manifest.ts';
import type { Station, Track, Walkway } from '../src/model/records.ts';
import { seeded } from './bench/random.ts';
import { grid, MANIFEST } from './patrol-world.ts';

export type Layer = 'stations' | 'tracks' | 'level1' | 'level2';
export type Mistake = 'GCJ02' | 'BD09' | null;

/** A world, the layer that was moved, and the datum that it was moved to; null where all is as it says. */
export interface DatumWorld {
  readonly parts: DatasetParts;
  readonly layer: Layer;
  readonly mistake: Mistake;
}

type Move = (at: Position) => readonly number[];

const MOVES: Readonly<Record<'GCJ02' | 'BD09', Move>> = {
  GCJ02: (at) => wgs84ToGcj02(at),
  BD09: (at) => wgs84ToBd09(at),
};
const METRES_PER_DEGREE = 111_320;

const onLattice = ([lng, lat]: readonly number[]): Position => [snapped(lng!), snapped(lat!)];
const moved = (polygon: Polygon, move: Move): Polygon => ({
  type: 'Polygon',
  coordinates: polygon.coordinates.map((ring) => ring.map((at) => onLattice(move(at)))),
});
const stays: Move = (at) => at;

/** One world of a seed: a jittered partition of cells in blocks, streets along borders, stations and walks. */
export function datumWorld(seed: number): DatumWorld {
  const next = seeded(seed);
  const between = (low: number, high: number): number => low + next() * (high - low);
  const layer = (['stations', 'tracks', 'level1', 'level2'] as const)[seed % 4]!;
  // One world in two is as it says.
  const mistake: Mistake = next() < 0.5 ? null : next() < 0.5 ? 'GCJ02' : 'BD09';
  const moveOf = (which: Layer): Move => (mistake !== null && which === layer ? MOVES[mistake] : stays);
  const [lng0, lat0] = [between(100, 121), between(21, 41)];
  const cellM = between(120, 600);
  const [columns, rows] = [2 * Math.round(between(2, 5)), 2 * Math.round(between(2, 4))];
  const perLat = cellM / METRES_PER_DEGREE;
  const perLng = perLat / Math.cos((lat0 * Math.PI) / 180);
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, i): Position => {
    const [x, y] = [i % (columns + 1), Math.floor(i / (columns + 1))];
    return onLattice([
      lng0 + (x + between(-0.25, 0.25)) * perLng,
      lat0 + (y + between(-0.25, 0.25)) * perLat,
    ]);
  });
  const corner = (x: number, y: number): Position => corners[y * (columns + 1) + x]!;
  const ringOf = (x: number, y: number, size: number): Position[] => {
    const steps = Array.from({ length: size }, (_, i) => i);
    return [
      ...steps.map((i) => corner(x + i, y)),
      ...steps.map((i) => corner(x + size, y + i)),
      ...steps.map((i) => corner(x + size - i, y + size)),
      ...steps.map((i) => corner(x, y + size - i)),
      corner(x, y),
    ];
  };
  const codeOf = (level: Level, x: number, y: number): string => `${level}-${x}-${y}`;
  const gridsOf = (level: Level, size: number): Grid[] => {
    const made: Grid[] = [];
    for (let y = 0; y < rows; y += size) {
      for (let x = 0; x < columns; x += size) {
        const polygon: Polygon = { type: 'Polygon', coordinates: [ringOf(x, y, size)] };
        const place = moved(polygon, moveOf(level === 1 ? 'level1' : 'level2'));
        const code = codeOf(level, x, y);
        made.push(grid(code, level, place, { name: `第${x}之${y}网格`, parentCode: null }));
      }
    }
    return made;
  };
  const cells = Array.from(
    { length: columns * rows },
    (_, i) => [i % columns, Math.floor(i / columns)] as const,
  );
  const stations = cells
    .filter(() => next() < 0.7)
    .map(([x, y], i): Station => {
      const at: Position = [
        (corner(x, y)[0]! + corner(x + 1, y + 1)[0]!) / 2 + between(-0.2, 0.2) * perLng,
        (corner(x, y)[1]! + corner(x + 1, y + 1)[1]!) / 2 + between(-0.2, 0.2) * perLat,
      ];
      // One in twenty names a wrong grid, as people do.
      const [gx, gy] = next() < 0.05 ? [(x + 1) % columns, y] : [x, y];
      return {
        id: `s${i}`,
        name: `s${i}`,
        gridCode: codeOf(2, gx, gy) as GridCode,
        facilityClass: 'station',
        positionSource: 'surveyed',
        geometry: { type: 'Point', coordinates: onLattice(moveOf('stations')(at)) },
        extra: {},
      };
    });
  const streets: Position[][] = [
    ...Array.from({ length: rows + 1 }, (_, y) =>
      Array.from({ length: columns + 1 }, (__, x) => corner(x, y)),
    ),
    ...Array.from({ length: columns + 1 }, (_, x) =>
      Array.from({ length: rows + 1 }, (__, y) => corner(x, y)),
    ),
  ];
  const walkways = streets.map(
    (coordinates): Walkway => ({ kind: 'street', geometry: { type: 'LineString', coordinates }, extra: {} }),
  );
  const tracks = streets
    .filter(() => next() < 0.4)
    .map((street, i): Track => {
      const fixes = street.slice(1).flatMap((b, s) =>
        Array.from({ length: 8 }, (_, k) => {
          const a = street[s]!;
          const noise = 4 / METRES_PER_DEGREE;
          const at: Position = [
            a[0]! + ((b[0]! - a[0]!) * k) / 8 + between(-noise, noise),
            a[1]! + ((b[1]! - a[1]!) * k) / 8 + between(-noise, noise),
          ];
          return onLattice(moveOf('tracks')(at));
        }),
      );
      return {
        id: `t${i}`,
        timesMs: Float64Array.from(fixes, (_, k) => k * 10_000),
        lngLat: Float64Array.from(fixes.flat()),
        extra: {},
      };
    });
  const parts: DatasetParts = {
    manifest: MANIFEST,
    grids: [...gridsOf(1, 2), ...gridsOf(2, 1)],
    stations,
    staff: [],
    tracks,
    events: [],
    buildings: [],
    walkways,
    places: [],
    basemap: [],
  };
  return { parts, layer, mistake };
}

/** Whether a report names the moved layer and its datum, or nothing where nothing was moved. */
export function saidRightly({ layer, mistake }: DatumWorld, findings: readonly Finding[]): boolean {
  const shifts = findings.filter(({ rule }) => rule === 'V03' || rule === 'V02');
  if (mistake === null) return shifts.length === 0;
  const level = layer === 'level1' ? 1 : layer === 'level2' ? 2 : null;
  const role = level === null ? layer : 'grids';
  // Grids may be named by level or as a whole.
  return shifts.some(
    ({ params }) =>
      params.role === role &&
      params.datum === mistake &&
      (params.level === undefined || params.level === level),
  );
}
